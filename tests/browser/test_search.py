"""Search in a browser: every way of writing finds the same, exact before near, quick, and by the keyboard alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.search.evaluation import ABSENT, ASK, EDITIONS, Answers, ask, load_queries, mean_reciprocal_rank
from tests.search.unpacked import rows_in
from tests.support import toneless

SLUGS = {slug: tag for tag, slug in EDITIONS.items()}
CASES = yaml.safe_load(Path(__file__).with_name("search.yml").read_text("utf-8"))
KINDS = tuple(dict.fromkeys(query.kind for query in load_queries()))
# By what readers are after, in their own words as well; the other kinds are by the writing of the report's words.
READERS = frozenset(
    {
        *("simplified-own", "taiwan-own", "hongkong-own", "english-own", "question-zh", "question-en"),
        *("report-zh", "report-en", "amount", "pinyin-slips", "english-slips", "front-matter", "none"),
    }
)


@pytest.fixture(scope="module")
def answers(browser: Browser, address: str) -> Answers:
    """Return what the search answers to the benchmark's queries."""
    page = browser.new_page()
    found = ask(page, address, load_queries())
    page.close()
    return found


def test_the_first_right_answer_stands_high(answers: Answers) -> None:
    """Mean reciprocal rank at ten, over all queries, and over those held back; in the report's words higher."""
    written = {query: answer for query, answer in answers.items() if query.kind not in READERS}

    assert mean_reciprocal_rank(answers) >= 0.93
    assert mean_reciprocal_rank(answers, held=True) >= 0.9
    assert mean_reciprocal_rank(written) >= 0.95
    assert mean_reciprocal_rank(written, held=True) >= 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_in_each_kind(kind: str, answers: Answers) -> None:
    """On the queries held back too; a reader's own words, of which half the questions are, are as many as readers."""
    least = 0.85 if kind.endswith("-own") or kind.startswith("question-") else 0.9
    assert mean_reciprocal_rank(answers, kind) >= least
    if kind not in READERS:
        assert mean_reciprocal_rank(answers, kind, held=True) >= 0.9
    elif kind.endswith("-own"):
        assert mean_reciprocal_rank(answers, kind, held=True) >= 0.85
    elif kind.startswith("report-"):
        assert mean_reciprocal_rank(answers, kind, held=True) >= 0.97


def test_the_queries_are_many_and_of_all_kinds(site: Path) -> None:
    """At least 150, a third of those in the report's words held back, 15 without an answer; what they expect exists."""
    queries = load_queries()
    texts = rows_in(site / "en/search")
    known = {each["id"] for each in (*texts["records"], *texts["segments"])} | {"report"}
    known |= {f"name:{each['anchor']}" for each in texts["names"]}

    assert len(queries) >= 150
    written = [query.held for query in queries if query.kind not in READERS]
    assert sum(written) / len(written) == pytest.approx(1 / 3, abs=0.02)
    assert sum(query.kind in ABSENT for query in queries) >= 15
    assert all(query.expected <= known for query in queries)
    assert all(bool(query.expected) == (query.kind not in ABSENT) for query in queries)
    assert len({(query.text, query.edition) for query in queries}) == len(queries)


def found(page: Page, words: str) -> list[str]:
    """Type words into the page's field; return the ids found once the page has said how many."""
    page.locator("#found").evaluate("each => each.replaceChildren()")
    page.locator("main input").fill(words)
    expect(page.locator("#found")).not_to_be_empty()
    page.wait_for_timeout(20)
    return list(page.eval_on_selector_all("main li[data-id]", "items => items.map((item) => item.dataset.id)"))


@pytest.mark.parametrize("edition", SLUGS)
def test_each_headword_is_first_in_every_edition(edition: str, open_page: Open, site: Path) -> None:
    """In each script, in pinyin with and without tones and spaces, in English; and leads to its own edition."""
    terms = json.loads((site / "data/glossary.json").read_text("utf-8"))["terms"]
    page = open_page(f"{edition}/search/?q=1")
    page.wait_for_selector("main li[data-id]")

    for term in terms:
        plain = toneless(term["pinyin"])
        spellings = [term["term"][tag] for tag in ("zh-Hans", "zh-Hant-TW", "zh-Hant-HK", "en")]
        spellings += [term["pinyin"], plain, plain.replace(" ", "")]
        answers = page.evaluate(ASK, spellings)
        assert [answer["ids"][0] for answer in answers] == [f"term:{term['id']}"] * len(spellings)
        link = page.locator("main li[data-id] a").first.get_attribute("href") or ""
        assert link.endswith(f"/{edition}/glossary/{term['id']}/")


@pytest.mark.parametrize("case", CASES["same"], ids=[case[0] for case in CASES["same"]])
def test_spellings_find_the_same(case: list[str], open_page: Open) -> None:
    """The first result, whatever the script, the spelling, the form of the number."""
    page = open_page("zh-hans/search/?q=1")
    page.wait_for_selector("main li[data-id]")

    assert len({tuple(found(page, words)[:1]) for words in case}) == 1
    assert found(page, case[0])


@pytest.mark.parametrize("case", CASES["marks"], ids=[case["query"] for case in CASES["marks"]])
def test_marks_stand_in_the_text_as_it_is_printed(case: dict[str, str], open_page: Open) -> None:
    """Folding is for comparing; what is shown keeps its script, its capitals, its commas."""
    page = open_page(f"{case['edition']}/search/?q={case['query']}")
    item = page.locator(f"main li[data-id='{case['id']}']")
    item.wait_for()

    assert case["mark"] in item.locator("mark").all_text_contents()


@pytest.mark.parametrize("words", CASES["nothing"])
def test_what_the_report_does_not_contain_is_not_found(words: str, open_page: Open) -> None:
    """And that is said."""
    page = open_page("en/search/?q=1")
    page.wait_for_selector("main li[data-id]")

    assert found(page, words) == []
    expect(page.locator("#found")).to_contain_text("Nothing found")


def test_the_nearest_name_is_suggested(open_page: Open) -> None:
    """As a link beside the words that nothing was found."""
    page = open_page("zh-hans/search/?q=百题工程")

    expect(page.locator("#found")).to_contain_text("没有找到")
    expect(page.locator("#found a").first).to_have_attribute("href", re.compile("/zh-hans/glossary/"))


@pytest.mark.parametrize("case", CASES["first"], ids=[case["query"] for case in CASES["first"]])
def test_what_is_asked_for_is_first(case: dict[str, str], open_page: Open) -> None:
    """Names before sentences, front matter where it is asked for."""
    page = open_page(f"{case['edition']}/search/?q={case['query']}")

    expect(page.locator("main li[data-id]").first).to_have_attribute("data-id", case["id"])


@pytest.mark.parametrize("case", CASES["subjects"], ids=[case["query"] for case in CASES["subjects"]])
def test_a_subject_is_found_by_what_readers_call_it(case: dict[str, str], open_page: Open) -> None:
    """It leads to the index of subjects, with the number of its passages; they are the results."""
    page = open_page(f"{case['edition']}/search/?q={case['query']}")
    link = page.locator("main .search__beside a").first

    expect(link).to_have_attribute("href", re.compile(rf"/report/2025/index/#{case['subject']}$"))
    count = int(re.findall(r"\d+", link.text_content() or "")[-1])
    assert page.locator("main li[data-id^='segment:']").count() >= count


@pytest.mark.parametrize("case", CASES["partly"], ids=[case["query"] for case in CASES["partly"]])
def test_what_is_partly_found_is_said_to_be(case: dict[str, str], open_page: Open) -> None:
    """Rather than an empty page."""
    page = open_page(f"{case['edition']}/search/?q={case['query']}")
    page.wait_for_selector("main li[data-id]")

    expect(page.locator("#found")).to_have_text(re.compile("Nothing has all of these words|没有一条含有全部词语"))


@pytest.mark.parametrize("case", CASES["meant"], ids=[case["query"] for case in CASES["meant"]])
def test_what_may_be_meant_is_no_result(case: dict[str, str], open_page: Open) -> None:
    """It is a link beside the words that nothing was found, and subjects are offered."""
    page = open_page(f"{case['edition']}/search/?q={case['query']}")

    expect(page.locator("#found a").first).to_have_attribute("href", re.compile(f"{case['url']}$"))
    expect(page.locator("main li[data-id]")).to_have_count(0)
    expect(page.locator("main .search__beside a").last).to_have_attribute("href", re.compile("/report/2025/index/$"))


@pytest.mark.parametrize(
    "case", CASES["excerpts"], ids=[f"{case['edition']} {case['query']}" for case in CASES["excerpts"]]
)
def test_an_excerpt_is_cut_where_words_end(case: dict[str, str], open_page: Open, site: Path) -> None:
    """It begins with a word, ends with one, and has what was found."""
    texts = {each["id"]: each for each in rows_in(site / case["edition"] / "search")["segments"]}
    page = open_page(f"{case['edition']}/search/?q={case['query']}")
    page.wait_for_selector("main li[data-id]")
    language = "en" if case["edition"] == "en" else "zh"

    for item in page.locator("main li[data-id^='segment:']").all():
        shown = item.locator(".result__text").text_content() or ""
        whole = texts[item.get_attribute("data-id") or ""][language]
        stretch = shown.removeprefix("…").removesuffix("…")
        at = whole.index(stretch)
        assert len(stretch) <= 300
        assert not re.match(r"[\s,.;:，。；：、]", stretch)
        assert not re.search(r"[a-z0-9]$", whole[:at]) or not re.match(r"[a-z0-9]", stretch)
        after = whole[at + len(stretch) :]
        assert not re.search(r"[a-z0-9]$", stretch) or not re.match(r"[a-z0-9]", after)
        assert item.locator("mark").count()


def test_results_are_narrowed_by_kind(open_page: Open) -> None:
    """To entries, names, and what was done or is to be done; each says how many it has."""
    page = open_page("zh-hans/search/?q=石墨")
    page.wait_for_selector("main li[data-id]")
    everything = page.locator("main li[data-id]").count()
    buttons = page.locator(".search__groups button")
    expect(buttons.first).to_have_attribute("aria-pressed", "true")

    counts = {}
    for name in [text.partition("（")[0] for text in buttons.all_text_contents()[1:]]:
        button = page.locator(".search__groups button", has_text=name)
        button.click()
        expect(page.locator('.search__groups [aria-pressed="true"]')).to_be_focused()
        counts[name] = page.locator("main li[data-id]").count()
        assert button.text_content() == f"{name}（{counts[name]}）"
    assert {"2024", "2025", "名称"} <= set(counts)
    assert sum(counts.values()) <= everything

    found(page, "玄武岩")
    expect(page.locator('.search__groups [aria-pressed="true"]')).to_have_text(re.compile("2025"))


@pytest.mark.parametrize("edition", SLUGS)
def test_an_empty_box_has_examples_that_work(edition: str, open_page: Open) -> None:
    """In the box and on the page; each finds something."""
    page = open_page(f"{edition}/search/")
    links = page.locator("main .search__beside a")
    expect(links.first).to_be_visible()

    for example in links.all_text_contents():
        page.locator("main input").fill("")
        page.locator("main .search__beside a", has_text=example).click()
        expect(page.locator("main li[data-id]").first).to_be_visible()
        expect(page.locator("main input")).to_have_value(example)


def test_the_other_language_is_loaded_when_it_is_searched_in(open_page: Open) -> None:
    """And not before: what begins a search is half as much."""
    page = open_page("zh-hans/search/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))

    found(page, "石墨")
    assert "other.json" not in asked
    found(page, "geese")
    page.wait_for_selector("main li[data-id^='segment:']")
    found(page, "sheep")
    assert asked.count("other.json") == 1


def test_near_misses_are_said_to_be_near(open_page: Open) -> None:
    """One wrong character finds the term, and the reader is told."""
    page = open_page("zh-hans/search/?q=八题工程")

    expect(page.locator("main li[data-id]").first).to_have_attribute("data-id", "term:ba-ti-gongcheng")
    expect(page.locator("#found")).to_contain_text("没有完全相符的")


def test_the_address_has_the_query(open_page: Open) -> None:
    """A search can be linked, and typing changes the address without a new page in the history."""
    page = open_page("en/search/?q=graphite")
    expect(page.locator("main input")).to_have_value("graphite")
    page.wait_for_selector("main li[data-id]")
    before = page.evaluate("history.length")

    found(page, "basalt")

    assert page.url.endswith("/en/search/?q=basalt")
    assert page.evaluate("history.length") == before


def test_clearing_the_field_clears_the_address(open_page: Open) -> None:
    """A reload does not bring the query back; and another edition is asked the same."""
    page = open_page("en/search/?q=graphite")
    page.wait_for_selector("main li[data-id]")
    page.click("a[data-edition='zh-hant-tw']")
    page.wait_for_url("**/zh-hant-tw/search/?q=graphite")
    page.wait_for_selector("main li[data-id]")

    page.locator("main input").fill("")

    expect(page.locator("main li[data-id]")).to_have_count(0)
    assert page.url.endswith("/zh-hant-tw/search/")


def test_a_long_or_odd_query_is_answered(open_page: Open) -> None:
    """An address can hold what nobody types."""
    for words in ("发展" * 2500, "constructor", "__proto__"):
        page = open_page("zh-hans/search/")
        page.goto(f"{page.url}?q={words}")
        expect(page.locator("#found")).not_to_have_text(re.compile("^$|正在准备"))


def test_a_click_in_the_box_keeps_it_open(open_page: Open) -> None:
    """Also one that begins in the field and ends beside the box; a click beside it closes it."""
    page = open_page("en/")
    page.keyboard.press("/")
    page.keyboard.type("qwertz")
    box = page.locator("dialog").bounding_box()
    assert box is not None

    page.mouse.move(box["x"] + 50, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] - 50, box["y"] + 30)
    page.mouse.up()
    expect(page.locator("dialog input")).to_have_value("qwertz")
    expect(page.locator("dialog")).to_be_visible()
    page.mouse.click(box["x"] - 50, box["y"] + 30)
    expect(page.locator("dialog")).to_be_hidden()


def test_nothing_is_loaded_before_a_reader_searches(open_page: Open) -> None:
    """The index comes when the box opens, once."""
    page = open_page("zh-hans/report/2025/part-1/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [url.rpartition("/")[2] for url in asked if "/search/" in url] == ["box.js"]

    page.keyboard.press("/")
    page.keyboard.type("btgc")
    page.wait_for_selector("dialog li[data-id]")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.wait_for_load_state("networkidle")

    names = [url.rpartition("/")[2] for url in asked if "/search/" in url]
    assert {"index.json", "characters.json", "lunr.js", "engine.js", "results.js"} < set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("opener", ["/", "button"])
def test_the_box_is_used_by_keyboard_alone(opener: str, open_page: Open) -> None:
    """/ or the button opens it, arrows walk the results, Enter follows one, Escape gives the focus back."""
    page = open_page("zh-hans/")
    if opener == "/":
        page.keyboard.press("/")
    else:
        page.locator(".search-button").press("Enter")
    expect(page.locator("dialog input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog input")).to_be_hidden()
    expect(page.locator(".search-button")).to_be_focused()

    page.keyboard.press("Enter")
    page.keyboard.type("石墨")
    expect(page.locator("dialog [role=status]")).to_contain_text("找到")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator("dialog li a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("dialog input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/names/#shimo")


def test_enter_in_the_box_goes_to_the_full_list(open_page: Open) -> None:
    """Which has an address."""
    page = open_page("en/glossary/wu-yu/")
    page.keyboard.press("/")
    page.keyboard.type("goose")
    page.keyboard.press("Enter")

    page.wait_for_url("**/en/search/?q=goose")
    expect(page.locator("main li[data-id]").first).to_be_visible()


def test_on_a_phone_the_box_fills_the_window(open_page: Open) -> None:
    """And nothing stands outside it."""
    page = open_page("en/", viewport={"width": 360, "height": 720}, has_touch=True, is_mobile=True)
    page.locator(".search-button").tap()
    page.keyboard.type("industrial park")
    page.wait_for_selector("dialog li[data-id]")

    box = page.locator("dialog").bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 360)
    assert page.evaluate("document.querySelector('dialog').scrollWidth") <= 360
    page.locator(".search__close").tap()
    expect(page.locator("dialog input")).to_be_hidden()


def test_without_scripts_the_page_says_what_to_do(open_page: Open) -> None:
    """And links to the glossary's table."""
    page = open_page("en/", java_script_enabled=False)
    page.click(".search-button")

    page.wait_for_url("**/en/search/")
    expect(page.locator("main")).to_contain_text("Searching needs JavaScript")
    page.click("main >> text=The glossary as a table")
    page.wait_for_url("**/en/glossary/")


def test_a_failed_load_is_said_and_tried_again(browser: Browser, address: str) -> None:
    """A reader without a connection is not left waiting."""
    page = browser.new_page()
    page.goto(f"{address}en/about/")
    page.route("**/search/index.json", lambda route: route.fulfill(status=503, body=""))
    page.keyboard.press("/")
    page.keyboard.type("g")
    expect(page.locator("dialog [role=status]")).to_contain_text("could not be loaded")

    page.unroute("**/search/index.json")
    page.keyboard.type("raphite")
    page.wait_for_selector("dialog li[data-id]")
    page.close()


def test_words_of_a_page_are_not_markup(open_page: Open) -> None:
    """What is typed is text."""
    page = open_page("en/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")

    expect(page.locator("#found")).not_to_be_empty()
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_box_breaks_no_rule_of_accessibility(scheme: str, open_page: Open) -> None:
    """With results in it."""
    page = open_page("en/glossary/wu-yu/", color_scheme=scheme)
    page.keyboard.press("/")
    page.keyboard.type("石墨 graphite")
    page.wait_for_selector("dialog li[data-id]")

    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
