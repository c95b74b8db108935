"""All Chinese that a Traditional page shows, with the place from which it comes: what the conversion audit looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.conversion_audit import Passage
from generator.editions.counts import fill, filled
from generator.editions.library import Volume
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import PATH as LEXICON
from generator.glossary.lexicon import LexiconEntry
from generator.glossary.load import COUNTS, Glossary
from generator.glossary.reach import Usage
from generator.glossary.subjects import PATH as SUBJECTS
from generator.glossary.subjects import Subjects
from generator.language.locales import LOCALES
from generator.language.words import Bilingual
from generator.sources.disk import Source
from generator.sources.yaml_text import line_of


def report_passages(volume: Volume) -> Iterator[Passage]:
    """Yield the texts of a report, and the facts beside it."""
    yield from (Passage(volume.report.path, segment.line, segment.text) for segment in volume.report.segments)
    facts = volume.report.path.replace(".txt", ".yml")
    yield from (Passage(facts, 0, words.zh) for words in (volume.facts.place, volume.facts.author))


def glossary_passages(glossary: Glossary, lexicon: tuple[LexiconEntry, ...]) -> Iterator[Passage]:
    """Yield the names of entries and of their members, and the lexicon's names."""
    for entry in glossary.entries:
        yield Passage(entry.path, entry.line("headword"), entry.record.headword)
        for place, member in enumerate(entry.record.members):
            yield Passage(entry.path, entry.line("members", place, "zh"), member.zh)
    yield from (Passage(LEXICON, word.line, word.chinese) for word in lexicon)


def said_passages(glossary: Glossary, usage: Usage | None, subjects: Subjects) -> Iterator[Passage]:
    """Yield what the editors say of the entries and of their count, and the subjects' headings that are converted."""
    for subject in subjects.of.values():
        if not (subject.name.tw and subject.name.hk):
            yield Passage(SUBJECTS, line_of(subjects.lines, (subject.id,)), subject.name.zh)
    for entry in glossary.entries:
        yield from _said_of(entry)
    if usage is not None:
        yield Passage(COUNTS, 1, usage.collection.zh)


def _said_of(entry: AnyEntry) -> Iterator[Passage]:
    record = entry.record
    for key, words in (
        ("gloss", record.gloss),
        ("note", record.note),
        ("meaning", record.meaning),
        ("basis", record.basis),
    ):
        if words is not None:
            yield Passage(entry.path, entry.line(key, "zh"), words.zh)


def hand_written_passages(
    pages: tuple[Source, ...], converted: str, said: Iterable[tuple[str, Bilingual]], numbers: dict[str, str]
) -> Iterator[Passage]:
    """Yield the lines of the pages that are converted, those below ``converted``, and what is ``said`` elsewhere."""
    for source in pages:
        if source.path.startswith(converted) and _is_converted(source.path.removeprefix(converted), pages):
            lines = fill(source.text, numbers).split("\n")
            yield from (Passage(source.path, number, line) for number, line in enumerate(lines, 1))
    yield from (Passage(path, 0, filled(words, numbers).zh) for path, words in said)


def _is_converted(name: str, pages: tuple[Source, ...]) -> bool:
    """Tell whether a Simplified page is shown in another script: where no writer has made a page of that name."""
    written = {source.path for source in pages}
    return not all(f"docs/{locale.slug}/{name}" in written for locale in LOCALES if locale.conversion)
