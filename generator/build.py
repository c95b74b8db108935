"""The whole site as texts: Markdown pages, data files and the texts for the search, for either end to write."""

from __future__ import annotations

from dataclasses import dataclass

from generator.assemble import Project
from generator.exports.publish import publish
from generator.language.labels import Labels
from generator.pages.plan import Page, plan
from generator.pages.render import environment, render
from generator.search.texts import search_data


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be published: ``uri`` is its path below the site's source; ``page`` the plan of a page."""

    uri: str
    text: str
    page: Page | None = None


def build(project: Project, labels: Labels) -> tuple[Output, ...]:
    """Return every generated file, pages first, in the order in which they are read."""
    templates = environment()
    pages = [Output(page.src_uri, render(page, templates), page) for page in plan(project, labels).pages]
    files = [Output(path, text) for path, text in (*publish(project, labels), *search_data(project, labels))]
    return (*pages, *files)
