"""An edition's home page: what this is, a search, the newest report's numbers and contents, entries to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.editions.counts import filled
from generator.editions.library import Library, Volume
from generator.language.labels import Words
from generator.language.locales import ENGLISH
from generator.pages.context import Link, PageContext, contents, entry_link, gloss, report_link, report_ways

UNKNOWN = "unknown"
"""How an entry is explained whose meaning nobody outside can know."""


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number of the report: as printed, what it counts, and the address of its sentence."""

    printed: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class OfferedEntry:
    """An entry that is worth a click, with its one line."""

    link: Link
    gloss: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the template is handed.

    ``doors`` lead to the text, the glossary and what to know before, each with a line beneath it; ``unknown`` to the
    entries whose meaning nobody outside can know, None where there is none; ``earlier`` are the reports before the
    newest.
    """

    labels: Words
    tag: str
    name: str
    summary: str
    search: str
    examples: tuple[Link, ...]
    numbers: tuple[NumberView, ...]
    doors: tuple[tuple[Link, str], ...]
    contents: tuple[Link, ...]
    own_titles: bool
    earlier: tuple[Link, ...]
    entries: tuple[OfferedEntry, ...]
    unknown: Link | None
    ways: tuple[Link, ...]
    downloads: Link


def site_words(library: Library) -> dict[str, dict[str, str]]:
    """Return the site's own words by their keys and by BCP 47 tag."""
    facts = library.site
    words = {"name": facts.name, "summary": facts.summary}
    return {key: library.said(filled(each, library.numbers)) for key, each in words.items()}


def notice(words: Words, volume: Volume) -> str:
    """Return the notice of a report's pages: its Chinese text prevails."""
    day = volume.facts.delivered
    return words["notice"].format(f"{day:%B} {day.day}, {day.year}")


def home(at: PageContext) -> HomeView:
    """Return what an edition's home page shows."""
    library, newest = at.library, at.library.newest
    words = site_words(library)
    unknown = [entry for entry in library.entries.values() if entry.record.standing == UNKNOWN]
    found = Link(at.labels["unknown_entries"].format(len(unknown)), f"{at.links.entry()}?standing={UNKNOWN}")
    return HomeView(
        labels=at.labels,
        tag=at.locale.tag,
        name=words["name"][at.locale.tag],
        summary=words["summary"][at.locale.tag],
        search=at.links.search(),
        examples=tuple(_examples(at, newest)),
        numbers=tuple(_numbers(at, newest)),
        doors=tuple(_doors(at, newest)),
        contents=contents(at, newest),
        own_titles=bool(newest.facts.short),
        earlier=tuple(report_link(at, volume) for volume in reversed(library.volumes[:-1])),
        entries=tuple(_offered(at, newest)),
        unknown=found if unknown else None,
        ways=report_ways(at, newest),
        downloads=Link(at.labels["downloads"], at.links.section(newest.report.id, anchor="downloads")),
    )


def _doors(at: PageContext, volume: Volume) -> Iterator[tuple[Link, str]]:
    yield Link(at.labels["read_report"], at.links.section(volume.report.id)), at.labels["read_report_about"]
    about = at.labels["look_up_about"].format(len(at.library.entries), len(volume.annex))
    yield Link(at.labels["look_up"], at.links.entry()), about
    before = at.by_hand("before-you-read", "before")
    if before:
        yield before, at.labels["before_about"]


def _own(at: PageContext, words: dict[str, str]) -> str:
    return words[at.locale.tag]


def _examples(at: PageContext, volume: Volume) -> Iterator[Link]:
    for example in volume.facts.examples:
        words = _own(at, at.library.in_locales(example))
        yield Link(words, f"{at.links.search()}?q={quote(words)}")


def _numbers(at: PageContext, volume: Volume) -> Iterator[NumberView]:
    for number in volume.facts.numbers:
        section = volume.segments[number.segment].section
        href = at.links.section(volume.report.id, section, number.segment)
        printed = _own(at, at.library.in_locales(number.printed))
        yield NumberView(printed, _own(at, at.library.said(number.name)), href)


def _offered(at: PageContext, volume: Volume) -> Iterator[OfferedEntry]:
    for name in volume.facts.entries:
        entry = at.library.entries[name]
        link = entry_link(at, entry)
        text = link.text[:1].upper() + link.text[1:] if at.locale.tag == ENGLISH else link.text
        yield OfferedEntry(Link(text, link.href), gloss(at, entry) or "")
