"""A term's page: the explanation of each report that gives one, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions.library import Volume
from generator.editions.neighbours import Neighbours
from generator.glossary.entries import AnyEntry
from generator.language.locales import ENGLISH
from generator.pages.context import Link, PageContext, SegmentView, report_link, segment_views
from generator.pages.entry_page import EntryView, entry_view
from generator.report.segments import ANNEX


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a report's annex says; ``report`` names the report where there are several."""

    report: Link | None
    number: int
    definition: tuple[SegmentView, ...]
    english: tuple[SegmentView, ...]
    href: str


@dataclass(frozen=True, slots=True)
class TermView:
    """What the template is handed; the newest explanation first."""

    entry: EntryView
    explanations: tuple[Explanation, ...]


def term_page(at: PageContext, entry: AnyEntry, near: Neighbours) -> TermView:
    """Return what a term's page shows."""
    explanations = (_explanation(at, volume, entry) for volume in at.library.explaining(entry.id))
    return TermView(entry_view(at, entry, near), tuple(explanations))


def _explanation(at: PageContext, volume: Volume, entry: AnyEntry) -> Explanation:
    annex = volume.annex[entry.id]
    return Explanation(
        report=report_link(at, volume) if len(at.library.volumes) > 1 else None,
        number=annex.number,
        definition=segment_views(at, volume, at.chinese, annex.definition),
        english=segment_views(at, volume, ENGLISH, annex.definition),
        href=at.links.section(volume.report.id, ANNEX, annex.term.paragraph or ""),
    )
