"""The day of the last change of an entry, of a section, of everything, as ``docs/changes.yml`` has it."""

from __future__ import annotations

import datetime as dt

from generator.editions.library import Library, Volume
from generator.report.changes import GLOSSARY


def entry_changed(library: Library, entry: str) -> dt.date | None:
    """Return the day on which an entry was last changed, None where no change names it."""
    return _newest(library, {entry, GLOSSARY})


def section_changed(library: Library, volume: Volume, section: str) -> dt.date | None:
    """Return the day on which a section was last changed: all of its report, it, or a segment of it."""
    report = volume.report.id
    segments = volume.report.of_section(section)
    places = {section, *(each.id for each in segments), *(each.paragraph for each in segments if each.paragraph)}
    return _newest(library, {report, *(f"{report}/{place}" for place in places)})


def report_changed(library: Library, volume: Volume) -> dt.date | None:
    """Return the day on which anything of a report was last changed."""
    report = volume.report.id
    days = (
        change.day
        for change in library.changes
        for name in change.ids
        if name == report or name.startswith(f"{report}/")
    )
    return max(days, default=None)


def last_changed(library: Library) -> dt.date | None:
    """Return the day of the newest change, None where none is told."""
    return max((change.day for change in library.changes), default=None)


def _newest(library: Library, names: set[str]) -> dt.date | None:
    return max((change.day for change in library.changes if names.intersection(change.ids)), default=None)
