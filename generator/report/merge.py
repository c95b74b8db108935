"""What changes a translation memory: a merge with the report, and a draft for one segment."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace

import polib

from generator.report.po import PoEntry, PoLine, parse_lines, parse_po
from generator.report.segments import Report, Segment
from generator.report.translation import DRAFT_COMMENT

HEADER = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Language": "en",
}
# By what an entry is found, of its id and its Chinese; each is asked of what the one before has left.
KEYS: tuple[Callable[[str, str], Hashable], ...] = (
    lambda name, chinese: (name, chinese),
    lambda _, chinese: chinese,
    lambda name, _: name,
)


def merge(report: Report, text: str) -> str:
    """Return the PO file ``text`` brought in line with the report, its entries in the report's order.

    A segment keeps its entry by its Chinese, wherever it has moved; where the Chinese has changed, the English of the
    same id stays as a draft (``fuzzy``). Entries that are no longer needed are kept at the end as obsolete, but for
    those in which nobody has written anything. Lines that need no change stay as they are, their ends included.
    """
    end = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    file = parse_po(text if text.endswith("\n") or not text else text + end)
    header = next((entry for entry in file.entries if entry.header), None)
    live = [entry for entry in file.entries if not entry.obsolete and entry != header]
    found = _found(report, live)
    name = report.path.rpartition("/")[2]
    entries = [_with_fields(header or _made("", "", end))]
    for segment in report.segments:
        entry = found.get(segment.id) or _made(segment.id, segment.text, end)
        entries.append(_referring(_kept(entry, segment), name, f"{name}:{segment.line}"))
    used = {*found.values(), header}
    retired = (_retired(entry, name) for entry in file.entries if entry not in used)
    obsolete = _distinct((entry for entry in retired if entry.lines), tuple(entries))
    return "".join(_apart([*entries, *obsolete])) + file.tail


def fill(text: str, segment: str, english: str, origin: str) -> str:
    """Return the PO file ``text`` with a draft for one segment: fuzzy, its origin in a comment, all else untouched."""
    file = parse_po(text)
    old = next(entry for entry in file.entries if not entry.obsolete and entry.value("msgctxt") == segment)
    new = old.with_value("msgstr", english).with_line("#", f"# {DRAFT_COMMENT} {origin}")
    new = new if new.fuzzy else new.flagged("fuzzy")
    return str(replace(file, entries=tuple(new if entry == old else entry for entry in file.entries)))


def _found(report: Report, live: Iterable[PoEntry]) -> dict[str, PoEntry]:
    """Return each segment's entry: that of its id and Chinese, or its Chinese, or its id."""
    texts = {segment.text for segment in report.segments}
    found: dict[str, PoEntry] = {}
    # Of several entries the reviewed one is kept, and an empty one only where there is no other.
    left = sorted(live, key=lambda entry: (not entry.english, entry.fuzzy))
    for key in KEYS:
        waiting: defaultdict[Hashable, deque[PoEntry]] = defaultdict(deque)
        for entry in left:
            # An entry whose Chinese stands elsewhere in the report has moved, and is not a change of this one.
            if key is not KEYS[-1] or entry.value("msgid") not in texts:
                waiting[key(entry.value("msgctxt"), entry.value("msgid"))].append(entry)
        for segment in report.segments:
            if segment.id not in found and (entries := waiting[key(segment.id, segment.text)]):
                found[segment.id] = entries.popleft()
        left = [entry for entry in left if entry not in found.values()]
    return found


def _kept(entry: PoEntry, segment: Segment) -> PoEntry:
    entry = entry.with_value("msgctxt", segment.id)
    chinese = entry.value("msgid")
    if chinese != segment.text and entry.english:
        # The Chinese that the English was made from: a draft that has one already keeps it, as with msgmerge.
        if not entry.fuzzy or not entry.value("#|msgid"):
            entry = entry.with_value("#|msgid", chinese)
        entry = entry if entry.fuzzy else entry.flagged("fuzzy")
    return entry.with_value("msgid", segment.text)


def _retired(entry: PoEntry, name: str) -> PoEntry:
    """Return the entry as obsolete, without the line in the report that is gone; no lines if nobody wrote any."""
    if entry.obsolete:
        return entry
    entry = _referring(entry, name, None)
    lines = []
    for line in entry.lines:
        old = line.text.lstrip()
        new = f"#~|{old[2:]}" if old.startswith("#|") else f"#~ {old}" if line.kind.startswith("msg") else line.text
        lines.append(replace(line, text=new))
    written = any(line.kind.startswith("#") for line in lines) or entry.english.strip()
    return replace(entry, lines=tuple(lines) if written else ())


def _referring(entry: PoEntry, name: str, place: str | None) -> PoEntry:
    """Return the entry with ``place`` for all places in the report that it refers to; other references stay."""
    places = deque([place] if place else [])
    lines = []
    for line in entry.lines:
        text = line.text
        if line.kind == "#:":
            own = rf"(?<!\S){re.escape(name)}(?::\d+)?(?!\S)"
            text = re.sub(own, lambda _: places.popleft() if places else "", text)
        if text == line.text:
            lines.append(line)
        elif text.strip() != "#:":
            lines.append(replace(line, text=" ".join(text.split()) + line.end))
    entry = replace(entry, lines=tuple(lines))
    return entry.with_line("#:", f"#: {places[0]}") if places else entry


def _distinct(entries: Iterable[PoEntry], others: Iterable[PoEntry]) -> Iterator[PoEntry]:
    """Give obsolete entries with ids that tell them apart: gettext refuses a file with two of an id and a Chinese."""
    taken = {(entry.value("msgctxt"), entry.value("msgid")) for entry in others}
    for entry in entries:
        chinese = entry.value("msgid")
        name = own = entry.value("msgctxt")
        number = 1
        while (name, chinese) in taken:
            number += 1
            name = f"{own} ({number})".lstrip()
        taken.add((name, chinese))
        yield entry.with_value("msgctxt", name)


def _made(name: str, chinese: str, end: str) -> PoEntry:
    texts = (f'msgctxt "{name}"',) if name else ()
    texts = (*texts, f'msgid "{polib.escape(chinese)}"', 'msgstr ""')
    return PoEntry(0, tuple(parse_lines("".join(text + end for text in texts))))


def _with_fields(header: PoEntry) -> PoEntry:
    """Return the header with the fields that it lacks after those that it has."""
    old = header.value("msgstr")
    names = {line.partition(":")[0] for line in old.split("\n")}
    new = [f"{name}: {value}\n" for name, value in HEADER.items() if name not in names]
    if new and old and not old.endswith("\n"):
        new[0] = "\n" + new[0]
    lines = (PoLine(f'"{polib.escape(field)}"{header.lines[0].end}', "msgstr", begins=False) for field in new)
    return replace(header, lines=(*header.lines, *lines))


def _apart(entries: Iterable[PoEntry]) -> Iterator[str]:
    """Give the entries' texts with a blank line between two of them."""
    for at, entry in enumerate(entries):
        if at and entry.lines[0].text.strip():
            yield entry.lines[0].end
        yield str(entry)
