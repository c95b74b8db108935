"""Render planned pages to Markdown with front matter. Text from outside is shown as text, whatever it contains."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import partial

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.editions.output import MARKDOWN, Output
from generator.editions.runs import runs
from generator.pages.plan import Page

BLOCK = re.compile(r"^(\s*)([-+>:])|^(\s*\d+)([.)])")
MARKUP = re.compile(r"[\\`*_{}\[\]|~^=$#@!]")


def markdown_text(text: str, tag: str | None = None) -> str:
    """Return text so that Markdown and HTML show it as it is: what either would read as markup becomes an entity.

    Where the language of the text, ``tag``, is given, words of another are marked: Chinese in English, English in
    Chinese.

    >>> markdown_text("*a* <b> {{ c }} [[d]]")
    '&#42;a&#42; &lt;b&gt; &#123;&#123; c &#125;&#125; &#91;&#91;d&#93;&#93;'
    """
    if tag is not None:
        marked = (
            f'<span lang="{run.tag}">{markdown_text(run.text)}</span>' if run.tag else markdown_text(run.text)
            for run in runs(text, tag)
        )
        return "".join(marked)
    # What begins a block begins a list or a quotation there: "1986. A vintage", "- item".
    text = BLOCK.sub(lambda match: f"{match[1] or match[3] or ''}\ue000{ord(match[2] or match[4])};", text)
    return MARKUP.sub(lambda match: f"&#{ord(match[0])};", html.escape(text, quote=False)).replace("\ue000", "&#")


def attribute_text(text: str) -> str:
    """Return text for a quoted HTML attribute inside Markdown."""
    return markdown_text(text).replace('"', "&quot;")


def environment() -> Environment:
    """Return the templates' environment; a name that is not defined is an error."""
    # Autoescape would escape for HTML alone; each text goes through ``md`` or ``attribute`` instead.
    found = Environment(
        loader=PackageLoader("generator.pages", "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=False,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701
    )
    found.filters |= {"md": markdown_text, "attribute": attribute_text}
    return found


def page_outputs(pages: tuple[Page, ...]) -> Iterator[Output]:
    """Yield the Markdown source of each page as an output."""
    templates = environment()
    for page in pages:
        yield Output(page.src_uri, MARKDOWN, partial(_encoded, page, templates))


def _encoded(page: Page, templates: Environment) -> bytes:
    return render(page, templates).encode()


def render(page: Page, templates: Environment) -> str:
    """Return a page's Markdown source."""
    if page.markdown is not None:
        return page.markdown
    assert page.template is not None
    assert page.view is not None
    body = templates.get_template(page.template).render(view=page.view())
    meta = {
        "title": page.title,
        "description": page.description,
        "lang": page.tag,
        "kind": page.template.partition(".")[0],
    }
    front_matter = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10_000)
    body = re.sub(r"\n{3,}", "\n\n", body).strip()
    return f"---\n{front_matter}---\n\n{body}\n"
