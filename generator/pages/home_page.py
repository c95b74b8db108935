"""An edition's home page: the newest report's contents, and the terms that it explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.editions.counts import filled
from generator.editions.library import Library, Volume
from generator.language.labels import Words
from generator.pages.context import Link, PageContext, contents, report_link


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """A term in a list, with its number in the report's annex."""

    number: int
    headword: str
    english: str
    href: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the template is handed; ``earlier`` are the reports before the newest."""

    labels: Words
    tag: str
    chinese_tag: str
    name: str
    summary: str
    report: Link
    contents: tuple[Link, ...]
    earlier: tuple[Link, ...]
    glossary: Link
    terms: tuple[ListedTerm, ...]
    explorer: Link


def site_words(library: Library) -> dict[str, dict[str, str]]:
    """Return the site's own words by their keys and by BCP 47 tag."""
    facts = library.site
    words = {"name": facts.name, "summary": facts.summary}
    return {key: library.said(filled(each, library.numbers)) for key, each in words.items()}


def notice(words: Words, volumes: Sequence[Volume]) -> str:
    """Return the notice of the pages that tell of these reports: their Chinese text prevails."""
    days = [
        f"{volume.facts.delivered:%B} {volume.facts.delivered.day}, {volume.facts.delivered.year}" for volume in volumes
    ]
    if len(days) == 1:
        return words["notice"].format(days[0])
    return words["notice_all"].format(f"{', '.join(days[:-1])} and {days[-1]}")


def home(at: PageContext) -> HomeView:
    """Return what an edition's home page shows."""
    newest = at.library.newest
    words = site_words(at.library)
    terms = tuple(_terms(at))
    return HomeView(
        labels=at.labels,
        tag=at.locale.tag,
        chinese_tag=at.chinese,
        name=words["name"][at.locale.tag],
        summary=words["summary"][at.locale.tag],
        report=Link(at.labels["read_report"], at.links.section(newest.report.id)),
        contents=contents(at, newest),
        earlier=tuple(report_link(at, volume) for volume in reversed(at.library.volumes[:-1])),
        glossary=Link(at.labels["all_terms"].format(len(terms)), at.links.entry()),
        terms=terms,
        explorer=Link(at.labels["all_entries"].format(len(at.library.entries)), at.links.entry()),
    )


def _terms(at: PageContext) -> list[ListedTerm]:
    """Return the terms that the newest report explains, in its order."""
    found = []
    for name, annex in at.library.newest.annex.items():
        record = at.library.entries[name].record
        found.append(ListedTerm(annex.number, at.in_script(record.headword), record.english.name, at.links.entry(name)))
    return found
