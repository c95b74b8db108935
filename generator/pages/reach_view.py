"""In how many other reports the words of an entry occur: a sentence, a timeline, the levels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.glossary.reach import Reach
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
    """The reach said in ``summary``, and drawn as shares of each year's reports."""

    summary: str
    levels: tuple[tuple[str, int, int], ...]
    bars: tuple[Bar, ...]
    width: float
    collection: str


def reach_view(at: PageContext, reach: Reach | None) -> ReachView:
    """Return what a page shows of a reach, None where nobody has counted."""
    usage = at.library.usage
    whole = usage.whole
    words = at.labels
    if reach is None:
        return ReachView(words["not_counted"], (), (), 0, "")
    if reach.reports:
        first, last = reach.years[0][0], reach.years[-1][0]
        summary = words["reach_some"].format(f"{reach.reports:,}", f"{whole.reports:,}", first, last)
        found = dict(reach.levels)
        levels = tuple((words[f"level_{level}"], found[level], total) for level, total in whole.levels if total)
    else:
        summary, levels = words["reach_none"].format(f"{whole.reports:,}"), ()
    bars = _bars(reach, whole)
    collection = at.library.said(usage.collection)[at.locale.tag]
    return ReachView(
        summary, levels, bars, len(bars) * BAR, words["counted"].format(collection, usage.counted.isoformat())
    )


@cache
def _bars(reach: Reach, whole: Reach) -> tuple[Bar, ...]:
    """Return all years of the collection, alike in every entry; a bar's height is the share of its year."""
    if not reach.reports:
        return ()
    counts, totals = dict(reach.years), dict(whole.years)
    years = range(whole.years[0][0], whole.years[-1][0] + 1)
    shares = {year: counts.get(year, 0) / totals[year] if totals.get(year) else 0.0 for year in years}
    highest = max(shares.values())
    heights = {year: round(TIMELINE * share / highest, 1) for year, share in shares.items()}
    return tuple(
        Bar(year, counts.get(year, 0), totals.get(year, 0), place * BAR, round(TIMELINE - height, 1), height)
        for place, (year, height) in enumerate(heights.items())
    )
