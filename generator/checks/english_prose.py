"""All English that editors write beside the translation, with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.conversion_audit import Passage
from generator.checks.handwritten import FRONT_MATTER
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import PATH as LEXICON
from generator.glossary.lexicon import LexiconEntry
from generator.glossary.load import COUNTS, Glossary
from generator.glossary.reach import Usage
from generator.glossary.subjects import PATH as SUBJECTS
from generator.glossary.subjects import Subjects
from generator.language.labels import Words
from generator.language.words import Bilingual
from generator.sources.disk import Source
from generator.sources.yaml_text import line_of

# What is no prose in a page by hand: code, HTML, addresses, attributes.
NO_PROSE = re.compile(r"`[^`]*`|<[^>]*>|(?<=\])\([^)]*\)|\{[^}]*\}")


def english_passages(
    glossary: Glossary,
    lexicon: tuple[LexiconEntry, ...],
    usage: Usage | None,
    pages: tuple[Source, ...],
    said: Iterable[tuple[str, Bilingual]],
) -> Iterator[Passage]:
    """Yield what editors write in English beside the translation: records, lexicon, pages by hand, what is ``said``."""
    for entry in glossary.entries:
        yield from _entry_passages(entry)
    yield from (Passage(LEXICON, word.line, word.english) for word in lexicon)
    if usage is not None:
        yield Passage(COUNTS, 1, usage.collection.en)
    for source in pages:
        facts = FRONT_MATTER.match(source.text)
        skipped = facts[0].count("\n") if facts else 0
        lines = list(enumerate(source.text.split("\n"), 1))[skipped:]
        yield from (Passage(source.path, number, NO_PROSE.sub("", line)) for number, line in lines)
    yield from (Passage(path, 0, words.en) for path, words in said)


def subject_passages(subjects: Subjects) -> Iterator[Passage]:
    """Yield the subjects' headings in English."""
    for subject in subjects.of.values():
        yield Passage(SUBJECTS, line_of(subjects.lines, (subject.id,)), subject.name.en)


def label_passages(source: Source, labels: Words) -> Iterator[Passage]:
    """Yield the interface's words in English, each where it stands."""
    for text in filter(None, labels.values()):
        # Of a text in quotation marks the first words are as they are typed.
        place = source.text.find(f"en: {text[:20]}")
        place = place if place >= 0 else source.text.find(text[:20])
        yield Passage(source.path, source.text.count("\n", 0, max(place, 0)) + 1, text)


def _entry_passages(entry: AnyEntry) -> Iterator[Passage]:
    record = entry.record
    name = record.english
    for text in (name.name, *name.forms, name.reference or ""):
        yield Passage(entry.path, entry.line("english"), text)
    for key, words in (("gloss", record.gloss), ("note", record.note), ("meaning", record.meaning)):
        if words is not None:
            yield Passage(entry.path, entry.line(key, "en"), words.en)
    if record.basis is not None:
        yield Passage(entry.path, entry.line("basis", "en"), record.basis.en)
    for place, member in enumerate(record.members):
        yield Passage(entry.path, entry.line("members", place, "en"), member.en)
