"""A report's first page: its front matter, its contents, its files."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions.library import Volume
from generator.language.labels import Words
from generator.language.locales import ENGLISH
from generator.pages.context import (
    Link,
    PageContext,
    SegmentView,
    contents,
    report_link,
    report_ways,
    section_link,
    segment_views,
)
from generator.pages.home_page import notice
from generator.report.segments import FRONT_MATTER


@dataclass(frozen=True, slots=True)
class ReportView:
    """What the template is handed.

    ``notice`` is the English edition's, whole, empty elsewhere, where it stands at the foot of each page; ``others``
    are the library's other reports; ``alone`` says that there are none, so that nothing tells what became of the plans.
    """

    labels: Words
    tag: str
    front_matter: tuple[SegmentView, ...]
    notice: str
    ways: tuple[Link, ...]
    contents: tuple[Link, ...]
    own_titles: bool
    downloads: tuple[Link, ...]
    others: tuple[Link, ...]
    alone: bool
    next: Link | None


def report_page(at: PageContext, volume: Volume) -> ReportView:
    """Return what a report's first page shows."""
    report = volume.report
    following = report.sections[1:2]
    before = at.by_hand("before-you-read", "before")
    folder = f"report/{report.id}"
    return ReportView(
        labels=at.labels,
        tag=at.locale.tag,
        front_matter=segment_views(at, volume, at.locale.tag, report.of_section(FRONT_MATTER)),
        notice=notice(at.labels, volume) if at.locale.tag == ENGLISH else "",
        ways=(*report_ways(at, volume), *([before] if before else [])),
        contents=contents(at, volume),
        own_titles=bool(volume.facts.short),
        downloads=(
            Link(at.labels["source_text"], at.links.file(f"{folder}/report.txt")),
            Link(at.labels["translation_memory"], at.links.file(f"{folder}/en.po")),
            Link(at.labels["report_data"], at.links.file(f"data/report-{report.id}.json")),
        ),
        others=tuple(report_link(at, each) for each in reversed(at.library.volumes) if each is not volume),
        alone=len(at.library.volumes) == 1,
        next=section_link(at, volume, following[0]) if following else None,
    )
