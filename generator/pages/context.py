"""What all pages print: where they stand, links, and segments with the links of what they mention."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions.addresses import Links
from generator.editions.edition import EditionSegment
from generator.editions.library import Library, Volume
from generator.editions.runs import Run, runs
from generator.editions.titles import short_title
from generator.glossary.entries import AnyEntry
from generator.language.labels import Words
from generator.language.locales import ENGLISH, SIMPLIFIED, Locale
from generator.report.segments import Section, Segment


@dataclass(frozen=True, slots=True)
class PageContext:
    """Where a page stands: in which edition of the library, and how it links from there."""

    library: Library
    locale: Locale
    labels: Words
    links: Links

    @property
    def chinese(self) -> str:
        """The tag of the Chinese that the edition shows: its own, or the source's beside English."""
        return SIMPLIFIED if self.locale.tag == ENGLISH else self.locale.tag

    @property
    def other(self) -> str:
        """The tag of the language to lay beside the edition's: the source beside English, English beside Chinese."""
        return SIMPLIFIED if self.locale.tag == ENGLISH else ENGLISH

    def by_hand(self, name: str, label: str) -> Link | None:
        """Return the link to a page by hand, None where no writer has made it for this edition."""
        return Link(self.labels[label], self.links.by_hand(name)) if self.library.has_page(self.locale, name) else None

    def in_script(self, chinese: str) -> str:
        """Return Simplified words in the script that the edition shows."""
        localiser = self.library.localisers.get(self.locale.tag)
        return localiser.convert(chinese) if localiser else chinese


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words; ``current`` marks the page on which it stands, ``level`` its depth in a list."""

    text: str
    href: str
    level: int = 1
    current: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """Where a mention leads: the kind of the entry, and the address of its page."""

    kind: str
    href: str


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A segment ready to print: ``tag`` is the language of its words, ``targets`` where its mentions lead, by id."""

    id: str
    kind: str
    tag: str
    status: str
    runs: tuple[Run, ...]
    targets: dict[str, Target]


def segment_view(at: PageContext, segment: EditionSegment, kind: str) -> SegmentView:
    """Return a segment ready to print; ``kind`` is that of the segment, and a heading has no links in it."""
    mentions = () if kind == "heading" else segment.mentions
    names = dict.fromkeys(mention.entry for mention in mentions)
    kinds = {name: at.library.entries[name].kind for name in names}
    targets = {name: Target(kind, at.links.entry(name)) for name, kind in kinds.items()}
    return SegmentView(
        segment.id, kind, segment.tag, segment.status, runs(segment.text, segment.tag, mentions), targets
    )


def segment_views(at: PageContext, volume: Volume, tag: str, segments: tuple[Segment, ...]) -> tuple[SegmentView, ...]:
    """Return segments of a report ready to print, in the words of the edition ``tag``."""
    edition = volume.editions[tag]
    return tuple(segment_view(at, edition.segments[segment.id], segment.kind) for segment in segments)


def entry_link(at: PageContext, entry: AnyEntry) -> Link:
    """Return the link to an entry, in the edition's words."""
    record = entry.record
    name = record.english.name if at.locale.tag == ENGLISH else at.in_script(record.headword)
    return Link(name, at.links.entry(entry.id))


def gloss(at: PageContext, entry: AnyEntry, tag: str | None = None) -> str | None:
    """Return an entry's gloss in the edition's words, or in those of ``tag``; None where nobody has written it yet."""
    words = entry.record.gloss
    return at.library.said(words)[tag or at.locale.tag] if words else None


def section_link(at: PageContext, volume: Volume, each: Section, *, current: bool = False) -> Link:
    """Return the link to a section of a report."""
    title = short_title(at.library, volume, each, at.locale.tag, at.labels)
    return Link(title, at.links.section(volume.report.id, each.id), 2 if each.parent else 1, current)


def report_link(at: PageContext, volume: Volume) -> Link:
    """Return the link to a report's first page, by its place, title and day."""
    return Link(report_name(at.library, volume, at.locale), at.links.section(volume.report.id))


def report_ways(at: PageContext, volume: Volume) -> tuple[Link, ...]:
    """Return the ways into a report beside its contents: all of it on one page, and by subject."""
    report = volume.report.id
    whole = Link(at.labels["whole_text"], at.links.whole(report))
    return (whole, Link(at.labels["subjects"], at.links.subject(report)))


def contents(at: PageContext, volume: Volume, current: str | None = None) -> tuple[Link, ...]:
    """Return a report's sections as links; ``current`` is the one on whose page they stand."""
    return tuple(section_link(at, volume, each, current=each.id == current) for each in volume.report.sections)


def report_name(library: Library, volume: Volume, locale: Locale) -> str:
    """Return a report's place, title and day: what a section's page is a part of."""
    place = library.in_locales(volume.facts.place)[locale.tag]
    segments = volume.editions[locale.tag].segments
    title = segments["title"].text if "title" in segments else ""
    gap = " " if locale.tag == ENGLISH else ""
    opening, closing = "()" if locale.tag == ENGLISH else "（）"
    return f"{place}{gap}{title}{gap}{opening}{volume.facts.delivered.isoformat()}{closing}"
