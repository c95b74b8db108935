"""Editions: the report in one locale each — the same segment ids, its own words and mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.glossary.entries import Entry, Slogan
from generator.glossary.mentions import Matcher, Mention, annotate
from generator.language.locales import ENGLISH, SOURCE
from generator.language.script import Localiser
from generator.report.segments import ANNEX, Report, Segment
from generator.report.translation import Status, TranslationMemory, Unit
from generator.sources.problems import Problem

# Terms are explained in the annex and named in headings; they are mentioned in running text. Phrases, which nothing
# explains, may stand in either.
RUNNING_TEXT = frozenset({"lead", "sentence", "closing"})


@dataclass(frozen=True, slots=True)
class EditionSegment:
    """A segment in an edition's words.

    ``tag`` is the BCP 47 tag of ``text``: where the English is missing, an English edition has the Chinese.
    The spans of ``mentions``, of terms, and of ``phrases`` count characters of ``text``.
    """

    id: str
    text: str
    tag: str
    status: Status
    mentions: tuple[Mention, ...] = ()
    phrases: tuple[Mention, ...] = ()

    @property
    def all_mentions(self) -> tuple[Mention, ...]:
        """The mentions of terms and phrases, in the order of the text."""
        return tuple(sorted((*self.mentions, *self.phrases)))


@dataclass(frozen=True, slots=True)
class Edition:
    """A report in one locale: a segment for each of the report's, in the same order."""

    tag: str
    segments: dict[str, EditionSegment]

    def text(self, segment: str) -> str:
        """Return the words of a segment."""
        return self.segments[segment].text


def source_edition(report: Report, matcher: Matcher, terms: frozenset[str]) -> Edition:
    """Return the edition in the report's own script, with the mentions found in it; ``terms`` are the terms' ids."""
    return Edition(SOURCE, {segment.id: _annotated(segment, matcher, terms) for segment in report.segments})


def _annotated(segment: Segment, matcher: Matcher, terms: frozenset[str]) -> EditionSegment:
    found = annotate(segment.text, matcher) if segment.kind != "term" else ()
    running = segment.section != ANNEX and segment.kind in RUNNING_TEXT
    mentions = tuple(mention for mention in found if running and mention.term in terms)
    phrases = tuple(mention for mention in found if mention.term not in terms)
    return EditionSegment(segment.id, segment.text, SOURCE, "reviewed", mentions, phrases)


def localised_edition(source: Edition, localiser: Localiser) -> Edition:
    """Return the edition in another script; conversion keeps length, so that the mentions' spans hold."""
    return Edition(
        localiser.tag,
        {
            name: replace(segment, text=localiser.convert(segment.text), tag=localiser.tag)
            for name, segment in source.segments.items()
        },
    )


def english_edition(
    source: Edition, memory: TranslationMemory, entries: tuple[Entry[Slogan], ...]
) -> tuple[Edition, tuple[Problem, ...]]:
    """Align the memory with the source edition; each mention of the Chinese is found again in the English."""
    units = {unit.segment: unit for unit in memory.units}
    forms = {entry.id: (entry.record.english.name, *entry.record.english.forms) for entry in entries}
    paths = {entry.id: entry.path for entry in entries}
    segments: dict[str, EditionSegment] = {}
    problems: list[Problem] = []
    for name, segment in source.segments.items():
        unit = units.get(name)
        if unit is None or not unit.target:
            segments[name] = EditionSegment(name, segment.text, SOURCE, "missing")
            continue
        found = tuple(sorted(_english_mentions(unit.target, segment.all_mentions, forms)))
        terms = {mention.term for mention in segment.mentions}
        mentions = tuple(mention for mention in found if mention.term in terms)
        phrases = tuple(mention for mention in found if mention.term not in terms)
        segments[name] = EditionSegment(name, unit.target, ENGLISH, unit.status, mentions, phrases)
        lost = _lost(segment.all_mentions, found)
        problems += [_lost_problem(memory, unit, term, forms[term][0], paths[term]) for term in lost]
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


def _lost_problem(memory: TranslationMemory, unit: Unit, term: str, name: str, path: str) -> Problem:
    message = f"the English of {unit.segment} does not name {term}"
    return Problem(memory.path, unit.line, "M101", message, f"write “{name}”, as {path} has it")


def _lost(source: tuple[Mention, ...], target: tuple[Mention, ...]) -> list[str]:
    found = [mention.term for mention in target]
    lost = []
    for mention in source:
        if mention.term in found:
            found.remove(mention.term)
        else:
            lost.append(mention.term)
    return lost
