"""The search's page; what is found is the browser's to show."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.labels import Words
from generator.pages.context import Link, PageContext


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the template is handed; ``otherwise`` is for readers without scripts."""

    labels: Words
    otherwise: tuple[Link, ...]


def search_page(at: PageContext) -> SearchView:
    """Return what the search's page shows."""
    glossary = Link(at.labels["search_glossary"], at.links.entry())
    report = Link(at.labels["read_report"], at.links.section(at.library.newest.report.id))
    return SearchView(at.labels, (glossary, report))
