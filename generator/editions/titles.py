"""How a section is called: its heading, the report's title, or the editors' own word."""

from __future__ import annotations

import re

from generator.editions.edition import Edition
from generator.editions.library import Library, Volume
from generator.language.labels import Words
from generator.language.locales import ENGLISH
from generator.report.segments import ANNEX, FRONT_MATTER, OPENING, Section


def title_segment(section: str) -> str:
    """Return the id of the segment that gives a section its title, whether or not the report has it."""
    return "title" if section == FRONT_MATTER else f"{section}-heading"


def section_title(section: str, edition: Edition, words: Words) -> str:
    """Return the words by which a section is called, its numeral included; ``words`` are the edition's labels."""
    if section == OPENING:
        return words["opening"]
    name = title_segment(section)
    return edition.text(name).rstrip("：:") if name in edition.segments else words["report"]


def section_heading(section: Section, edition: Edition, words: Words) -> str | None:
    """Return a section's title as printed and without its numeral, None where there is no English of it yet.

    The numeral of an English heading ends at the first space: "I. ", "(1) ".
    """
    name = title_segment(section.id)
    if section.id == OPENING or name not in edition.segments:
        return section_title(section.id, edition, words)
    segment = edition.segments[name]
    if segment.status == "missing":
        return None
    if section.number is None:
        return segment.text
    return segment.text.partition(" ")[2] if edition.tag == ENGLISH else segment.text[len(section.number) :]


def section_mark(section: Section, edition: Edition, words: Words) -> str:
    """Return how a section is called where there is room for its numeral alone: 二（一）, II (1), Annex."""
    name = title_segment(section.id)
    if section.id == ANNEX:
        return words["annex"]
    if section.number is None or name not in edition.segments:
        return section_title(section.id, edition, words)
    text = edition.text(name)
    own = text.partition(" ")[0] if edition.tag == ENGLISH else text[: len(section.number)]
    number = own.rstrip("、.")
    if section.parent is None:
        return number
    above = edition.text(title_segment(section.parent))
    first = above.partition(" ")[0] if edition.tag == ENGLISH else above.partition("、")[0]
    return f"{first.rstrip('.')}{' ' if edition.tag == ENGLISH else ''}{number}"


def short_title(
    library: Library, volume: Volume, section: Section, tag: str, words: Words, *, numbered: bool = True
) -> str:
    """Return the words by which a section is called in lists: the editors' own, else the first clause of its heading.

    The numeral as printed stands before them, unless they are to stand alone; ``words`` are the edition's labels.
    """
    edition = volume.editions[tag]
    title = section_title(section.id, edition, words)
    if section.id == FRONT_MATTER:
        return title
    numeral = section_numeral(section, edition)
    own = volume.facts.short.get(section.id)
    short = library.said(own)[tag] if own else first_clause(title.removeprefix(numeral))
    return f"{numeral}{short}" if numbered else short


def section_numeral(section: Section, edition: Edition) -> str:
    """Return the numeral of a section's heading as the edition prints it, the space behind it included."""
    name = title_segment(section.id)
    if section.number is None or name not in edition.segments:
        return ""
    segment = edition.segments[name]
    return f"{segment.text.partition(' ')[0]} " if segment.tag == ENGLISH else section.number


def first_clause(title: str) -> str:
    """Return a title's first clause.

    >>> first_clause("锚定农业现代化，做好“近郊特色”文章"), first_clause("Focusing on quality, and more")
    ('锚定农业现代化', 'Focusing on quality')
    """
    return re.split(r"，|, ", title, maxsplit=1)[0]
