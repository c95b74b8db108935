"""Render planned pages to Markdown with front matter. Text from outside is shown as text, whatever it contains."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache, partial
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import get_args

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.meta import find_referenced_templates

from generator.editions.output import MARKDOWN, Output
from generator.editions.runs import runs
from generator.glossary.entries import EnglishStatus, Standing, Theme
from generator.glossary.lexicon import Kind
from generator.language.line_breaks import QUANTITY
from generator.language.locales import SIMPLIFIED
from generator.pages.plan import Page
from generator.sources.collection import LEVELS

LABELS_OF = MappingProxyType(
    {
        ".j2": re.compile(r"\blabels\.(\w+)"),
        ".html": re.compile(r"(?:\blabels(?:\[[^\]]*\])?|\bwords)\.(\w+)"),
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
BLOCK = re.compile(r"^(\s*)([-+>:])|^(\s*\d+)([.)])")
MARKUP = re.compile(r"[\\`*_{}\[\]|~^=$#@!]")


@lru_cache(maxsize=50_000)
def markdown_text(text: str, tag: str | None = None, chinese: str = SIMPLIFIED) -> str:
    """Return text so that Markdown and HTML show it as it is: what either would read as markup becomes an entity.

    Where the language of the text, ``tag``, is given, words of another are marked: Chinese in English, English in
    Chinese. ``chinese`` is the script of the Chinese.

    >>> markdown_text("*a* <b> {{ c }} [[d]]")
    '&#42;a&#42; &lt;b&gt; &#123;&#123; c &#125;&#125; &#91;&#91;d&#93;&#93;'
    """
    if tag is not None:
        marked = (
            f'<span lang="{chinese if run.tag == SIMPLIFIED else run.tag}">{markdown_text(run.text)}</span>'
            if run.tag
            else markdown_text(run.text)
            for run in runs(text, tag)
        )
        return "".join(marked)
    # What begins a block begins a list or a quotation there: "1986. A vintage", "- item".
    text = BLOCK.sub(lambda match: f"{match[1] or match[3] or ''}\ue000{ord(match[2] or match[4])};", text)
    return _escaped(text).replace("\ue000", "&#")


def _escaped(text: str) -> str:
    return MARKUP.sub(lambda match: f"&#{ord(match[0])};", html.escape(text, quote=False))


@lru_cache(maxsize=50_000)
def kept_together(text: str) -> str:
    """Return text as ``markdown_text`` does, a number in one element with its unit: they do not part at a line's end.

    >>> kept_together("完成14.35亿元。")
    '完成<span class="quantity">14.35亿元</span>。'
    """
    found, position = [], 0
    for match in QUANTITY.finditer(text):
        # Inside an element nothing begins a block.
        found += [markdown_text(text[position : match.start()]), f'<span class="quantity">{_escaped(match[0])}</span>']
        position = match.end()
    return "".join([*found, markdown_text(text[position:])])


def hanging(text: str) -> str:
    """Return the class of a line that begins with a bracket or a quotation mark of full width, to hang at its edge."""
    return " .hang" if text.startswith(("（", "“", "「", "『", "《")) else ""


def attribute_text(text: str) -> str:
    """Return text for a quoted HTML attribute inside Markdown."""
    return markdown_text(text).replace('"', "&quot;")


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
    found.filters |= {"md": markdown_text, "attribute": attribute_text, "together": kept_together, "hang": hanging}
    return found


def asked_labels() -> frozenset[str]:
    """Return the keys of the interface’s words that templates and modules ask for, by name or by a record’s code."""
    package = Path(str(resources.files("generator")))
    paths = (path for folder in ASKING for path in sorted((package / folder).rglob("*")) if path.suffix in LABELS_OF)
    found = (match for path in paths for match in LABELS_OF[path.suffix].finditer(path.read_text("utf-8")))
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
