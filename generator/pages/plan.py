"""The plan of the site: which pages there are, in which order, at which addresses, and what each shows.

Addresses are those of Markdown sources (``zh-hans/report/2025/part-1.md``); the same in all editions but for the
first step. Templates are handed everything that they show; they look nothing up.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.editions.addresses import (
    NAMES,
    Links,
    changes_uri,
    entry_uri,
    home_uri,
    report_uri,
    search_uri,
    subjects_uri,
    url_of,
    whole_uri,
)
from generator.editions.changed import entry_changed, report_changed, section_changed
from generator.editions.counts import fill
from generator.editions.library import Library, Volume
from generator.editions.neighbours import all_neighbours
from generator.editions.titles import short_title
from generator.glossary.lexicon import PATH as LEXICON
from generator.glossary.subjects import PATH as SUBJECTS
from generator.language.labels import Labels
from generator.language.locales import ENGLISH, LOCALES, SIMPLIFIED, SIMPLIFIED_SLUG, Locale
from generator.pages.changes_page import changes_page
from generator.pages.context import PageContext, entry_link, gloss, report_name
from generator.pages.descriptions import described, report_description, section_description
from generator.pages.glossary_page import glossary_page, summary
from generator.pages.home_page import home, site_words
from generator.pages.kinds import PAGES
from generator.pages.names_page import names_page, names_summary
from generator.pages.place_map import drawn_map
from generator.pages.report_page import report_page
from generator.pages.search_page import search_page
from generator.pages.section_page import section_page
from generator.pages.subjects_page import subjects_page, subjects_summary
from generator.pages.whole_page import whole_page
from generator.report.changes import CHANGES
from generator.report.segments import FRONT_MATTER
from generator.sources.disk import Source

LANG = re.compile(rf"^(lang: *[\"']?){SIMPLIFIED}\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be: ``src_uri`` is its Markdown source's path below ``docs/``.

    ``edit`` is the file with its words, None where there is no single one; ``report`` the id of the report that it is a
    page of, None where it is of all. ``template`` is a template's name and ``view`` makes what it is given; both are
    None where a writer's page is taken as it is, and ``markdown`` is set instead. ``changed`` is the day on which what
    it shows was last corrected, None where that is not told.
    """

    src_uri: str
    tag: str
    title: str
    description: str
    edit: str | None
    report: str | None = None
    template: str | None = None
    view: Callable[[], object] | None = None
    markdown: str | None = None
    changed: dt.date | None = None


def plan(library: Library, labels: Labels) -> tuple[Page, ...]:
    """Return the pages of every edition, in the order in which they are read, and those by hand outside all."""
    by_hand = {source.path.removeprefix("docs/"): source for source in library.hand_written}
    editions = tuple(page for locale in LOCALES for page in _edition_pages(library, locale, labels[locale.tag]))
    planned = {page.src_uri for page in editions}
    outside = (
        _by_hand(uri, source, fill(source.text, library.numbers))
        for uri, source in by_hand.items()
        if uri not in planned
    )
    return (*editions, *outside)


def _edition_pages(library: Library, locale: Locale, labels: dict[str, str]) -> Iterator[Page]:
    site = {key: words[locale.tag] for key, words in site_words(library).items()}
    uri = home_uri(locale)
    at = PageContext(library, locale, labels, Links(uri, locale))
    yield Page(
        uri, locale.tag, site["name"], site["summary"], "docs/site.yml", template="home.md.j2", view=partial(home, at)
    )
    for volume in library.volumes:
        yield from _report_pages(at, volume)
    yield from _glossary_pages(at)
    here = _moved(at, search_uri(locale))
    view = partial(search_page, here)
    uri = here.links.src_uri
    yield Page(uri, locale.tag, labels["search"], labels["search_about"], None, template="search.md.j2", view=view)
    if library.changes:
        here = _moved(at, changes_uri(locale))
        log, uri, about = partial(changes_page, here), here.links.src_uri, labels["changes_about"]
        yield Page(uri, locale.tag, labels["changes"], about, CHANGES, template="changes.md.j2", view=log)
    yield from _hand_written_pages(library, locale)


def _moved(at: PageContext, uri: str) -> PageContext:
    return replace(at, links=replace(at.links, src_uri=uri))


def _report_pages(at: PageContext, volume: Volume) -> Iterator[Page]:
    tag, report = at.locale.tag, volume.report.id
    words = volume.memory.path if tag == ENGLISH else volume.report.path
    part_of = report_name(at.library, volume, at.locale)
    latest = report_changed(at.library, volume)
    for section in volume.report.sections:
        here = _moved(at, report_uri(at.locale, report, section.id))
        title = short_title(at.library, volume, section, tag, at.labels, numbered=False)
        if section.id == FRONT_MATTER:
            first = partial(report_page, here, volume)
            about = report_description(volume, tag) or part_of
            yield Page(here.links.src_uri, tag, title, about, words, report, "report.md.j2", first, changed=latest)
        else:
            view = partial(section_page, here, volume, section.id)
            changed = section_changed(at.library, volume, section.id)
            about = section_description(volume, section.id, tag) or part_of
            yield Page(here.links.src_uri, tag, title, about, words, report, "section.md.j2", view, changed=changed)
    here = _moved(at, subjects_uri(at.locale, report))
    index, title = partial(subjects_page, here, volume), at.labels["subjects"]
    yield Page(
        here.links.src_uri, tag, title, subjects_summary(here, volume), SUBJECTS, report, "subjects.md.j2", index
    )
    here = _moved(at, whole_uri(at.locale, report))
    title, whole = f"{at.library.mark(volume)}{at.labels['whole_text']}", partial(whole_page, here, volume)
    yield Page(here.links.src_uri, tag, title, part_of, words, report, "whole.md.j2", whole, changed=latest)


def _glossary_pages(at: PageContext) -> Iterator[Page]:
    here = _moved(at, entry_uri(at.locale))
    view = partial(glossary_page, here)
    uri, tag = here.links.src_uri, at.locale.tag
    yield Page(uri, tag, at.labels["glossary"], summary(at), None, template="glossary.md.j2", view=view)
    here = _moved(at, entry_uri(at.locale, NAMES))
    names = partial(names_page, here)
    uri, title = here.links.src_uri, at.labels["names"]
    yield Page(uri, tag, title, names_summary(at), LEXICON, template="names.md.j2", view=names)
    near = all_neighbours(at.library)
    for entry in at.library.entries.values():
        here = _moved(at, entry_uri(at.locale, entry.id))
        title = entry_link(here, entry).text
        description = described(gloss(here, entry) or title, tag)
        fill_view = partial(PAGES[entry.kind], here, entry, near[entry.id])
        template = f"{entry.kind}.md.j2"
        changed = entry_changed(at.library, entry.id)
        uri = here.links.src_uri
        yield Page(uri, tag, title, description, entry.path, template=template, view=fill_view, changed=changed)


def _hand_written_pages(library: Library, locale: Locale) -> Iterator[Page]:
    """Yield the writers' pages of an edition, and the Simplified ones in its script where no writer has made one."""
    by_hand = {source.path.removeprefix("docs/"): source for source in library.hand_written}
    taken = {url_of(uri) for uri in by_hand}
    localiser = library.localisers.get(locale.tag)
    numbers = {**library.numbers, "map": drawn_map(library, locale)}
    for uri, source in by_hand.items():
        slug, _, rest = uri.partition("/")
        there = f"{locale.slug}/{rest}"
        if slug == locale.slug:
            yield _by_hand(uri, source, fill(source.text, numbers))
        elif localiser and slug == SIMPLIFIED_SLUG and url_of(there) not in taken:
            converted = localiser.reword(fill(source.text, numbers))
            yield _by_hand(there, source, LANG.sub(rf"\g<1>{locale.tag}", converted, count=1))


def _by_hand(uri: str, source: Source, markdown: str) -> Page:
    tag = next((locale.tag for locale in LOCALES if uri.startswith(f"{locale.slug}/")), SIMPLIFIED)
    return Page(uri, tag, "", "", source.path, markdown=markdown)
