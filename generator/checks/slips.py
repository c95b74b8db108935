"""The slips of the hand in what editors write: all checks of it in one place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.allowed import Allowed
from generator.checks.conversion_audit import Passage
from generator.checks.english_names import check_english_names, check_numerals
from generator.checks.members import check_members
from generator.checks.names import check_names
from generator.checks.parallel import check_parallel
from generator.checks.pinyin import check_pinyin
from generator.checks.records import check_citations, check_copies, check_evidence
from generator.checks.spelling import check_spelling
from generator.checks.wording import check_wording
from generator.editions.library import Volume
from generator.glossary.lexicon import LexiconEntry
from generator.glossary.load import Glossary
from generator.sources.disk import Sources
from generator.sources.problems import Problem


def check_english(
    sources: Sources,
    english: tuple[Passage, ...],
    volumes: tuple[Volume, ...],
    lexicon: tuple[LexiconEntry, ...],
    allowed: Allowed,
) -> Iterator[Problem]:
    """Yield what is wrong with the words of all English; ``english`` is what stands beside the translation."""
    yield from check_wording(english, allowed)
    yield from check_spelling(sources, english, (volume.memory for volume in volumes), lexicon, allowed)


def check_records(glossary: Glossary, lexicon: tuple[LexiconEntry, ...], allowed: Allowed) -> Iterator[Problem]:
    """Yield what is wrong with records by themselves: their pinyin, their two languages side by side, copies."""
    yield from check_pinyin(glossary.entries, lexicon, allowed)
    yield from check_parallel(glossary.entries)
    yield from check_copies(glossary.entries)
    yield from check_numerals(glossary.entries)
    yield from check_citations(glossary.entries, lexicon)


def check_against_reports(
    glossary: Glossary, lexicon: tuple[LexiconEntry, ...], volumes: tuple[Volume, ...], allowed: Allowed
) -> Iterator[Problem]:
    """Yield where records and names differ from the reports that they rest on."""
    for entry in glossary.entries:
        yield from check_members(entry, volumes)
        yield from check_evidence(entry, volumes)
    yield from check_english_names(glossary.entries, lexicon, volumes)
    yield from check_names(volumes, lexicon, glossary.entries, allowed)
