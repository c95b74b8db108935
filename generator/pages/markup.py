"""Text from outside as Markdown that shows it as it is, with the elements that a line's end asks for."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from generator.editions.runs import Run, runs
from generator.language.line_breaks import FEW, QUANTITY, QUOTED
from generator.language.locales import SIMPLIFIED

BLOCK = re.compile(r"^(\s*)([-+>:])|^(\s*\d+)([.)])")
COLON = re.compile(r"[：:]$")
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
            f'<span lang="{chinese if run.tag == SIMPLIFIED else run.tag}"{short(run)}>{markdown_text(run.text)}</span>'
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
def kept_together(text: str, *, heading: bool = False, last: bool = True) -> str:
    """Return text as ``markdown_text`` does, a number in one element with its unit: they do not part at a line's end.

    Nor do, in a heading, a quotation and what follows it; the colon that ends one, in its last run, is not seen.

    >>> kept_together("完成14.35亿元。")
    '完成<span class="quantity">14.35亿元</span>。'
    >>> kept_together("做好“两清”文章：", heading=True)
    '做<span class="together">好“</span>两清<span class="together">”文</span>章<span class="unseen">：</span>'
    """
    kinds = {"quantity": QUANTITY}
    if heading:
        kinds["together"] = QUOTED
    if heading and last:
        kinds["unseen"] = COLON
    spans = ((*match.span(), name) for name, pattern in kinds.items() for match in pattern.finditer(text))
    found, position = [], 0
    for start, end, name in sorted(spans):
        # Inside an element nothing begins a block.
        found += [markdown_text(text[position:start]), f'<span class="{name}">{_escaped(text[start:end])}</span>']
        position = end
    return "".join([*found, markdown_text(text[position:])])


def short(run: Run) -> str:
    """Return the class of Chinese in English that is short enough to stand in one line."""
    return ' class="together"' if run.tag == SIMPLIFIED and len(run.text) <= FEW else ""


def hanging(text: str) -> str:
    """Return the class of a line that begins with a bracket or a quotation mark of full width, to hang at its edge."""
    return " .hang" if text.startswith(("（", "“", "「", "『", "《")) else ""


def attribute_text(text: str) -> str:
    """Return text for a quoted HTML attribute inside Markdown."""
    return markdown_text(text).replace('"', "&quot;")
