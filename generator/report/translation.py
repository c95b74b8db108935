"""The translation memory: the English of each segment, kept in a PO file beside the report.

An entry's ``msgctxt`` is the segment's id, its ``msgid`` the Chinese, its ``msgstr`` the English. No English means
that it is missing, ``fuzzy`` that it is a draft, anything else that it has been reviewed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import polib

from generator.report.po import PoEntry, parse_po
from generator.report.segments import Report, Segment
from generator.sources.disk import Source
from generator.sources.problems import Problem, did_you_mean

Status = Literal["reviewed", "draft", "missing"]
DRAFT_COMMENT = "draft:"
# What Python takes for the end of a line, and an editor does not.
NO_LINE_END = re.compile("[\\v\\f\\x1c-\\x1e\\x85\u2028\u2029]|\\r(?!\\n)")
STRUCTURES = {("msgid", "msgstr"), ("msgctxt", "msgid", "msgstr")}
HINT = 'a text stands in "double quotes", with \\" for each one inside it'
LINE = re.compile(r'\s*(?:#.*|(?:(?:msg(?:ctxt|id|id_plural|str(?:\[\d+\])?))\s+)?"(?:[^"\\]|\\.)*"\s*)?')


@dataclass(frozen=True, slots=True)
class Unit:
    """One segment's translation: ``line`` is that of its entry in the PO file, ``comment`` the translator's."""

    segment: str
    chinese: str
    english: str
    status: Status
    line: int
    comment: str = ""


@dataclass(frozen=True, slots=True)
class TranslationMemory:
    """The units of a PO file in the order of the file."""

    path: str
    units: tuple[Unit, ...]


@lru_cache(maxsize=100)
def load_memory(source: Source) -> tuple[TranslationMemory, tuple[Problem, ...]]:
    """Load a PO file; one that does not parse is an empty memory, and a problem for each line that is broken."""
    if problems := tuple(_syntax_problems(source)) or tuple(_order_problems(source)):
        return TranslationMemory(source.path, ()), problems
    live = [entry for entry in parse_po(source.text).entries if not entry.obsolete]
    header = next((entry for entry in live if entry.header), None)
    problems = tuple(problem for entry in live for problem in _structure_problems(source.path, entry))
    return TranslationMemory(source.path, tuple(_unit(entry) for entry in live if entry != header)), problems


def _syntax_problems(source: Source) -> Iterator[Problem]:
    # polib drops the last character of a text that is not closed, and says nothing.
    for number, line in enumerate(source.text.split("\n"), 1):
        if not LINE.fullmatch(line):
            yield Problem(source.path, number, "P101", f"broken PO: {line.strip()[:40]}", HINT)


def _order_problems(source: Source) -> Iterator[Problem]:
    try:
        # To polib U+2028 and the like end a line, inside a text too. What it reads is not used, so they can be spaces.
        polib.pofile(NO_LINE_END.sub(" ", source.text))
    except (OSError, ValueError) as error:
        line = match[1] if (match := re.search(r"line (\d+)", str(error))) else "0"
        yield Problem(source.path, int(line), "P101", "broken PO: the line stands in the wrong place", HINT)


def _structure_problems(path: str, entry: PoEntry) -> Iterator[Problem]:
    if "msgid_plural" in entry.keywords:
        yield Problem(path, entry.number, "P101", "broken PO: a sentence has no plural", "use msgid and msgstr")
    elif entry.keywords not in STRUCTURES:
        # polib would read it over the next entry.
        message = f"broken PO: an entry of {', '.join(entry.keywords)}"
        yield Problem(path, entry.number, "P101", message, "an entry has msgctxt, msgid and msgstr, once each")


def _unit(entry: PoEntry) -> Unit:
    # A line break would end the paragraph, or the heading, that the sentence stands in.
    english = " ".join(entry.english.split())
    status: Status = "missing" if not english else "draft" if entry.fuzzy else "reviewed"
    return Unit(entry.value("msgctxt"), entry.value("msgid"), english, status, entry.number, entry.comment)


def check_memory(memory: TranslationMemory, report: Report) -> tuple[Problem, ...]:
    """Say where memory and report no longer agree: each segment has one unit, whose Chinese is the report's."""
    return tuple(_problems(memory, {segment.id: segment for segment in report.segments}))


def _problems(memory: TranslationMemory, segments: dict[str, Segment]) -> Iterator[Problem]:
    counts = Counter(unit.segment for unit in memory.units)
    yield from _out_of_step(memory, segments, counts)
    for unit in memory.units:
        if unit.status == "reviewed" and DRAFT_COMMENT in unit.comment:
            message = f"{unit.segment} counts as reviewed, but its comment says that it is a draft"
            hint = "remove the comment once the English is reviewed, or mark it fuzzy again"
            yield Problem(memory.path, unit.line, "P106", message, hint)
        if counts[unit.segment] > 1:
            message = f"{unit.segment} stands {counts[unit.segment]} times"
            yield Problem(memory.path, unit.line, "P104", message, "keep one entry")
        elif unit.segment in segments:
            yield from _unfinished(memory.path, unit)


def _out_of_step(memory: TranslationMemory, segments: dict[str, Segment], counts: Counter[str]) -> Iterator[Problem]:
    """Yield where file and report part, each way once, with the number of further entries: a merge mends them all."""
    unknown = [unit for unit in memory.units if unit.segment not in segments]
    other = [unit for unit in memory.units if unit.segment in segments and unit.chinese != segments[unit.segment].text]
    absent = [name for name in segments if name not in counts]
    if unknown:
        message = f'no segment is called "{unknown[0].segment}"{_more(unknown)}'
        hint = did_you_mean(unknown[0].segment, segments)
        yield Problem(memory.path, unknown[0].line, "P102", message, hint)
    if other:
        segment = segments[other[0].segment]
        message = f"the Chinese of {segment.id} is not that of the report{_more(other)}"
        there = f"line {segment.line} of the report has “{segment.text[:24]}”"
        hint = f"{there}; run “generator merge”, then review the English"
        yield Problem(memory.path, other[0].line, "P103", message, hint)
    if absent:
        yield Problem(
            memory.path, 0, "P105", f"there is no entry for {absent[0]}{_more(absent)}", "run “generator merge”"
        )


def _more(found: Sequence[object]) -> str:
    return f" and {len(found) - 1} more" if len(found) > 1 else ""


def _unfinished(path: str, unit: Unit) -> Iterator[Problem]:
    if unit.status == "missing":
        message = f"{unit.segment} has no English yet"
        yield Problem(path, unit.line, "P107", message, "translate it, or run “generator draft”")
    if unit.status == "draft":
        message = f"the English of {unit.segment} is a draft"
        yield Problem(path, unit.line, "P108", message, "review it, and remove the word fuzzy")
