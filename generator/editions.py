"""Editions: the report in one locale each — the same segment ids, its own words and mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate import Matcher, Mention, annotate
from generator.glossary import Entry
from generator.locales import ENGLISH, SOURCE
from generator.localise import Localiser
from generator.memory import Status, TranslationMemory, Unit
from generator.problems import Problem
from generator.report import ANNEX, Report, Segment

# Terms are explained in the annex and named in headings; they are mentioned in running text.
RUNNING_TEXT = frozenset({"lead", "sentence", "closing"})


@dataclass(frozen=True, slots=True)
class EditionSegment:
    """A segment in an edition's words.

    ``tag`` is the BCP 47 tag of ``text``: where the English is missing, an English edition has the Chinese.
    The spans of ``mentions`` count characters of ``text``.
    """

    id: str
    text: str
    tag: str
    status: Status
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A report in one locale: a segment for each of the report's, in the same order."""

    tag: str
    segments: dict[str, EditionSegment]

    def text(self, segment: str) -> str:
        """Return the words of a segment."""
        return self.segments[segment].text


def source_edition(report: Report, matcher: Matcher) -> Edition:
    """Return the edition in the report's own script, with the mentions found in it."""
    return Edition(
        SOURCE,
        {
            segment.id: EditionSegment(segment.id, segment.text, SOURCE, "reviewed", _mentions(segment, matcher))
            for segment in report.segments
        },
    )


def _mentions(segment: Segment, matcher: Matcher) -> tuple[Mention, ...]:
    if segment.section == ANNEX or segment.kind not in RUNNING_TEXT:
        return ()
    return annotate(segment.text, matcher)


def localised_edition(source: Edition, localiser: Localiser) -> Edition:
    """Return the edition in another script; conversion keeps length, so that the mentions' spans hold."""
    return Edition(
        localiser.tag,
        {
            name: EditionSegment(name, localiser.convert(segment.text), localiser.tag, segment.status, segment.mentions)
            for name, segment in source.segments.items()
        },
    )


def english_edition(
    source: Edition, memory: TranslationMemory, entries: tuple[Entry, ...]
) -> tuple[Edition, tuple[Problem, ...]]:
    """Align the memory with the source edition; each mention of the Chinese is found again in the English."""
    units = {unit.segment: unit for unit in memory.units}
    forms = {entry.id: (entry.term.english.name, *entry.term.english.forms) for entry in entries}
    segments: dict[str, EditionSegment] = {}
    problems: list[Problem] = []
    for name, segment in source.segments.items():
        unit = units.get(name)
        if unit is None or not unit.target:
            segments[name] = EditionSegment(name, segment.text, SOURCE, "missing", ())
            continue
        mentions = tuple(sorted(_english_mentions(unit.target, segment.mentions, forms)))
        segments[name] = EditionSegment(name, unit.target, ENGLISH, unit.status, mentions)
        problems += [_lost_problem(memory, unit, lost, forms[lost][0]) for lost in _lost(segment.mentions, mentions)]
    return Edition(ENGLISH, segments), tuple(problems)


def _english_mentions(text: str, mentions: tuple[Mention, ...], forms: dict[str, tuple[str, ...]]) -> Iterator[Mention]:
    """Find the English of each mention, the longest form first, each stretch of text taken once."""
    taken: list[tuple[int, int]] = []
    for mention in mentions:
        for form in sorted(forms[mention.term], key=len, reverse=True):
            found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
            free = [span for span in found if not any(span[0] < end and start < span[1] for start, end in taken)]
            if free:
                taken.append(free[0])
                yield Mention(*free[0], mention.term)
                break


def _lost_problem(memory: TranslationMemory, unit: Unit, term: str, name: str) -> Problem:
    message = f"the English of {unit.segment} does not name {term}"
    return Problem(memory.path, unit.line, "M101", message, f"write “{name}”, as glossary/terms/{term}.yml has it")


def _lost(source: tuple[Mention, ...], target: tuple[Mention, ...]) -> list[str]:
    found = [mention.term for mention in target]
    lost = []
    for mention in source:
        if mention.term in found:
            found.remove(mention.term)
        else:
            lost.append(mention.term)
    return lost
