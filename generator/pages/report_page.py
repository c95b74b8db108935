"""A report's first page: its front matter, its contents, its files."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions.library import Volume
from generator.language.labels import Words
from generator.pages.context import Link, PageContext, SegmentView, contents, report_link, section_link, segment_views
from generator.report.segments import FRONT_MATTER


@dataclass(frozen=True, slots=True)
class ReportView:
    """What the template is handed; ``others`` are the library's other reports."""

    labels: Words
    tag: str
    front_matter: tuple[SegmentView, ...]
    contents: tuple[Link, ...]
    downloads: tuple[Link, ...]
    others: tuple[Link, ...]
    next: Link | None


def report_page(at: PageContext, volume: Volume) -> ReportView:
    """Return what a report's first page shows."""
    report = volume.report
    following = report.sections[1:2]
    folder = f"report/{report.id}"
    return ReportView(
        labels=at.labels,
        tag=at.locale.tag,
        front_matter=segment_views(at, volume, at.locale.tag, report.of_section(FRONT_MATTER)),
        contents=contents(at, volume),
        downloads=(
            Link(at.labels["source_text"], at.links.file(f"{folder}/report.txt")),
            Link(at.labels["translation_memory"], at.links.file(f"{folder}/en.po")),
            Link(at.labels["report_data"], at.links.file(f"data/report-{report.id}.json")),
        ),
        others=tuple(report_link(at, each) for each in reversed(at.library.volumes) if each is not volume),
        next=section_link(at, volume, following[0]) if following else None,
    )
