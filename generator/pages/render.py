"""Render planned pages to Markdown with front matter. Text from outside is shown as text, whatever it contains."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from types import MappingProxyType
from typing import get_args

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.meta import find_referenced_templates

from generator.editions.output import MARKDOWN, Output
from generator.glossary.entries import EnglishStatus, Standing, Theme
from generator.glossary.lexicon import Kind
from generator.pages.markup import attribute_text, hanging, kept_together, markdown_text, short
from generator.pages.plan import Page
from generator.sources.collection import LEVELS
from generator.sources.disk import own_texts

LABELS_OF = MappingProxyType(
    {
        ".j2": re.compile(r"\blabels\.(\w+)"),
        ".html": re.compile(r"(?:labels(?:\[[^\]]*\])?|\bwords)\.(\w+)"),
        ".py": re.compile(r"\blabels\[[\"'](\w+)[\"']\]|\.by_hand\(\"[\w-]+\", \"(\w+)\"\)"),
    }
)
"""How a key of the interface's words is asked for, by the kind of file."""
CODES = frozenset(
    (
        *get_args(EnglishStatus),
        *get_args(Standing),
        *(f"theme_{theme}" for theme in get_args(Theme)),
        *(f"kind_{kind}" for kind in get_args(Kind)),
        *(f"level_{level}" for level in LEVELS),
    )
)
"""The keys that are made of a record's own codes."""
ASKING = ("pages", "search", "plugin", "theme")


def environment(compiled: BytecodeCache | None = None) -> Environment:
    """Return the templates' environment; a name that is not defined is an error."""
    # Autoescape would escape for HTML alone; each text goes through ``md`` or ``attribute`` instead.
    found = Environment(
        loader=PackageLoader("generator.pages", "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=False,
        keep_trailing_newline=True,
        bytecode_cache=compiled,
        autoescape=False,  # noqa: S701
    )
    found.filters |= {
        "md": markdown_text,
        "attribute": attribute_text,
        "together": kept_together,
        "hang": hanging,
        "short": short,
    }
    return found


def asked_labels() -> frozenset[str]:
    """Return the keys of the interface’s words that templates and modules ask for, by name or by a record’s code."""
    found = (match for kind, text in own_texts(ASKING, tuple(LABELS_OF)) for match in LABELS_OF[kind].finditer(text))
    return frozenset(key for match in found for key in match.groups() if key) | CODES


class Renderer:
    """Renders pages, and keeps each with the view that it was made of: a page that shows the same is the same.

    The views are frozen dataclasses and compare by value, so that nothing needs to know what a page depends on.
    """

    def __init__(self, compiled: BytecodeCache | None = None) -> None:
        """Start with nothing kept; ``compiled`` is where templates are kept compiled."""
        self.compiled = compiled
        self.kept: dict[str, tuple[Page, object, str, bytes]] = {}

    def outputs(self, pages: tuple[Page, ...]) -> Iterator[Output]:
        """Yield the Markdown source of each page as an output."""
        templates = environment(self.compiled)
        digest = cache(partial(_digest, templates))
        for page in pages:
            yield Output(page.src_uri, MARKDOWN, partial(self._make, page, templates, digest))

    def _make(self, page: Page, templates: Environment, digest: Callable[[str], str]) -> bytes:
        view = page.view() if page.view else page.markdown
        shown = (replace(page, view=None), view, digest(page.template) if page.template else "")
        kept = self.kept.get(page.src_uri)
        if kept is None or kept[:3] != shown:
            kept = (*shown, render(page, view, templates).encode())
            self.kept[page.src_uri] = kept
        return kept[3]


def _digest(templates: Environment, name: str) -> str:
    """Return what tells a template, and those that it imports, from what they were before."""
    assert templates.loader is not None
    text, _, _ = templates.loader.get_source(templates, name)
    return hashlib.sha256("".join([text, *(_digest(templates, part) for part in _imported(text))]).encode()).hexdigest()


@cache
def _imported(text: str) -> tuple[str, ...]:
    """Return the names of the templates that a template's text imports."""
    return tuple(sorted(filter(None, find_referenced_templates(Environment(autoescape=True).parse(text)))))


def render(page: Page, view: object, templates: Environment) -> str:
    """Return a page's Markdown source; ``view`` is what its template is handed."""
    if page.markdown is not None:
        return page.markdown
    assert page.template is not None
    body = templates.get_template(page.template).render(view=view)
    meta = {
        "title": page.title,
        "description": page.description,
        "lang": page.tag,
        "kind": page.template.partition(".")[0],
    }
    # A text in JSON is one in YAML too.
    front_matter = "".join(f"{key}: {json.dumps(text, ensure_ascii=False)}\n" for key, text in meta.items())
    body = re.sub(r"\n{3,}", "\n\n", body).strip()
    return f"---\n{front_matter}---\n\n{body}\n"
