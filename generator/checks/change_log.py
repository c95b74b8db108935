"""The log of changes: days that have been, in their order, and ids that somebody has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.editions.library import Volume
from generator.report.changes import CHANGES, GLOSSARY, Change
from generator.sources.problems import Problem, did_you_mean


def begun() -> dt.date:
    """Return the latest day that has begun anywhere: an editor's own day may be ahead of the machine's."""
    return dt.datetime.now(dt.timezone(dt.timedelta(hours=14))).date()


def check_changes(
    changes: tuple[Change, ...], volumes: tuple[Volume, ...], entries: Iterable[str], today: dt.date
) -> Iterator[Problem]:
    """Yield the days that are still to come or out of order, and the ids that nothing has."""
    for change in changes:
        if change.day > today:
            message = f"{change.day.isoformat()} is still to come"
            yield Problem(CHANGES, 0, "H106", message, "the day on which it was corrected")
    for newer, older in pairwise(changes):
        if newer.day < older.day:
            message = f"{older.day.isoformat()} stands behind {newer.day.isoformat()}"
            yield Problem(CHANGES, 0, "H106", message, "the newest first")
    known = {GLOSSARY, *entries}
    for volume in volumes:
        report = volume.report
        places = {*(each.id for each in report.sections), *volume.segments}
        places |= {segment.paragraph for segment in report.segments if segment.paragraph}
        known |= {report.id, *(f"{report.id}/{place}" for place in places)}
    for change in changes:
        for name in change.ids:
            if name not in known:
                yield Problem(CHANGES, 0, "H105", f'a change of "{name}", which nobody has', did_you_mean(name, known))
