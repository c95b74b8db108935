"""The glossary's table in a browser: narrowed, sorted and grouped, by the keyboard alone, and by its address."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, Route, expect

from generator.editions.library import Library
from tests.browser.conftest import Open


def shown(page: Page) -> list[str]:
    """Return the ids of the rows that are shown, in order."""
    hrefs = page.eval_on_selector_all(".entries tbody tr .terms__name", "links => links.map((link) => link.pathname)")
    return [href.rstrip("/").rpartition("/")[2] for href in hrefs]


def test_all_entries_are_shown_first(open_page: Open, library: Library) -> None:
    """The terms in the annex's order, then the phrases; and the count is said."""
    page = open_page("zh-hans/glossary/")

    assert shown(page) == list(library.entries)
    count = len(library.entries)
    expect(page.locator(".explorer [role=status]")).to_have_text(f"显示 {count} / {count} 条")


@pytest.mark.parametrize(
    ("edition", "words", "expected"),
    [
        ("zh-hans", "三供", ["san-gong-yi-pai"]),
        ("zh-hans", "兩黑一灰", ["liang-hei-yi-hui"]),
        ("zh-hant-tw", "两黑一灰", ["liang-hei-yi-hui"]),
        ("en", "zhiqing", ["zhiqing-liangzhan"]),
        ("en", "zhīqīng", ["zhiqing-liangzhan"]),
        ("zh-hans", "sgyp", ["san-gong-yi-pai"]),
        ("en", "btgc", ["ba-ti-gongcheng"]),
        ("zh-hant-hk", "double reduction", ["shuang-jian"]),
        ("en", "village roads", []),
        ("en", "thousand streets", ["bai-cun-qian-jie"]),
        ("en", "investment registers", ["wu-ben-taizhang"]),
    ],
)
def test_it_is_narrowed_as_one_types(edition: str, words: str, expected: list[str], open_page: Open) -> None:
    """By either script, pinyin, initials, English."""
    page = open_page(f"{edition}/glossary/")

    page.locator(".explorer input[name=q]").focus()
    page.wait_for_load_state("networkidle")
    page.keyboard.type(words)

    assert shown(page) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [("standing", "unknown"), ("level", "province"), ("theme", "wellbeing"), ("part", "part-2-5")],
)
def test_a_choice_narrows_and_is_kept_in_the_address(name: str, value: str, open_page: Open, library: Library) -> None:
    """Whoever is sent the address sees the same rows."""
    page = open_page("en/glossary/")
    page.locator(f".explorer select[name={name}]").select_option(value)

    rows = shown(page)
    assert 1 < len(rows) < len(library.entries)
    values = page.eval_on_selector_all(".entries tbody tr", f"rows => rows.map((row) => row.dataset.{name})")
    assert all(value in each.split() for each in values)
    assert page.url.endswith(f"/en/glossary/?{name}={value}")

    again = open_page(f"en/glossary/?{name}={value}")
    assert shown(again) == rows
    again.locator(".explorer button[type=reset]").click()
    expect(again.locator(".entries tbody tr")).to_have_count(len(library.entries))
    assert again.url.endswith("/en/glossary/")


def test_it_is_sorted_by_a_column_and_says_so(open_page: Open) -> None:
    """First the most widely used; again for the other way round; a third time for the order of the report."""
    page = open_page("en/glossary/?standing=national")
    head = page.locator("th[data-sort=reports]")
    counts = "rows => rows.map((row) => Number(row.dataset.reports))"

    head.locator("button").press("Enter")
    found = page.eval_on_selector_all(".entries tbody tr", counts)
    assert found == sorted(found, reverse=True)
    expect(head).to_have_attribute("aria-sort", "descending")
    assert page.url.endswith("?standing=national&sort=-reports")
    head.locator("button").press("Enter")
    found = page.eval_on_selector_all(".entries tbody tr", counts)
    assert found == sorted(found)
    expect(head).to_have_attribute("aria-sort", "ascending")
    head.locator("button").press("Enter")
    assert head.get_attribute("aria-sort") is None

    assert page.eval_on_selector_all(
        ".entries tbody tr", "rows => rows.map((row) => row.dataset.standing)"
    ) == ["national"] * len(found)  # fmt: skip


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        ("zh-hans", "一 两 双 三 四 五 六 七 八 十 百 其他"),
        ("zh-hant-tw", "一 兩 雙 三 四 五 六 七 八 十 百 其他"),
    ],
)
def test_groups_have_their_numeral_in_the_editions_script(edition: str, expected: str, open_page: Open) -> None:
    """In the order of counting, what has none last."""
    page = open_page(f"{edition}/glossary/?group=numeral")

    assert page.locator(".entries__group span").all_text_contents() == expected.split()


def test_it_is_grouped_by_numeral(open_page: Open, library: Library) -> None:
    """All the “three…” stand together, under their numeral."""
    page = open_page("zh-hans/glossary/?group=numeral")

    threes = page.locator("tbody:has(.entries__group:has-text('三')) .terms__name").first
    expect(threes).to_have_text("三访一包")
    assert page.locator(".entries tbody tr[data-reports]").count() == len(library.entries)
    page.locator(".explorer input[name=group]").press("Space")
    assert page.locator(".entries__group").count() == 0


def test_on_a_phone_it_is_a_list_of_cards(open_page: Open) -> None:
    """Each with its facts, behind one button by which it is narrowed, and nothing to scroll sideways."""
    page = open_page("zh-hant-tw/glossary/", viewport={"width": 360, "height": 720}, is_mobile=True, has_touch=True)

    expect(page.locator(".entries thead")).to_be_hidden()
    opener = page.locator(".explorer__open")
    expect(page.locator(".explorer :is(button, input, select):visible")).to_have_count(1)
    opener.tap()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.locator(".explorer select[name=sort]").select_option("-reports")
    assert page.url.endswith("?sort=-reports")
    counts = page.locator(".entries tbody tr").evaluate_all("rows => rows.map((row) => Number(row.dataset.reports))")
    assert counts == sorted(counts, reverse=True)
    card = page.locator(".entries tbody tr").first.bounding_box()
    assert card is not None
    assert card["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


SLOW = ["en/glossary/", "zh-hans/glossary/?standing=unknown", "zh-hant-hk/glossary/names/?kind=place"]


@pytest.mark.parametrize("path", SLOW)
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_shifts_while_it_loads(path: str, width: int, open_page: Open) -> None:
    """What is there at the first paint stays where it is (Cumulative Layout Shift)."""
    page = open_page("en/about/", viewport={"width": width, "height": 800})
    page.add_init_script(
        "window.shifts = 0; new PerformanceObserver((list) => list.getEntries().forEach((each) => "
        "shifts += each.value)).observe({ type: 'layout-shift', buffered: true })"
    )

    def late(route: Route) -> None:
        """Let the page be painted before its scripts are there."""
        page.wait_for_timeout(150)
        route.continue_()

    page.route("**/*.js", late)
    page.goto(urljoin(page.url, f"/{path}"))
    page.wait_for_timeout(500)

    assert page.evaluate("shifts") == 0


def test_a_choice_says_how_many_rows_it_leaves(open_page: Open) -> None:
    """Beside its name."""
    page = open_page("en/glossary/")
    choice = page.locator(".explorer select[name=theme] option").nth(2)
    text, value = choice.text_content() or "", choice.get_attribute("value") or ""

    page.locator(".explorer select[name=theme]").select_option(value)

    assert text.endswith(f" ({len(shown(page))})")


def test_without_scripts_it_is_a_table_and_offers_nothing_else(open_page: Open, library: Library) -> None:
    """Every row, and no form that would do nothing."""
    page = open_page("en/glossary/", java_script_enabled=False)

    expect(page.locator(".explorer")).to_be_hidden()
    expect(page.locator(".entries tbody tr")).to_have_count(len(library.entries))
    expect(page.locator(".entries thead button")).to_have_count(0)
    page.click(".entries >> text=Four New")
    expect(page.locator("h1")).to_have_text("Four New")
