"""What was corrected, day by day, each with links to what it touched."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from generator.editions.library import Volume
from generator.editions.titles import short_title
from generator.language.labels import Words
from generator.pages.context import Link, PageContext, entry_link, report_link
from generator.report.changes import GLOSSARY


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A correction in the edition's words, and links to what it touched."""

    what: str
    touched: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What the template is handed: the corrections by day, the newest first."""

    labels: Words
    tag: str
    days: tuple[tuple[dt.date, tuple[ChangeView, ...]], ...]


def changes_page(at: PageContext) -> ChangesView:
    """Return what the page of changes shows."""
    return ChangesView(
        at.labels,
        at.locale.tag,
        tuple(
            (
                day,
                tuple(
                    ChangeView(at.library.said(each.what)[at.locale.tag], tuple(_touched(at, n) for n in each.ids))
                    for each in changes
                ),
            )
            for day, changes in groupby(at.library.changes, key=lambda change: change.day)
        ),
    )


def _touched(at: PageContext, name: str) -> Link:
    """Return the link to what an id of a change names; a check holds that there is such a thing."""
    if name == GLOSSARY:
        return Link(at.labels["glossary"], at.links.entry())
    if name in at.library.entries:
        return entry_link(at, at.library.entries[name])
    report, _, place = name.partition("/")
    volume = next(each for each in at.library.volumes if each.report.id == report)
    return _passage(at, volume, place) if place else report_link(at, volume)


def _passage(at: PageContext, volume: Volume, place: str) -> Link:
    own = next((each for each in volume.report.segments if place in {each.id, each.paragraph}), None)
    name = own.section if own else place
    section = next(each for each in volume.report.sections if each.id == name)
    title = short_title(at.library, volume, section, at.locale.tag, at.labels)
    href = at.links.section(volume.report.id, name, place if own else "")
    # A sentence is told by its number, as its address has it.
    return Link(f"{title} · {place.removeprefix(f'{name}-')}" if own else title, href)
