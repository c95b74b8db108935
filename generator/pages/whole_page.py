"""The whole text of a report on one page: the anchors are those of its sections' pages, where its addresses are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.editions.library import Volume
from generator.editions.titles import title_segment
from generator.language.labels import Words
from generator.pages.context import Link, PageContext, SegmentView, contents, segment_views
from generator.report.segments import FRONT_MATTER, Section, Segment


@dataclass(frozen=True, slots=True)
class WholeParagraph:
    """A paragraph with its number; ``href`` is its address on its section's page."""

    id: str
    number: int
    href: str
    closing: bool
    segments: tuple[SegmentView, ...]


@dataclass(frozen=True, slots=True)
class WholeSection:
    """A section: its heading, None where the report prints none, with its level, and its paragraphs."""

    level: int
    heading: SegmentView | None
    paragraphs: tuple[WholeParagraph, ...]


@dataclass(frozen=True, slots=True)
class WholeView:
    """What the template is handed."""

    labels: Words
    tag: str
    first: Link
    front_matter: tuple[SegmentView, ...]
    contents: tuple[Link, ...]
    sections: tuple[WholeSection, ...]


def whole_page(at: PageContext, volume: Volume) -> WholeView:
    """Return what the page of the whole text shows."""
    report = volume.report
    sections = report.sections[1:]
    return WholeView(
        labels=at.labels,
        tag=at.locale.tag,
        first=Link(at.labels["report"], at.links.section(report.id)),
        front_matter=segment_views(at, volume, at.locale.tag, report.of_section(FRONT_MATTER)),
        contents=tuple(_entries(at, volume)),
        sections=tuple(_section(at, volume, section) for section in sections),
    )


def _entries(at: PageContext, volume: Volume) -> Iterator[Link]:
    """Yield the contents, each leading to the place on this page; what has no heading begins with its paragraph."""
    for section, link in zip(volume.report.sections[1:], contents(at, volume)[1:], strict=True):
        heading = title_segment(section.id)
        anchor = heading if heading in volume.segments else volume.report.of_section(section.id)[0].id
        yield Link(link.text, f"#{anchor}", link.level)


def _section(at: PageContext, volume: Volume, section: Section) -> WholeSection:
    segments = volume.report.of_section(section.id)
    views = segment_views(at, volume, at.locale.tag, segments)
    return WholeSection(
        level=3 if section.parent else 2,
        heading=next((view for view in views if view.kind == "heading"), None),
        paragraphs=tuple(_paragraphs(at, volume, section, segments)),
    )


def _paragraphs(
    at: PageContext, volume: Volume, section: Section, segments: tuple[Segment, ...]
) -> Iterator[WholeParagraph]:
    for name, group in groupby(segments, key=lambda segment: segment.paragraph):
        if name is None:
            continue
        views = segment_views(at, volume, at.locale.tag, tuple(group))
        href = at.links.section(volume.report.id, section.id, name)
        number = int(name.rpartition("-p")[2])
        yield WholeParagraph(name, number, href, views[0].kind == "closing", views)
