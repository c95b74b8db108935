"""The ways in, in a browser: the landing's memory, examples that find, contents and editions at hand on a phone."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Open

EDITIONS = ("zh-hans", "zh-hant-tw", "zh-hant-hk", "en")
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}


def test_the_landing_page_guesses_nothing_and_remembers_the_choice(open_page: Open) -> None:
    """The second visit finds the edition marked, and stays on the page."""
    page = open_page("")
    expect(page.locator(".choice__last:visible")).to_have_count(0)

    page.click(".choice a[hreflang=en]")
    page.wait_for_url("**/en/")
    page.go_back()

    expect(page.locator(".choice__own")).to_have_attribute("hreflang", "en")
    expect(page.locator(".choice__last:visible")).to_have_count(1)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_search_is_reached_from_the_landing_page(scripts: bool, open_page: Open) -> None:
    """In either language, by a form of the browser's own."""
    page = open_page("", java_script_enabled=scripts)

    page.fill(".find__input", "graphite")
    page.click(".find button[lang=en]")

    page.wait_for_url("**/en/search/?q=graphite")


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_example_of_a_home_page_finds_something(edition: str, open_page: Open) -> None:
    """What is offered is there."""
    page = open_page(f"{edition}/")
    examples = [link.get_attribute("href") for link in page.locator(".find__examples a").all()]
    assert examples

    for href in examples:
        page.goto(page.url.partition(f"/{edition}/")[0] + f"/{edition}/{href}")
        # The first search of a visit waits for its files.
        expect(page.locator("#results li").first).to_be_visible(timeout=20_000)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_number_of_a_home_page_leads_to_its_sentence(edition: str, open_page: Open) -> None:
    """Which has it as printed."""
    page = open_page(f"{edition}/")
    printed = page.locator(".telling strong").first.text_content() or ""

    page.locator(".telling a").first.click()

    expect(page.locator(":target")).to_contain_text(printed)


def test_entries_of_unknown_meaning_are_filtered(open_page: Open) -> None:
    """The link leads to the table, narrowed."""
    page = open_page("en/")

    page.click("a[href*='standing=unknown']")

    page.wait_for_url("**/en/glossary/?standing=unknown")
    shown = page.locator(".entries tbody tr[data-standing]:visible")
    expect(shown.first).to_have_attribute("data-standing", "unknown")
    assert {row.get_attribute("data-standing") for row in shown.all()} == {"unknown"}


def test_on_a_phone_contents_and_editions_are_at_hand(open_page: Open) -> None:
    """The contents of the page, or of the report; the editions in a menu that closes and needs no script."""
    page = open_page("zh-hans/report/2025/part-2-1/", **PHONE, java_script_enabled=False)

    page.locator(".site-nav__contents").tap()
    expect(page.locator("#contents")).to_be_in_viewport()
    page.locator(".editions-menu summary").tap()
    page.locator(".editions-menu a[hreflang=en]").tap()
    page.wait_for_url("**/en/report/2025/part-2-1/")

    page.goto(page.url.replace("report/2025/part-2-1", "glossary"))
    page.locator(".site-nav__contents").tap()
    page.wait_for_url("**/en/report/2025/#contents")


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_touches_in_the_bar_of_a_small_phone(edition: str, open_page: Open) -> None:
    """Each item is a finger wide, and its words stand apart from the next one's."""
    page = open_page(f"{edition}/glossary/", **PHONE)
    items = page.locator(".site-nav > a:visible, .editions-menu summary").all()
    boxes = [box for item in items if (box := item.bounding_box())]

    assert all(box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    words = (
        "(item) => { const all = document.createRange(); all.selectNodeContents(item); "
        "const { left, right } = all.getBoundingClientRect(); return [left, right] }"
    )
    spans = sorted(item.evaluate(words) for item in items)
    assert all(before[1] + 8 <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("height", [300, 800])
def test_the_current_entry_of_the_contents_is_in_view(height: int, open_page: Open) -> None:
    """In a window of any height."""
    page = open_page("en/report/2025/annex/", viewport={"width": 1280, "height": height})

    expect(page.locator(".contents [aria-current]")).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("path", ["en/report/2025/part-1/", "zh-hans/report/2025/part-1/"])
@pytest.mark.parametrize("width", [1100, 1280, 1600])
def test_contents_and_text_stand_in_the_middle(path: str, width: int, open_page: Open) -> None:
    """Side by side, as much to the left of the one as to the right of the other."""
    page = open_page(path, viewport={"width": width, "height": 800})

    contents, text = page.locator(".contents").bounding_box(), page.locator(".paragraph").first.bounding_box()
    assert contents is not None
    assert text is not None
    assert contents["x"] + contents["width"] < text["x"]
    middle = page.evaluate("document.documentElement.clientWidth") / 2
    assert (contents["x"] + text["x"] + text["width"]) / 2 == pytest.approx(middle, abs=1)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_words_of_the_bar_share_a_line(edition: str, open_page: Open) -> None:
    """Whatever their size and script."""
    page = open_page(f"{edition}/report/2025/part-1/")
    line = (
        "(item) => { const words = document.createElement('span'), foot = document.createElement('span'); "
        "words.append(...item.childNodes, foot); item.append(words); "
        "foot.style.display = 'inline-block'; return foot.getBoundingClientRect().bottom }"
    )
    items = page.locator(".brand:visible, .site-nav > :visible, .editions > :visible").all()
    lines = [item.evaluate(line) for item in items]
    assert max(lines) - min(lines) < 1


@pytest.mark.parametrize(
    "path", ["en/", "zh-hant-tw/", "zh-hans/report/2025/whole/", "en/before-you-read/", "en/changes/", "404.html"]
)
@pytest.mark.parametrize(
    "colors",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ids=str,
)
def test_the_first_pages_are_accessible(path: str, colors: dict[str, Any], open_page: Open) -> None:
    """No rule of axe-core is broken, in light, in dark, in the reader's own colors."""
    page = open_page(path, **colors)

    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("path", ["", "en/", "en/report/2025/whole/", "zh-hans/before-you-read/", "404.html"])
def test_no_first_page_is_wider_than_the_window(path: str, width: int, open_page: Open) -> None:
    """Nobody scrolls sideways."""
    page = open_page(path, viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width
