"""In how many other reports the words of an entry occur: a sentence, a timeline, the levels, and the newest reports."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.glossary.entries import AnyEntry
from generator.glossary.quotations import Quotation
from generator.glossary.reach import Reach
from generator.language.locales import ENGLISH
from generator.pages.context import PageContext

BAR = 7
TIMELINE = 48


@dataclass(frozen=True, slots=True)
class Bar:
    """A year in a timeline: how many reports of how many use the words, and its bar in units of the drawing."""

    year: int
    reports: int
    of: int
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class ReachView:
    """The reach said in ``summary``, and drawn as shares of each year's reports; ``quotations`` are the newest reports.

    Where the words often mean other things elsewhere, no number is said, and nothing drawn.
    """

    summary: str
    levels: tuple[tuple[str, str, str], ...]
    bars: tuple[Bar, ...]
    width: float
    collection: str
    quotations: tuple[Quotation, ...] = ()


def reach_view(at: PageContext, entry: AnyEntry) -> ReachView:
    """Return what a page shows of an entry's reach, or that nobody has counted."""
    usage = at.library.usage
    whole = usage.whole
    words = at.labels
    reach = usage.of.get(entry.id)
    if reach is None:
        return ReachView(words["not_counted"], (), (), 0, "")
    levels: tuple[tuple[str, str, str], ...] = ()
    bars: tuple[Bar, ...] = ()
    if not reach.reports:
        summary = words["reach_none"].format(f"{whole.reports:,}")
    elif entry.record.homonym:
        summary = words["reach_homonym"]
    else:
        first, last = reach.years[0][0], reach.years[-1][0]
        summary = words["reach_some"].format(f"{reach.reports:,}", f"{whole.reports:,}", first, last)
        found = dict(reach.levels)
        levels = tuple(
            (words[f"level_{level}"], f"{found[level]:,}", f"{total:,}") for level, total in whole.levels if total
        )
        bars = _bars(reach, whole)
    if entry.record.counted_from:
        gap = " " if at.locale.tag == ENGLISH else ""
        summary += gap + words["counted_from"].format(entry.record.counted_from)
    collection = at.library.said(usage.collection)[at.locale.tag]
    source = words["counted"].format(collection, usage.counted.isoformat())
    return ReachView(summary, levels, bars, len(bars) * BAR, source, at.library.quotations.get(entry.id, ()))


@cache
def _bars(reach: Reach, whole: Reach) -> tuple[Bar, ...]:
    """Return all years of the collection, alike in every entry; a bar's height is the share of its year."""
    counts, totals = dict(reach.years), dict(whole.years)
    years = range(whole.years[0][0], whole.years[-1][0] + 1)
    shares = {year: counts.get(year, 0) / totals[year] if totals.get(year) else 0.0 for year in years}
    highest = max(shares.values())
    heights = {year: round(TIMELINE * share / highest, 1) for year, share in shares.items()}
    return tuple(
        Bar(year, counts.get(year, 0), totals.get(year, 0), place * BAR, round(TIMELINE - height, 1), height)
        for place, (year, height) in enumerate(heights.items())
    )
