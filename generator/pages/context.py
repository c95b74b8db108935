"""Where a page stands, and what all pages print: segments, links, lists of terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.assemble import Project, Volume
from generator.editions.addresses import Links
from generator.editions.edition import Edition, EditionSegment
from generator.editions.runs import runs
from generator.glossary.entries import Entry, Phrase, Slogan, Term
from generator.language.locales import ENGLISH, SOURCE, Locale
from generator.pages.view_models import (
    Labels,
    Link,
    SegmentView,
    TermRow,
)
from generator.report.segments import FRONT_MATTER, OPENING, Section, Segment, annex_entry


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands: in which edition of which report, and how it links from there."""

    project: Project
    volume: Volume
    locale: Locale
    labels: Labels
    links: Links

    @property
    def edition(self) -> Edition:
        """The edition that the page belongs to."""
        return self.volume.editions[self.locale.tag]

    @property
    def chinese(self) -> str:
        """The tag of the Chinese that the edition shows: its own, or the source's beside English."""
        return SOURCE if self.locale.tag == ENGLISH else self.locale.tag

    @property
    def other(self) -> str:
        """The tag of the language to lay beside the edition's: the source beside English, English beside Chinese."""
        return SOURCE if self.locale.tag == ENGLISH else ENGLISH

    def in_script(self, chinese: str) -> str:
        """Return Simplified words in the script that the edition shows."""
        localiser = self.project.localisers.get(self.locale.tag)
        return localiser.convert(chinese) if localiser else chinese


def section_title(section: str, edition: Edition, labels: Labels) -> str:
    """Return the words by which a section is called: its heading, the report's title, or the editors' own."""
    if section == OPENING:
        return labels["opening"]
    key = "title" if section == FRONT_MATTER else f"{section}-heading"
    return edition.text(key).rstrip("：:") if key in edition.segments else labels["report"]


def short_title(title: str) -> str:
    """Return a title's first clause, its numeral included.

    >>> short_title("（二）锚定农业现代化，做好“近郊特色”文章"), short_title("(1) Focusing on quality, and more")
    ('（二）锚定农业现代化', '(1) Focusing on quality')
    """
    return re.split(r"，|, ", title, maxsplit=1)[0]


def record_link(at: Place, entry: Entry[Slogan]) -> Link:
    """Return the link to a term or a phrase, in the edition's words."""
    record = entry.record
    name = record.english.name if at.locale.tag == ENGLISH else at.in_script(record.headword)
    return Link(name, at.links.term(entry.id))


def term_rows(at: Place) -> Iterator[TermRow]:
    """Yield the terms that the report explains as a list shows them."""
    for entry in at.project.glossary.terms:
        record = entry.record
        headword = at.in_script(record.headword)
        href = at.links.term(entry.id)
        yield TermRow(record.number, headword, record.english.name, href)


def definition(at: Place, record: Slogan) -> str:
    """Return what a record explains, in the edition's Chinese: the report's words, or the editors'."""
    if isinstance(record, Phrase):
        return at.in_script(record.meaning.zh)
    assert isinstance(record, Term)
    chinese = at.volume.editions[at.chinese]
    return "".join(chinese.text(each.id) for each in annex_entry(at.volume.report, record.number).definition)


def contents(at: Place, current: str | None = None) -> tuple[Link, ...]:
    """Return the report's sections as links; ``current`` is the one on whose page they stand."""
    return tuple(section_link(at, each, current=each.id == current) for each in at.volume.report.sections)


def section_link(at: Place, each: Section, *, current: bool = False) -> Link:
    """Return the link to a section."""
    title = section_title(each.id, at.edition, at.labels)
    return Link(title, at.links.section(each.id), 2 if each.parent else 1, current)


def segment_views(at: Place, edition: Edition, segments: tuple[Segment, ...]) -> tuple[SegmentView, ...]:
    """Return segments ready to print, in an edition's words."""
    return tuple(segment_view(at, edition.segments[segment.id], segment.kind) for segment in segments)


def segment_view(at: Place, segment: EditionSegment, kind: str) -> SegmentView:
    """Return a segment ready to print."""
    hrefs = {mention.term: at.links.term(mention.term) for mention in segment.all_mentions}
    # A heading has no links in it.
    pieces = runs(segment.text, segment.tag, segment.mentions, () if kind == "heading" else segment.phrases)
    return SegmentView(segment.id, kind, segment.tag, segment.status, pieces, hrefs)
