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
COMMON = 20
"""Words that stand in so many reports of other governments are no one government's."""
STRETCHES = (4, 3, 2)
"""Into how many like stretches the axis of years is divided, where it can be."""


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

    ``highest`` is the share that the highest bar stands for, ``ticks`` are the years at the axis, like stretches apart.
    Where the words often mean other things elsewhere, no number is said, and nothing drawn.
    """

    summary: str
    levels: tuple[tuple[str, str, str], ...]
    bars: tuple[Bar, ...]
    width: float
    collection: str
    quotations: tuple[Quotation, ...] = ()
    highest: str = ""
    ticks: tuple[int, ...] = ()


def whose(at: PageContext, entry: AnyEntry) -> str:
    """Return the key of the label that says whose term an entry is: a level of government, everyone's, or not known."""
    record = entry.record
    reach = at.library.reach(entry)
    common = record.standing == "national" or (reach is not None and reach.reports >= COMMON)
    return f"level_{record.level or ('common' if common else 'open')}"


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
    quotations = at.library.quotations.get(entry.id, ())
    if not bars:
        return ReachView(summary, levels, bars, 0, source, quotations)
    highest = max(bar.reports / bar.of for bar in bars if bar.of)
    ticks = _ticks(bars[0].year, bars[-1].year)
    return ReachView(summary, levels, bars, len(bars) * BAR, source, quotations, f"{highest:.0%}", ticks)


def _ticks(first: int, last: int) -> tuple[int, ...]:
    """Return years from the first to the last, like stretches apart.

    >>> _ticks(2000, 2024), _ticks(2001, 2006)
    ((2000, 2006, 2012, 2018, 2024), (2001, 2006))
    """
    span = last - first
    parts = next((parts for parts in STRETCHES if span % parts == 0), 1)
    return tuple(range(first, last + 1, span // parts)) if span else (first,)


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
