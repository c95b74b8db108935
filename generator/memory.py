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

from generator.problems import Problem, did_you_mean
from generator.report import Report, Segment
from generator.sources import Source

Status = Literal["reviewed", "draft", "missing"]
HEADER = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Language": "en",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """One segment's translation: ``line`` is that of its entry in the PO file."""

    segment: str
    source: str
    target: str
    status: Status
    line: int


@dataclass(frozen=True, slots=True)
class TranslationMemory:
    """The units of a PO file in the order of the file."""

    path: str
    units: tuple[Unit, ...]

    def unit(self, segment: str) -> Unit | None:
        """Return the unit of a segment, or None."""
        return next((unit for unit in self.units if unit.segment == segment), None)


def load_memory(source: Source) -> tuple[TranslationMemory, tuple[Problem, ...]]:
    """Load a PO file; one that does not parse is one problem and an empty memory."""
    try:
        entries = polib.pofile(source.text)
    except (OSError, ValueError, UnicodeError) as error:
        line = match[1] if (match := re.search(r"line (\d+)", str(error))) else "0"
        what = re.sub(r".*?\(line \d+\):?\s*|.*syntax error.*", "", str(error), flags=re.IGNORECASE | re.DOTALL)
        message = f"broken PO: {what}" if what else "broken PO: the line is not understood"
        hint = 'texts stand in "double quotes", with \\" and \\n inside'
        return TranslationMemory(source.path, ()), (Problem(source.path, int(line), "P101", message, hint),)
    units = tuple(_unit(entry) for entry in entries if not entry.obsolete)
    return TranslationMemory(source.path, units), ()


def _unit(entry: polib.POEntry) -> Unit:
    status: Status = "missing" if not entry.msgstr else "draft" if entry.fuzzy else "reviewed"
    return Unit(entry.msgctxt or "", entry.msgid, entry.msgstr.strip(), status, entry.linenum)


def check_memory(memory: TranslationMemory, report: Report) -> tuple[Problem, ...]:
    """Say where memory and report no longer agree: each segment has one unit, whose Chinese is the report's."""
    return tuple(_problems(memory, {segment.id: segment for segment in report.segments}))


def _problems(memory: TranslationMemory, segments: dict[str, Segment]) -> Iterator[Problem]:
    counts = Counter(unit.segment for unit in memory.units)
    for unit in memory.units:
        if unit.segment not in segments:
            yield Problem(memory.path, unit.line, "P102", f'no segment is called "{unit.segment}"',
                          did_you_mean(unit.segment, segments) if counts else "")  # fmt: skip
        elif unit.source != segments[unit.segment].text:
            yield Problem(memory.path, unit.line, "P103", f"the Chinese of {unit.segment} is not that of the report",
                          f"line {segments[unit.segment].line} of the report has “{segments[unit.segment].text[:24]}”;"
                          " run “generator merge”, then review the English")  # fmt: skip
        if counts[unit.segment] > 1:
            yield Problem(memory.path, unit.line, "P104", f"{unit.segment} stands {counts[unit.segment]} times",
                          "keep one entry")  # fmt: skip
    for name in segments:
        if name not in counts:
            yield Problem(memory.path, 0, "P105", f"there is no entry for {name}", "run “generator merge”")


def merge(report: Report, text: str) -> str:
    """Return the PO file ``text`` brought in line with the report, its entries in the report's order.

    A segment keeps its entry by its Chinese, wherever it has moved; where the Chinese has changed, the English of the
    same id stays as a draft (``fuzzy``). Entries that are no longer needed are kept at the end as obsolete.
    """
    old = polib.pofile(text) if text else polib.POFile()
    new = polib.POFile(wrapwidth=0)
    new.header, new.metadata = old.header, HEADER | old.metadata
    live = [entry for entry in old if not entry.obsolete]
    used: list[polib.POEntry] = []
    for segment in report.segments:
        same = [entry for entry in live if entry.msgid == segment.text and entry not in used]
        entry = next((entry for entry in same if entry.msgctxt == segment.id), same[0] if same else None)
        changed = next((entry for entry in live if entry.msgctxt == segment.id and entry.msgstr), None)
        new.append(_merged(segment, report.path, entry, changed if entry is None else None))
        used += [entry or changed] if entry or changed else []
    for entry in old:
        if entry not in used and entry.msgstr:
            entry.obsolete = True
            new.append(entry)
    return str(new)


def _merged(
    segment: Segment, path: str, same: polib.POEntry | None, changed: polib.POEntry | None
) -> polib.POEntry:
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
