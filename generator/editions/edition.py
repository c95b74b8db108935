"""Editions: the report in one locale each — the same segment ids, its own words and mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.glossary.entries import AnyEntry
from generator.glossary.mentions import Matcher, Mention, annotate
from generator.language.locales import ENGLISH, SIMPLIFIED
from generator.language.script import Localiser
from generator.language.words import places_of
from generator.report.segments import ANNEX, Report, Segment
from generator.report.translation import Status, TranslationMemory, Unit
from generator.sources.problems import Problem

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
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """A report in one locale: a segment for each of the report's, in the same order."""

    tag: str
    segments: dict[str, EditionSegment]

    def text(self, segment: str) -> str:
        """Return the words of a segment."""
        return self.segments[segment].text


def simplified_edition(report: Report, matcher: Matcher, running: frozenset[str]) -> Edition:
    """Return the edition in the report's own script, with the mentions found in it.

    ``running`` are the ids of the entries that are mentioned in running text alone; the others may stand in a heading
    or in the annex too.
    """
    return Edition(SIMPLIFIED, {segment.id: _annotated(segment, matcher, running) for segment in report.segments})


def _annotated(segment: Segment, matcher: Matcher, running: frozenset[str]) -> EditionSegment:
    found = annotate(segment.text, matcher) if segment.kind != "term" else ()
    is_running = segment.section != ANNEX and segment.kind in RUNNING_TEXT
    mentions = tuple(mention for mention in found if is_running or mention.entry not in running)
    return EditionSegment(segment.id, segment.text, SIMPLIFIED, "reviewed", mentions)


def localised_edition(simplified: Edition, localiser: Localiser) -> Edition:
    """Return the edition in another script; conversion keeps length, so that the mentions' spans hold."""
    return Edition(
        localiser.tag,
        {
            name: replace(segment, text=localiser.convert(segment.text), tag=localiser.tag)
            for name, segment in simplified.segments.items()
        },
    )


def english_edition(
    simplified: Edition, memory: TranslationMemory, entries: tuple[AnyEntry, ...]
) -> tuple[Edition, tuple[Problem, ...]]:
    """Align the memory with the source edition; each mention of the Chinese is found again in the English."""
    units = {unit.segment: unit for unit in memory.units}
    forms = {entry.id: (entry.record.english.name, *entry.record.english.forms) for entry in entries}
    paths = {entry.id: entry.path for entry in entries}
    segments: dict[str, EditionSegment] = {}
    problems: list[Problem] = []
    for name, segment in simplified.segments.items():
        unit = units.get(name)
        if unit is None or not unit.english:
            segments[name] = EditionSegment(name, segment.text, SIMPLIFIED, "missing")
            continue
        mentions = tuple(sorted(_english_mentions(unit.english, segment.mentions, forms)))
        segments[name] = EditionSegment(name, unit.english, ENGLISH, unit.status, mentions)
        # English of another sentence owes this one nothing.
        lost = _lost(segment.mentions, mentions) if unit.chinese == segment.text else []
        problems += [_lost_problem(memory, unit, entry, forms[entry][0], paths[entry]) for entry in lost]
    return Edition(ENGLISH, segments), tuple(problems)


def _english_mentions(text: str, mentions: tuple[Mention, ...], forms: dict[str, tuple[str, ...]]) -> Iterator[Mention]:
    """Find the English of each mention, the longest form first, each stretch of text taken once."""
    taken: list[tuple[int, int]] = []
    for mention in mentions:
        for form in sorted(forms[mention.entry], key=len, reverse=True):
            free = [
                span
                for span in _whole_words(form, text)
                if not any(span[0] < end and start < span[1] for start, end in taken)
            ]
            if free:
                taken.append(free[0])
                yield Mention(*free[0], mention.entry)
                break


def _whole_words(form: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a form stands, and is no part of a longer word."""
    for start in places_of(form, text):
        end = start + len(form)
        if not re.match(r"\w", text[start - 1 : start]) and not re.match(r"\w", text[end : end + 1]):
            yield start, end


def _lost_problem(memory: TranslationMemory, unit: Unit, entry: str, name: str, path: str) -> Problem:
    message = f"the English of {unit.segment} does not name {entry}"
    return Problem(memory.path, unit.line, "M101", message, f"write “{name}”, as {path} has it")


def _lost(chinese: tuple[Mention, ...], english: tuple[Mention, ...]) -> list[str]:
    found = [mention.entry for mention in english]
    lost = []
    for mention in chinese:
        if mention.entry in found:
            found.remove(mention.entry)
        else:
            lost.append(mention.entry)
    return lost
