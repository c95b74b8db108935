"""Rendering: whatever the text contains is shown as text."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown import Markdown

from generator.editions.library import Library
from generator.language.labels import Labels
from generator.pages.markup import attribute_text, markdown_text
from tests.support import made

GOLDEN = Path(__file__).parent.parent / "golden"
PAGES = (
    "zh-hans/report/2024/part-1.md",
    "zh-hant-hk/report/2024/part-1.md",
    "en/report/2024/part-1.md",
    "en/report/2024/index.md",
    "en/glossary/liang-qing.md",
    "zh-hant-tw/glossary/index.md",
    "zh-hant-tw/glossary/names.md",
    "zh-hant-tw/about.md",
)


def shown(markdown: str) -> str:
    """Return the text that a browser shows of a paragraph."""
    converted = Markdown(extensions=["attr_list", "md_in_html"]).convert(markdown)
    return str(lxml_html.fromstring(converted).text_content())


@given(st.text("ab<>&*_`[](){}|~^=$#@!:\\/\"'-+.1 ", min_size=1, max_size=30).filter(str.strip))
def test_text_is_shown_as_it_is(text: str) -> None:
    """No sign of Markdown or HTML does anything but stand there."""
    marked = f"<span>{markdown_text(text)}</span>"

    assert shown(marked).strip() == text.strip()


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "{{ config }}", "[[link]]", "*a*", "_a_", "|a|", "&amp;"]
)
def test_markup_in_a_source_is_text(text: str) -> None:
    """A report or a gloss cannot bring its own."""
    assert shown(f"x {markdown_text(text)}") == f"x {text}"


@pytest.mark.parametrize("text", ["1986. A great vintage", "- clean rivers", "+ x", "> quoted", "1) one", ": note"])
def test_what_would_begin_a_list_is_text(text: str) -> None:
    """A gloss stands at the beginning of its block."""
    assert shown(markdown_text(text)) == text


def test_attributes_cannot_be_closed_from_inside() -> None:
    """A quotation mark becomes an entity."""
    assert html.unescape(attribute_text('a" onclick="b')) == 'a" onclick="b'
    assert '"' not in attribute_text('a" onclick="b')


def test_chinese_in_english_words_is_marked() -> None:
    """As in running text."""
    assert markdown_text("the 八提 (eight)", "en") == 'the <span lang="zh-Hans" class="together">八提</span> (eight)'


@pytest.mark.parametrize("uri", PAGES)
def test_golden_pages(uri: str, draft_library: Library, labels: Labels, request: pytest.FixtureRequest) -> None:
    """A change of a template shows as a diff; `pytest --update-golden` writes it."""
    text = made(draft_library, labels)[uri]
    golden = GOLDEN / uri.replace("/", "_")

    if request.config.getoption("--update-golden"):
        golden.write_text(text, "utf-8")

    assert text == golden.read_text("utf-8"), "if this is meant: pytest --update-golden, then review the diff"
