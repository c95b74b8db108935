"""Controls whoever reads: by the keyboard alone, by a screen reader, in forced colors, on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

SECTION = "zh-hans/report/2025/part-1/"
WALKED = [
    SECTION,
    "en/report/2025/annex/",
    "zh-hant-tw/glossary/shuang-yong/",
    "en/glossary/wu-yu/",
    "zh-hant-hk/glossary/",
]
FOCUSABLE = "a[href], button, input, select, summary"
# Which control has the focus, whether it is seen, whether the focus is, what it is called, what it reads.
FOCUSED = """(all) => {
  const each = document.activeElement
  const box = each.getBoundingClientRect()
  const style = getComputedStyle(each)
  return {
    place: [...document.querySelectorAll(all)].indexOf(each),
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
    shown: style.outlineStyle !== "none" || each.matches(".search__input"),
    label: each.getAttribute("aria-label") ?? "",
    text: each.innerText ?? "",
  }
}"""


def walk(page: Page) -> list[dict[str, object]]:
    """Return what has the focus at each press of Tab, until the page is left."""
    found: list[dict[str, object]] = []
    for _ in range(page.locator(FOCUSABLE).count() + 5):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED, FOCUSABLE)
        if now["place"] < 0 or (found and now["place"] == found[0]["place"]):
            return found
        found.append(now)
    raise AssertionError("the focus goes round")


@pytest.mark.parametrize("path", WALKED)
def test_the_keyboard_comes_to_every_control_and_sees_it(path: str, open_page: Open) -> None:
    """In the order of the page, each shown as what has the focus (WCAG 2.2, 2.1.1, 2.1.2, 2.4.3, 2.4.7)."""
    page = open_page(path)
    visible = page.locator(FOCUSABLE).evaluate_all(
        "all => all.map((each, place) => each.checkVisibility() && !each.disabled ? place : -1)"
        ".filter((place) => place >= 0)"
    )

    found = walk(page)

    places = [each["place"] for each in found]
    assert places == sorted(places, key=lambda place: int(str(place)))
    assert set(visible) <= set(places)
    assert not [each for each in found if not each["seen"] or not each["shown"]]


@pytest.mark.parametrize("path", WALKED)
def test_a_controls_visible_words_are_in_its_name(path: str, open_page: Open) -> None:
    """Whoever speaks to a machine says what he reads (WCAG 2.2, 2.5.3)."""
    page = open_page(path)
    if path == SECTION:
        page.click(".numbered")
        page.click("#part-1-p1-s2")

    controls = page.locator(f"main :is({FOCUSABLE})[aria-label]").evaluate_all(
        "all => all.map((each) => [each.ariaLabel, each.innerText, getComputedStyle(each, '::before').content])"
    )

    for label, text, before in controls:
        words = re.findall(r"\w+", f"{text} {re.sub(r'^none$|^normal$|attr', '', before)}")
        assert not [word for word in words if word not in label], (label, text, before)


def test_in_forced_colors_one_item_of_the_bar_is_current(open_page: Open) -> None:
    """A border that was transparent is seen there."""
    page = open_page("en/glossary/", forced_colors="active")
    page.emulate_media(forced_colors="active", color_scheme="dark")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")

    borders = page.locator(".site-nav > *").evaluate_all(
        "all => all.map((each) => [each.hasAttribute('aria-current'), getComputedStyle(each).borderBottomColor])"
    )

    assert [current for current, _ in borders].count(True) == 1
    assert all((color != ground) == current for current, color in borders)


def test_a_sheet_of_paper_says_what_it_is(open_page: Open) -> None:
    """The site, the report and its day, the section, its address."""
    page = open_page("en/report/2025/part-2-1/")
    expect(page.locator(".sheet")).to_be_hidden()

    page.emulate_media(media="print")

    words = page.locator(".sheet").inner_text()
    for said in ("Didao Reader", "2025-01-16", "https://reader.example/en/report/2025/part-2-1/"):
        assert said in words
    assert page.locator(".sheet").evaluate("sheet => getComputedStyle(sheet).display") == "table-header-group"
    expect(page.locator(".tools")).to_be_hidden()
    expect(page.locator(".toggle").first).to_be_hidden()


@pytest.mark.parametrize("path", ["en/report/2025/part-2-1/", "zh-hans/report/2025/whole/"])
def test_on_paper_paragraphs_have_their_numbers(open_page: Open, path: str) -> None:
    """Inside the sheet's margin."""
    page = open_page(path)

    page.emulate_media(media="print")

    number = page.locator("#part-2-1-p1 .anchor").bounding_box()
    assert number is not None
    assert number["x"] >= 0


def test_on_paper_the_glossary_is_a_list_in_two_columns(open_page: Open) -> None:
    """Of names and glosses."""
    page = open_page("en/glossary/")

    page.emulate_media(media="print")

    expect(page.locator(".entries tr:has(th) td").first).to_be_hidden()
    expect(page.locator(".entries .terms__gloss").first).to_be_visible()
    rows = page.locator(".entries tbody tr[data-standing]")
    first, last = rows.first.bounding_box(), rows.last.bounding_box()
    assert first is not None
    assert last is not None
    assert first["x"] + first["width"] <= last["x"]


def test_on_paper_the_other_language_is_there_if_it_was_on_the_screen(open_page: Open) -> None:
    """And only then."""
    page = open_page(SECTION)
    page.emulate_media(media="print")
    expect(page.locator(".counterpart:visible")).to_have_count(0)

    page.emulate_media(media="screen")
    page.click(".side-by-side")
    page.emulate_media(media="print")
    expect(page.locator(".counterpart:visible")).to_have_count(page.locator(".unit").count())
