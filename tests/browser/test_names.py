"""The index of names in a browser: narrowed, sorted, kept in the address, and found by the search."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from generator.editions.library import Library
from tests.browser.conftest import Open

ROWS = ".entries tbody tr"


def shown(page: Page) -> list[str]:
    """Return the ids of the rows that are shown, in order."""
    return list(page.eval_on_selector_all(ROWS, "rows => rows.map((row) => row.id)"))


@pytest.mark.parametrize(
    ("edition", "words", "expected"),
    [
        ("zh-hans", "国润", ["guorun-kuangye"]),
        ("zh-hans", "國潤", ["guorun-kuangye"]),
        ("zh-hant-tw", "国润", ["guorun-kuangye"]),
        ("en", "guorun", ["guorun-kuangye"]),
        ("en", "Guórùn Kuàngyè", ["guorun-kuangye"]),
        ("zh-hant-hk", "grky", ["guorun-kuangye"]),
        ("zh-hans", "fly ash", ["fenmeihui"]),
        ("en", "no such name", []),
    ],
)
def test_it_is_narrowed_as_one_types(edition: str, words: str, expected: list[str], open_page: Open) -> None:
    """By either script, pinyin, initials, English."""
    page = open_page(f"{edition}/glossary/names/")

    page.locator(".explorer input[name=q]").focus()
    page.wait_for_load_state("networkidle")
    page.keyboard.type(words)

    assert shown(page) == expected


@pytest.mark.parametrize(("name", "value"), [("kind", "enterprise"), ("part", "part-2-1")])
def test_a_choice_narrows_and_is_kept_in_the_address(name: str, value: str, open_page: Open, library: Library) -> None:
    """Whoever is sent the address sees the same rows."""
    page = open_page("zh-hant-tw/glossary/names/")
    assert len(shown(page)) == len(library.lexicon)
    page.locator(f".explorer select[name={name}]").select_option(value)

    rows = shown(page)
    assert 1 < len(rows) < len(library.lexicon)
    values = page.eval_on_selector_all(ROWS, f"rows => rows.map((row) => row.dataset.{name})")
    assert all(value in each.split() for each in values)
    assert page.url.endswith(f"/zh-hant-tw/glossary/names/?{name}={value}")
    assert shown(open_page(f"zh-hant-tw/glossary/names/?{name}={value}")) == rows


def test_it_is_sorted_by_name_and_by_kind(open_page: Open) -> None:
    """The name's order is the edition's: English here; a kind has its rows in the same order."""
    page = open_page("en/glossary/names/")
    names = shown(page)

    page.locator("th[data-sort=name] button").press("Enter")
    expect(page.locator("th[data-sort=name]")).to_have_attribute("aria-sort", "ascending")
    page.locator("th[data-sort=name] button").press("Enter")
    assert shown(page)[:1] == names[-1:]
    page.locator("th[data-sort=kind] button").press("Enter")
    assert page.url.endswith("?sort=kind")
    kinds = page.eval_on_selector_all(ROWS, "rows => rows.map((row) => row.dataset.kind)")
    order = ["place", "body", "enterprise", "project", "person", "term", "statistic"]
    assert [kind for kind in order if kind in kinds] == list(dict.fromkeys(kinds))
    places = [name for name, kind in zip(shown(page), kinds, strict=True) if kind == "place"]
    assert places == [name for name in names if name in places]


def test_without_scripts_it_is_a_table_and_offers_nothing_else(open_page: Open, library: Library) -> None:
    """Every row, with its links."""
    page = open_page("zh-hans/glossary/names/", java_script_enabled=False)

    expect(page.locator(".explorer")).to_be_hidden()
    expect(page.locator(ROWS)).to_have_count(len(library.lexicon))
    page.locator("#guorun-kuangye td a").first.click()
    expect(page.locator(":target")).to_contain_text("国润矿业")


@pytest.mark.parametrize("width", [320, 768])
def test_on_a_narrow_screen_it_is_a_list(width: int, open_page: Open) -> None:
    """And nothing to scroll sideways."""
    page = open_page("en/glossary/names/", viewport={"width": width, "height": 720})

    expect(page.locator(".entries thead")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_glossary_and_the_index_lead_to_each_other(open_page: Open) -> None:
    """In their first lines."""
    page = open_page("zh-hant-hk/glossary/")
    page.click("main a[href='names/']")
    expect(page.locator("h1")).to_have_text("名稱索引")
    page.click("main a[href='../']")
    expect(page.locator("h1")).to_have_text("詞條")


@pytest.mark.parametrize("edition", ["zh-hans", "zh-hant-tw", "zh-hant-hk", "en"])
@pytest.mark.parametrize("words", ["国润矿业", "國潤礦業", "guorun kuangye", "Guórùn Kuàngyè", "grky", "Guorun Mining"])
def test_the_search_finds_a_name_and_leads_to_its_row(edition: str, words: str, open_page: Open) -> None:
    """However it is written; the sentences that have it come next."""
    page = open_page(f"{edition}/search/?q={words}")
    results = page.locator("main li[data-id]")

    expect(results.first).to_have_attribute("data-id", "name:guorun-kuangye")
    expect(results.first.locator("a mark")).to_have_count(1)
    results.first.locator("a").click()
    page.wait_for_url(f"**/{edition}/glossary/names/#guorun-kuangye")
    expect(page.locator("#guorun-kuangye")).to_be_in_viewport()
    # The row that was asked for is still marked after the table has been set up.
    expect(page.locator("tr:target")).to_have_id("guorun-kuangye")


def test_an_entry_goes_before_a_name_and_a_name_before_sentences(open_page: Open) -> None:
    """A name that has the query in it comes after the sentences that have all of it; a question is not for names."""
    page = open_page("zh-hans/search/?q=十五五")
    page.wait_for_selector("main li[data-id]")
    ids = page.eval_on_selector_all("main li[data-id]", "items => items.map((item) => item.dataset.id)")
    assert ids[0] == "phrase:shiwu-wu"
    assert "name:shiwu-wu-guihua" in ids

    page.goto(page.url.partition("?")[0] + "?q=石墨")
    page.wait_for_selector("main li[data-id]")
    ids = page.eval_on_selector_all("main li[data-id]", "items => items.map((item) => item.dataset.id)")
    kinds = [name.partition(":")[0] for name in ids[ids.index("name:shimo") :]]
    assert ids.index("name:shimo") < ids.index("segment:part-2-1-p2-s9") < ids.index("name:shimozhi")
    assert kinds[1] == "segment"

    page.goto(page.url.partition("?")[0] + "?q=石墨产能有多少")
    page.wait_for_selector("main li[data-id]")
    ids = page.eval_on_selector_all("main li[data-id]", "items => items.map((item) => item.dataset.id)")
    assert not [name for name in ids if name.startswith("name:")]
