"""The plan of the site: which pages there are, in which order, at which addresses, and what each shows.

Addresses are those of Markdown sources (``zh-hans/report/2025/part-1.md``); the same in all editions but for the
first step. Templates are handed everything that they show; they look nothing up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.assemble import Project, Volume
from generator.editions.addresses import Links, report_uri, term_uri
from generator.editions.edition import Edition
from generator.glossary.entries import Entry, Slogan
from generator.language.labels import Labels
from generator.language.locales import ENGLISH, LOCALES, SOURCE, Locale
from generator.pages import glossary_views, report_views
from generator.pages.context import Place, definition, record_link, section_title
from generator.report.segments import FRONT_MATTER


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be: ``src_uri`` is its Markdown source's path below ``docs/``.

    ``edit`` is the file with its words, None where there is no single one. ``template`` is a template's name and
    ``view`` what it is given; both are None where a writer's page is taken as it is, and ``markdown`` is set instead.
    """

    src_uri: str
    tag: str
    title: str
    description: str
    edit: str | None
    template: str | None = None
    view: object = None
    markdown: str | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """All pages in the order in which they are read, edition by edition."""

    pages: tuple[Page, ...]


def plan(project: Project, labels: Labels) -> Site:
    """Plan the pages of every edition."""
    return Site(tuple(page for locale in LOCALES for page in _edition_pages(project, locale, labels[locale.tag])))


def _edition_pages(project: Project, locale: Locale, labels: dict[str, str]) -> Iterator[Page]:
    site = {key: words[locale.tag] for key, words in _site_words(project).items()}
    newest = project.volumes[-1]
    home = f"{locale.slug}/index.md"
    at = Place(project, newest, locale, labels, Links(home, locale, newest.report.id))
    first = report_views.home(at, site)
    yield Page(home, locale.tag, site["name"], site["summary"], "docs/site.yml", "home.md.j2", first)
    for volume in project.volumes:
        yield from _report_pages(project, volume, locale, labels)
    yield from _glossary_pages(project, newest, locale, labels)
    uri = f"{locale.slug}/search/index.md"
    view = report_views.search(replace(at, links=replace(at.links, src_uri=uri)))
    yield Page(uri, locale.tag, labels["search"], labels["search_about"], None, "search.md.j2", view)
    for source in project.hand_written:
        if page := _hand_written_page(project, source.path, source.text, locale):
            yield page


def _site_words(project: Project) -> dict[str, dict[str, str]]:
    facts = project.site
    return {key: project.in_locales(getattr(facts, key)) for key in ("name", "short_name", "summary")}


def _report_pages(project: Project, volume: Volume, locale: Locale, labels: dict[str, str]) -> Iterator[Page]:
    edition = volume.editions[locale.tag]
    words = volume.memory.path if locale.tag == ENGLISH else volume.report.path
    part_of = _part_of(project, volume, locale, edition)
    for section in volume.report.sections:
        uri = report_uri(locale, volume.report.id, section.id)
        at = Place(project, volume, locale, labels, Links(uri, locale, volume.report.id))
        title = section_title(section.id, edition, labels)
        if section.id == FRONT_MATTER:
            yield Page(uri, locale.tag, title, part_of, words, "report.md.j2", report_views.report(at))
        else:
            yield Page(uri, locale.tag, title, part_of, words, "section.md.j2", report_views.section(at, section.id))


def _part_of(project: Project, volume: Volume, locale: Locale, edition: Edition) -> str:
    """Return the report's place, title and year: what a section's page is a part of."""
    place = project.in_locales(volume.facts.place)[locale.tag]
    title = edition.segments["title"].text if "title" in edition.segments else ""
    gap = " " if locale.tag == ENGLISH else ""
    return f"{place}{gap}{title}{gap}({volume.facts.delivered.isoformat()})"


def _glossary_pages(project: Project, volume: Volume, locale: Locale, labels: dict[str, str]) -> Iterator[Page]:
    uri = term_uri(locale)
    at = Place(project, volume, locale, labels, Links(uri, locale, volume.report.id))
    explorer = glossary_views.glossary(at)
    yield Page(uri, locale.tag, labels["glossary"], explorer.summary, None, "glossary.md.j2", explorer)
    for term in project.glossary.terms:
        here = replace(at, links=replace(at.links, src_uri=term_uri(locale, term.id)))
        yield _record_page(here, term, "term.md.j2", glossary_views.term(here, term))
    for phrase in project.glossary.phrases:
        here = replace(at, links=replace(at.links, src_uri=term_uri(locale, phrase.id)))
        yield _record_page(here, phrase, "phrase.md.j2", glossary_views.phrase(here, phrase))


def _record_page(at: Place, entry: Entry[Slogan], template: str, view: object) -> Page:
    english = at.locale.tag == ENGLISH
    description = entry.record.gloss if english else definition(at, entry.record)
    title = record_link(at, entry).text
    return Page(at.links.src_uri, at.locale.tag, title, description, entry.path, template, view)


def _hand_written_page(project: Project, path: str, text: str, locale: Locale) -> Page | None:
    """Return a writer's Chinese page in Traditional script; the others are published from where they stand."""
    if locale.tag not in project.localisers:
        return None
    name = path.rpartition("/")[2]
    markdown = project.localisers[locale.tag].convert(text).replace(f"lang: {SOURCE}", f"lang: {locale.tag}")
    return Page(f"{locale.slug}/{name}", locale.tag, "", "", path, markdown=markdown)
