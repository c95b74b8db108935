"""What a work report is made of, whatever its language: sections, and segments that carry all of its text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

FRONT_MATTER = "front-matter"
OPENING = "opening"
ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Segment:
    """The smallest unit with an address: a heading, a sentence, a line of the front matter.

    ``line`` is the 1-based line of the source on which it begins. ``paragraph`` is None where the segment is not
    running text. ``text`` is verbatim but for white space at its ends and around a line break inside it.
    """

    id: str
    section: str
    paragraph: str | None
    line: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the report with a page of its own.

    ``number`` is the numeral as printed (``一、``, ``（一）``); ``heading`` the words after it, empty where the report
    prints none; ``parent`` the id of the part that it belongs to.
    """

    id: str
    number: str | None
    parent: str | None
    heading: str


@dataclass(frozen=True, slots=True)
class Report:
    """A parsed report: its segments in order hold every character of the source that is not white space."""

    id: str
    path: str
    sections: tuple[Section, ...]
    segments: tuple[Segment, ...]

    def of_section(self, section: str) -> tuple[Segment, ...]:
        """Return the segments of a section, in order, its heading first."""
        return tuple(segment for segment in self.segments if segment.section == section)


@dataclass(frozen=True, slots=True)
class AnnexEntry:
    """An entry of the report's own glossary: a numbered headword and the sentences that explain it."""

    number: int
    headword: str
    term: Segment
    definition: tuple[Segment, ...]


def annex_entries(report: Report) -> tuple[AnnexEntry, ...]:
    """Return the entries of the annex in the order of the text."""
    entries = []
    for paragraph, group in groupby(report.of_section(ANNEX), key=lambda segment: segment.paragraph):
        segments = tuple(group)
        if paragraph is None or segments[0].kind != "term":
            continue
        number, _, headword = segments[0].text.rstrip("：:").replace("．", ".").partition(".")
        entries.append(AnnexEntry(int(number), headword.strip(), segments[0], segments[1:]))
    return tuple(entries)
