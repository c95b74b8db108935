"""The translation memory: the English of each segment, kept in a PO file beside the report.

An entry's ``msgctxt`` is the segment's id, its ``msgid`` the Chinese, its ``msgstr`` the English. No English means
that it is missing, ``fuzzy`` that it is a draft, anything else that it has been reviewed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import polib

from generator.report.segments import Report, Segment
from generator.sources.disk import Source
from generator.sources.problems import Problem, did_you_mean

Status = Literal["reviewed", "draft", "missing"]
HEADER = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Language": "en",
}


DRAFT_COMMENT = "draft:"
HINT = 'a text stands in "double quotes", with \\" for each one inside it'
LINE = re.compile(r'\s*(?:#.*|(?:(?:msg(?:ctxt|id|id_plural|str(?:\[\d+\])?))\s+)?"(?:[^"\\]|\\.)*"\s*)?')


@dataclass(frozen=True, slots=True)
class Unit:
    """One segment's translation: ``line`` is that of its entry in the PO file, ``comment`` the translator's."""

    segment: str
    source: str
    target: str
    status: Status
    line: int
    comment: str = ""


@dataclass(frozen=True, slots=True)
class TranslationMemory:
    """The units of a PO file in the order of the file."""

    path: str
    units: tuple[Unit, ...]


def load_memory(source: Source) -> tuple[TranslationMemory, tuple[Problem, ...]]:
    """Load a PO file; one that does not parse is an empty memory, and a problem for each line that is broken."""
    problems = tuple(_syntax_problems(source))
    if not problems:
        try:
            entries = polib.pofile(source.text)
        except (OSError, ValueError) as error:
            line = match[1] if (match := re.search(r"line (\d+)", str(error))) else "0"
            problems = (Problem(source.path, int(line), "P101", "broken PO: the line stands in the wrong place", HINT),)
    if problems:
        return TranslationMemory(source.path, ()), problems
    problems = tuple(
        Problem(source.path, entry.linenum or 0, "P101", "broken PO: a sentence has no plural", "use msgid and msgstr")
        for entry in entries
        if entry.msgid_plural
    )
    units = tuple(_unit(entry) for entry in entries if not entry.obsolete)
    return TranslationMemory(source.path, units), problems


def _syntax_problems(source: Source) -> Iterator[Problem]:
    # polib drops the last character of a text that is not closed, and says nothing.
    for number, line in enumerate(source.text.splitlines(), 1):
        if not LINE.fullmatch(line):
            yield Problem(source.path, number, "P101", f"broken PO: {line.strip()[:40]}", HINT)


def _unit(entry: polib.POEntry) -> Unit:
    # A line break would end the paragraph, or the heading, that the sentence stands in.
    target = " ".join(entry.msgstr.split())
    status: Status = "missing" if not target else "draft" if entry.fuzzy else "reviewed"
    return Unit(entry.msgctxt or "", entry.msgid, target, status, entry.linenum or 0, entry.tcomment)


def check_memory(memory: TranslationMemory, report: Report) -> tuple[Problem, ...]:
    """Say where memory and report no longer agree: each segment has one unit, whose Chinese is the report's."""
    return tuple(_problems(memory, {segment.id: segment for segment in report.segments}))


def _problems(memory: TranslationMemory, segments: dict[str, Segment]) -> Iterator[Problem]:
    counts = Counter(unit.segment for unit in memory.units)
    for unit in memory.units:
        if unit.segment not in segments:
            yield Problem(
                memory.path,
                unit.line,
                "P102",
                f'no segment is called "{unit.segment}"',
                did_you_mean(unit.segment, segments),
            )
        elif unit.source != segments[unit.segment].text:
            yield Problem(
                memory.path,
                unit.line,
                "P103",
                f"the Chinese of {unit.segment} is not that of the report",
                f"line {segments[unit.segment].line} of the report has “{segments[unit.segment].text[:24]}”;"
                " run “generator merge”, then review the English",
            )
        if unit.status == "reviewed" and DRAFT_COMMENT in unit.comment:
            yield Problem(
                memory.path,
                unit.line,
                "P106",
                f"{unit.segment} counts as reviewed, but its comment says that it is a draft",
                "remove the comment once the English is reviewed, or mark it fuzzy again",
            )
        if counts[unit.segment] > 1:
            yield Problem(
                memory.path, unit.line, "P104", f"{unit.segment} stands {counts[unit.segment]} times", "keep one entry"
            )
        if unit.segment in segments and counts[unit.segment] == 1:
            yield from _unfinished(memory.path, unit)
    absent = [name for name in segments if name not in counts]
    if absent:
        more = f" and {len(absent) - 1} more" if len(absent) > 1 else ""
        yield Problem(memory.path, 0, "P105", f"there is no entry for {absent[0]}{more}", "run “generator merge”")


def _unfinished(path: str, unit: Unit) -> Iterator[Problem]:
    if unit.status == "missing":
        message = f"{unit.segment} has no English yet"
        yield Problem(path, unit.line, "P107", message, "translate it, or run “generator draft”")
    if unit.status == "draft":
        message = f"the English of {unit.segment} is a draft"
        yield Problem(path, unit.line, "P108", message, "review it, and remove the word fuzzy")


def merge(report: Report, text: str) -> str:
    """Return the PO file ``text`` brought in line with the report, its entries in the report's order.

    A segment keeps its entry by its Chinese, wherever it has moved; where the Chinese has changed, the English of the
    same id stays as a draft (``fuzzy``). Entries that are no longer needed are kept at the end as obsolete.
    """
    old = polib.pofile(text) if text else polib.POFile()
    new = polib.POFile(wrapwidth=0)
    new.header, new.metadata = old.header, HEADER | old.metadata
    live = [entry for entry in old if not entry.obsolete]
    texts = {segment.text for segment in report.segments}
    used: list[polib.POEntry] = []
    for segment in report.segments:
        same = [entry for entry in live if entry.msgid == segment.text and entry not in used]
        entry = next((entry for entry in same if entry.msgctxt == segment.id), same[0] if same else None)
        changed = next((entry for entry in live if entry.msgctxt == segment.id and entry.msgstr), None)
        # An entry whose Chinese stands elsewhere in the report has moved, and is not a change of this one.
        changed = None if changed is None or changed.msgid in texts else changed
        new.append(_merged(segment, report.path, entry, changed if entry is None else None))
        used += [found for found in (entry, changed) if found is not None][:1]
    for entry in old:
        if entry not in used and entry.msgstr:
            entry.obsolete = True
            new.append(entry)
    return str(new)


def fill(text: str, segment: str, target: str, origin: str) -> str:
    """Return the PO file ``text`` with a draft for one segment: fuzzy, its origin in a comment, all else untouched."""
    file = polib.pofile(text, wrapwidth=0)
    entry = next(entry for entry in file if entry.msgctxt == segment)
    entry.msgstr = target
    entry.flags = sorted({*entry.flags, "fuzzy"})
    entry.tcomment = "\n".join(filter(None, [entry.tcomment, f"{DRAFT_COMMENT} {origin}"]))
    return f"{file}\n"


def _merged(segment: Segment, path: str, same: polib.POEntry | None, changed: polib.POEntry | None) -> polib.POEntry:
    old = same or changed
    flags = set(old.flags if old else ()) | ({"fuzzy"} if changed is not None else set())
    return polib.POEntry(
        msgctxt=segment.id,
        msgid=segment.text,
        msgstr=old.msgstr if old else "",
        flags=sorted(flags),
        tcomment=old.tcomment if old else "",
        occurrences=[(path.rpartition("/")[2], str(segment.line))],
        previous_msgid=changed.msgid if changed else (old.previous_msgid if old else None),
    )
