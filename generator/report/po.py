"""A PO file as entries that keep their lines: what nobody changes is written as it was read, byte for byte.

polib reads a file's texts and makes a form of its own of them: it sorts the header's fields, leaves out what stood
before the Chinese of an obsolete entry, and takes U+2028 inside a text for the end of a line. So the lines are kept
here, and polib is asked for the escapes alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import polib

FIELD = re.compile(r'\s*(#~\||#\||#~)?\s*(msg[a-z_]+(?:\[\d+\])?)?\s*"')
QUOTED = re.compile(r'"(.*)"', re.DOTALL)
PREVIOUS = "#|"
# The kinds of lines in the order in which an entry has them.
ORDER = ("#", "#.", "#:", "#,", "#|msgctxt", "#|msgid", "#|msgid_plural", "msgctxt", "msgid", "msgid_plural", "msgstr")


@dataclass(frozen=True, slots=True)
class PoLine:
    """A line with its end.

    ``kind`` is one of ORDER, a plural's msgstr[0], or empty; ``begins`` tells a keyword from what continues it.
    """

    text: str
    kind: str
    begins: bool = True

    @property
    def end(self) -> str:
        """The line's end; that of a last line without one is LF."""
        return "\r\n" if self.text.endswith("\r\n") else "\n"


@dataclass(frozen=True, slots=True)
class PoEntry:
    """An entry with all lines since the one before it: ``number`` is that of its first line that is not blank."""

    number: int
    lines: tuple[PoLine, ...]

    def __str__(self) -> str:
        """Return the entry as it stands in the file."""
        return "".join(line.text for line in self.lines)

    @property
    def keywords(self) -> tuple[str, ...]:
        """What the entry is made of, comments apart."""
        return tuple(line.kind for line in self.lines if line.kind.startswith("msg") and line.begins)

    @property
    def obsolete(self) -> bool:
        """Whether the entry is kept for later (``#~``)."""
        return any(line.kind.startswith("msg") and line.text.lstrip().startswith("#~") for line in self.lines)

    @property
    def header(self) -> bool:
        """Whether the entry has the file's fields."""
        return "msgid" in self.keywords and not (self.obsolete or self.value("msgid") or self.value("msgctxt"))

    @property
    def fuzzy(self) -> bool:
        """Whether the entry is a draft."""
        flags = ",".join(line.text.strip().removeprefix("#,") for line in self.lines if line.kind == "#,")
        return "fuzzy" in {flag.strip() for flag in flags.split(",")}

    @property
    def comment(self) -> str:
        """The translator's comment, without its marks."""
        texts = (line.text.strip().lstrip("#") for line in self.lines if line.kind == "#")
        return "\n".join(text.removeprefix(" ") for text in texts)

    @property
    def english(self) -> str:
        """The translation, that of all plurals where there are some."""
        return "".join(self.value(kind) for kind in self.keywords if kind.startswith("msgstr"))

    def value(self, kind: str) -> str:
        """Return the text of a keyword, empty where there is none."""
        found = (QUOTED.search(line.text) for line in self.lines if line.kind == kind)
        return "".join(polib.unescape(match[1]) for match in found if match)

    def with_value(self, kind: str, value: str) -> PoEntry:
        """Return the entry with another text of a keyword, on a line of its own; the same entry for the same text."""
        if value == self.value(kind):
            return self
        mark = f"{PREVIOUS} " if kind.startswith(PREVIOUS) else "#~ " if self.obsolete else ""
        rest = replace(self, lines=tuple(line for line in self.lines if line.kind != kind))
        return rest.with_line(kind, f'{mark}{kind.removeprefix(PREVIOUS)} "{polib.escape(value)}"')

    def with_line(self, kind: str, text: str) -> PoEntry:
        """Return the entry with one line more, where a line of this kind belongs."""
        later = ORDER[ORDER.index(kind) + 1 :]
        place = next((at for at, line in enumerate(self.lines) if line.kind in later), len(self.lines))
        line = PoLine(text + (self.lines[0].end if self.lines else "\n"), kind)
        return replace(self, lines=(*self.lines[:place], line, *self.lines[place:]))

    def flagged(self, flag: str) -> PoEntry:
        """Return the entry with one flag more, before those that it has."""
        at = next((at for at, line in enumerate(self.lines) if line.kind == "#,"), None)
        if at is None:
            return self.with_line("#,", f"#, {flag}")
        old = self.lines[at]
        rest = old.text.strip().removeprefix("#,").strip()
        new = replace(old, text=f"#, {', '.join(filter(None, (flag, rest)))}{old.end}")
        return replace(self, lines=(*self.lines[:at], new, *self.lines[at + 1 :]))


@dataclass(frozen=True, slots=True)
class PoFile:
    """The entries of a file, its header among them, and the lines after the last one."""

    entries: tuple[PoEntry, ...]
    tail: str

    def __str__(self) -> str:
        """Return the file."""
        return "".join(map(str, self.entries)) + self.tail


def parse_po(text: str) -> PoFile:
    """Divide a file into its entries, whatever state it is in; together they are the file."""
    lines = tuple(parse_lines(text))
    starts, last = [], -1
    for at, line in enumerate(lines):
        if line.kind.startswith("msg"):
            before = lines[last].kind if last >= 0 else ""
            # What stands between two entries belongs to the second.
            if line.begins and (line.kind == "msgctxt" or (line.kind == "msgid" and before != "msgctxt") or last < 0):
                starts.append(last + 1)
            last = at
    entries = tuple(_entry(start, lines[start:end]) for start, end in pairwise([*starts, last + 1]))
    return PoFile(entries, "".join(line.text for line in lines[last + 1 :]))


def _entry(start: int, lines: tuple[PoLine, ...]) -> PoEntry:
    return PoEntry(start + 1 + next(at for at, line in enumerate(lines) if line.kind), lines)


def parse_lines(text: str) -> Iterator[PoLine]:
    """Tell what each line is; lines end in LF, or CRLF, and nowhere else."""
    kind = ""
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        if match := FIELD.match(line):
            kind = (PREVIOUS if (match[1] or "").endswith("|") else "") + match[2] if match[2] else kind
            yield PoLine(line, kind, bool(match[2]))
        else:
            mark = line.strip()[:2]
            yield PoLine(line, mark if mark in {"#.", "#:", "#,"} else mark[:1])
