"""Reading in a browser: notes on terms and phrases, editions that keep the place, keyboard, no scripts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

PART_1 = "zh-hans/report/2025/part-1/"
TERM = "#part-1-p1 .term"
NOTE = "#note-part-1-p1-ba-ti-gongcheng"
EDITIONS = {"zh-hans": "zh-Hans", "zh-hant-tw": "zh-Hant-TW", "zh-hant-hk": "zh-Hant-HK", "en": "en"}
# Where it is already, or still, another day than in Greenwich.
MIDNIGHTS = [
    ("Asia/Shanghai", "2025-03-01T17:30:00Z", "2025-03-02"),
    ("America/New_York", "2025-03-01T02:30:00Z", "2025-02-28"),
]
# A browser that gives no clipboard, and one that gives it and then refuses; the tests keep it to see what is in it.
NO_CLIPBOARD = {
    "none": "window.kept = navigator.clipboard; delete Navigator.prototype.clipboard",
    "refusing": "window.kept = navigator.clipboard; Clipboard.prototype.writeText = () => Promise.reject(new Error())",
}
COLORS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
PHONE = {"viewport": {"width": 360, "height": 720}, "has_touch": True, "is_mobile": True}


def test_a_note_opens_on_hover_stays_under_the_pointer_and_closes_by_itself(open_page: Open) -> None:
    """WCAG 2.2, 1.4.13: hoverable, dismissible, persistent."""
    page = open_page(PART_1)
    expect(page.locator(NOTE)).to_be_hidden()

    page.hover(TERM)
    expect(page.locator(NOTE)).to_be_visible()
    page.hover(NOTE)
    page.wait_for_timeout(500)
    expect(page.locator(NOTE)).to_be_visible()
    page.hover("h1")
    expect(page.locator(NOTE)).to_be_hidden()

    page.hover(TERM)
    expect(page.locator(NOTE)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(NOTE)).to_be_hidden()


def test_a_note_opens_on_focus_and_its_link_can_be_reached(open_page: Open) -> None:
    """Tab to the word, see the note; Enter to the link that heads it, Enter to the entry."""
    page = open_page(PART_1)

    page.locator("#part-1-p1 .anchor").focus()
    # Other entries may be mentioned before it.
    for _ in range(page.locator("#part-1-p1 a").count()):
        page.keyboard.press("Tab")
        if page.locator(TERM).first.evaluate("term => term === document.activeElement"):
            break
    expect(page.locator(TERM).first).to_be_focused()
    expect(page.locator(NOTE)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(f"{NOTE} a")).to_be_focused()
    page.keyboard.press("Enter")

    page.wait_for_url("**/zh-hans/glossary/ba-ti-gongcheng/")


@pytest.mark.parametrize("mention", [TERM, "#part-2-1-p2 .phrase"])
def test_escape_gives_the_focus_back_to_the_word(mention: str, open_page: Open) -> None:
    """From inside its note, which is closed then, as from the word itself."""
    page = open_page(PART_1 if mention == TERM else "zh-hans/report/2025/part-2-1/")
    word = page.locator(mention).first
    note = page.locator(f"#{word.get_attribute('data-note')}")

    word.focus()
    page.keyboard.press("Enter")
    expect(note.locator("a")).to_be_focused()
    page.keyboard.press("Escape")

    expect(word).to_be_focused()
    expect(note).to_be_hidden()


@pytest.mark.parametrize("mention", [TERM, "#part-1-p1 .phrase"])
def test_a_click_and_a_tap_open_the_note_whatever_the_word(mention: str, open_page: Open) -> None:
    """And keep the page; the note's heading is the link."""
    for context in ({}, PHONE):
        page = open_page(PART_1, **context)
        word = page.locator(mention).first
        note = page.locator(f"#{word.get_attribute('data-note')}")

        for _ in range(2):
            if context:
                word.tap()
            else:
                word.click()
            expect(note).to_be_visible()
            assert page.url.endswith(PART_1)
        box = note.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= page.viewport_size["width"]  # type: ignore[index]
        page.locator("h1").click()
        expect(note).to_be_hidden()
        word.click()
        note.locator("a").click()
        page.wait_for_url("**/zh-hans/glossary/*/")


def test_a_note_is_not_hidden_by_the_bar(open_page: Open) -> None:
    """At the foot of a phone's window it opens above its term."""
    page = open_page(PART_1, **PHONE)
    page.evaluate("scrollBy(0, document.querySelector('#part-1-p1 .term').getBoundingClientRect().bottom - 600)")

    page.locator(TERM).first.tap()

    note, bar = page.locator(NOTE).bounding_box(), page.locator(".bar").bounding_box()
    assert note is not None
    assert bar is not None
    assert note["y"] >= 0
    assert note["y"] + note["height"] <= bar["y"]


@pytest.mark.parametrize("edition", ["zh-hant-tw", "zh-hant-hk", "en"])
def test_switching_editions_keeps_page_and_paragraph(edition: str, open_page: Open) -> None:
    """After following a link within the edition."""
    page = open_page("zh-hans/report/2025/opening/")
    page.click(".pager__forth")
    page.wait_for_url("**/zh-hans/report/2025/part-1/")
    expect(page.locator("h1")).to_have_text("一、2024年工作回顾")
    page.wait_for_timeout(300)
    page.evaluate("document.getElementById('part-1-p4').scrollIntoView()")

    page.click(f".editions a[data-edition='{edition}']")

    page.wait_for_url(f"**/{edition}/report/2025/part-1/#part-1-p4")
    assert page.evaluate("document.documentElement.lang") == EDITIONS[edition]
    expect(page.locator("#part-1-p4")).to_be_in_viewport()
    expect(page.locator(".editions a[data-edition][aria-current]")).to_have_attribute("data-edition", edition)


def test_a_phrase_opens_its_note_and_keeps_the_page(open_page: Open) -> None:
    """What the editors explain is told in the note; its link leads to the entry."""
    page = open_page("zh-hans/report/2025/part-2-1/")
    note = "#note-part-2-1-p2-wu-tongyi-jing"
    phrase = f"#part-2-1-p2 .phrase[data-note='{note[1:]}']"

    page.click(phrase)
    expect(page.locator(note)).to_be_visible()
    expect(page.locator(f"{note} .note__standing")).to_have_text("含义不明")
    assert page.url.endswith("/part-2-1/")
    page.keyboard.press("Escape")
    expect(page.locator(note)).to_be_hidden()

    page.locator(phrase).focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{note} a")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh-hans/glossary/wu-tongyi-jing/")


def test_an_entrys_citation_is_copied(open_page: Open) -> None:
    """With the page's address and the day."""
    page = open_page("en/glossary/si-xin/", permissions=["clipboard-read", "clipboard-write"])

    page.click("summary:has(#cite)")
    page.locator(".citations button").nth(1).click()

    expect(page.locator(".citations [role=status]").nth(1)).to_have_text("Copied: APA")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.match(r"Four New \[四新\]\. \((?:n\.d\.|\d{4}, [A-Z][a-z]+ \d+)\)\. In ", copied)
    assert copied.endswith("/en/glossary/si-xin/")


@pytest.mark.parametrize(("zone", "now", "day"), MIDNIGHTS)
def test_the_day_of_access_is_the_readers_own(zone: str, now: str, day: str, open_page: Open) -> None:
    """As the calendar on the wall has it, in an entry's citations and in a passage's."""
    page = open_page("en/about/", timezone_id=zone, permissions=["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time(now)

    page.goto(urljoin(page.url, "/en/glossary/si-xin/"))
    expect(page.locator(".citations dd", has_text=day)).to_have_count(2)
    expect(page.locator(".citations dd", has_text=day.replace("-", "/"))).to_have_count(1)
    page.goto(urljoin(page.url, f"/{PART_1}"))
    page.click("#part-1-p1-s2")
    page.locator(".passage button", has_text="GB/T 7714").click()
    expect(page.locator(".passage [role=status]")).not_to_be_empty()

    assert f"[{day}]" in page.evaluate("navigator.clipboard.readText()")


def test_switching_at_the_top_of_a_page_keeps_the_top(open_page: Open) -> None:
    """No paragraph is named that the reader did not go to."""
    page = open_page("en/glossary/wu-yu/")

    page.click(".editions a[data-edition='zh-hant-tw']")

    page.wait_for_url("**/zh-hant-tw/glossary/wu-yu/")


def tops(page: Page, selector: str) -> list[float]:
    """Return where the boxes of elements begin, from the top of the page."""
    found = page.locator(selector).evaluate_all("all => all.map((each) => each.getBoundingClientRect().top + scrollY)")
    return [round(top) for top in found]


@pytest.mark.parametrize("edition", ["zh-hans", "en"])
def test_each_sentence_stands_beside_its_counterpart(edition: str, open_page: Open) -> None:
    """By the button, in two columns, both beginning at the same height; and the choice is kept on the next page."""
    page = open_page(f"{edition}/report/2025/part-1/")
    expect(page.locator(".counterpart:visible")).to_have_count(0)

    page.click(".side-by-side")
    own, other = tops(page, ".unit .paragraph > .segment"), tops(page, ".unit .counterpart > .segment")
    assert own == other == sorted(own)
    assert len(set(own)) == len(own)
    edges = page.locator("#part-1-p1").bounding_box(), page.locator("#part-1-p1 ~ .counterpart").bounding_box()
    assert edges[0]["x"] + edges[0]["width"] <= edges[1]["x"]  # type: ignore[index]

    page.hover("#part-1-p1-s2")
    expect(page.locator(".marked")).to_have_count(2)
    expect(page.locator(".counterpart .marked")).to_have_attribute("data-segment", "part-1-p1-s2")
    page.click(".pager__forth")
    page.wait_for_url("**/part-2/")
    expect(page.locator(".side-by-side")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".counterpart:visible")).to_have_count(page.locator(".unit").count())


def test_a_paragraphs_counterpart_opens_by_its_own_button(open_page: Open) -> None:
    """And its words are linked to the same notes."""
    page = open_page(PART_1)

    page.locator("#part-1-p1 ~ .toggle summary").click()

    expect(page.locator(".counterpart:visible")).to_have_count(1)
    page.click("#part-1-p1 ~ .counterpart .term >> nth=0")
    expect(page.locator(NOTE)).to_be_visible()


def test_on_a_phone_each_line_stands_under_its_own(open_page: Open) -> None:
    """Sentence, counterpart, sentence, counterpart; and both can be touched."""
    page = open_page("en/report/2025/part-1/", **PHONE)

    page.locator(".side-by-side").tap()

    own, other = tops(page, "#part-1-p2 > .segment"), tops(page, "#part-1-p2 ~ .counterpart > .segment")
    turns = [top for pair in zip(own, other, strict=True) for top in pair]
    assert turns == sorted(turns)
    assert page.locator(".counterpart").first.get_attribute("lang") == "zh-Hans"
    for place in ("#part-1-p1", "#part-1-p1 ~ .counterpart"):
        word = page.locator(f"{place} .term").first
        word.tap()
        expect(page.locator(NOTE)).to_be_visible()
        page.keyboard.press("Escape")


def test_without_scripts_the_other_language_can_be_opened(open_page: Open) -> None:
    """By the browser alone."""
    page = open_page(PART_1, java_script_enabled=False)

    page.locator("#part-1-p1 ~ .toggle summary").click()

    expect(page.locator("#part-1-p1 ~ .counterpart")).to_be_visible()
    expect(page.locator(".tools")).to_be_hidden()


@pytest.mark.parametrize("beside", [False, True])
@pytest.mark.parametrize("context", [{}, PHONE])
def test_sentences_have_numbers_in_the_margin_on_demand(
    beside: bool, context: dict[str, object], open_page: Open
) -> None:
    """Each on the first line of its sentence and left of it; a number opens the menu, by a finger too."""
    page = open_page(PART_1, **context)
    expect(page.locator(".number:visible")).to_have_count(0)

    page.click(".numbered")
    if beside:
        page.click(".side-by-side")

    expect(page.locator(".number:visible")).to_have_count(page.locator(".paragraph > .segment").count())
    assert tops(page, ".number") == tops(page, ".paragraph > .segment")
    number, text = page.locator("#part-1-p1-s2 .number").bounding_box(), page.locator("#part-1-p1-s2").bounding_box()
    assert number is not None
    assert text is not None
    assert 0 <= number["x"] < number["x"] + number["width"] <= text["x"]
    page.locator("#part-1-p1-s2 .number").click()
    expect(page.locator(".passage strong")).to_have_text("引用第 1 段第 2 句")
    page.reload()
    expect(page.locator(".numbered")).to_have_attribute("aria-pressed", "true")


def test_a_sentence_shows_that_it_can_be_cited(open_page: Open) -> None:
    """Its number stands beside it under the pointer, and while the focus is in it."""
    page = open_page(PART_1)

    page.hover("#part-1-p1-s2")
    expect(page.locator("#part-1-p1-s2 .number")).to_be_visible()
    page.hover("h1")
    expect(page.locator(".number:visible")).to_have_count(0)
    page.locator("#part-1-p1-s1 .term").first.focus()
    expect(page.locator("#part-1-p1-s1 .number")).to_be_visible()


def test_a_number_keeps_the_focus_in_the_menu(open_page: Open) -> None:
    """And the address names the paragraph, without a jump."""
    page = open_page(PART_1)

    page.locator("#part-1-p1 .anchor").focus()
    page.keyboard.press("Enter")

    expect(page.locator(".passage")).to_be_visible()
    assert page.evaluate("document.activeElement.closest('.passage') !== null")
    assert page.evaluate("location.hash") == "#part-1-p1"


def test_a_finger_opens_the_menu_by_the_number_alone(open_page: Open) -> None:
    """A tap on the text may have meant anything."""
    page = open_page(PART_1, **PHONE)

    page.locator("#part-1-p1").tap(position={"x": 100, "y": 15})
    expect(page.locator(".passage")).to_have_count(0)
    page.locator("#part-1-p1 .anchor").tap()
    expect(page.locator(".passage")).to_be_visible()
    page.locator(".passage").get_by_role("button", name="关闭").tap()
    expect(page.locator(".passage")).to_have_count(0)


def copied(page: Page, name: str) -> str:
    """Return what a button of a passage's menu copies; its status says what that was."""
    page.locator(".passage").get_by_role("button", name=name, exact=True).click()
    expect(page.locator(".passage [role=status]")).to_contain_text(name.removeprefix("复制"))
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_sentences_address_and_citations_are_copied(open_page: Open) -> None:
    """Each form names the sentence by its address, and by where it stands."""
    page = open_page(PART_1, permissions=["clipboard-read", "clipboard-write"])
    page.click("#part-1-p1-s2")

    names = ("复制链接", "GB/T 7714", "APA", "Chicago", "BibTeX", "RIS", "CSL-JSON")
    texts = {name: copied(page, name) for name in names}

    assert all("/zh-hans/report/2025/part-1/#part-1-p1-s2" in text for text in texts.values())
    assert texts["GB/T 7714"].startswith(
        "滴道区人民政府. 政府工作报告[R/OL]. 2025: 一、2024年工作回顾，第1段第2句(2025-01-16)[20"
    )
    for name in ("APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"):
        assert "I. Review of our work in 2024, para. 1, sentence 2" in texts[name], name
        assert "ranslat" not in texts[name]
    assert not re.findall(r"\{(?:url|paragraph|sentence|accessed[a-z-]*)\}", "".join(texts.values()))
    assert json.loads(texts["CSL-JSON"])[0]["issued"] == {"date-parts": [[2025, 1, 16]]}


def test_nobodys_english_is_the_governments(open_page: Open) -> None:
    """Whoever cites or quotes the English says whose it is."""
    page = open_page("en/report/2025/part-1/", permissions=["clipboard-read", "clipboard-write"])
    page.click("#part-1-p1-s2")

    for name in ("GB/T 7714", "APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"):
        assert "非官方英译" in copied(page, name) or "nofficial translation" in copied(page, name), name
    assert "unofficial translation by the editors of Didao Reader" in copied(page, "English")
    assert "nofficial" not in copied(page, "Chinese")


def test_a_quotation_has_its_source_below(open_page: Open) -> None:
    """In Chinese, in English, in both: the sentence as it stands, and nothing of the interface in it."""
    page = open_page(PART_1, permissions=["clipboard-read", "clipboard-write"])
    page.click("#part-1-p1-s2")

    chinese, english, both = (copied(page, name).split("\n") for name in ("中文", "英文", "中英"))

    assert chinese[0].startswith("2024年，预计地区生产总值完成14.35亿元")
    assert chinese[0].endswith("。")
    assert chinese[1].startswith(
        "——滴道区人民政府《政府工作报告》（2025年1月16日），一、2024年工作回顾，第1段第2句。http"
    )
    assert "1.435 billion yuan" in english[0]
    assert both[:2] == [chinese[0], english[0]]
    reference, _, address = chinese[1].partition("。http")
    assert both[2] == f"{reference}；英文由《滴道读本》编者翻译，并非官方译本。http{address}"


@pytest.mark.parametrize(
    ("path", "name", "own"), [(PART_1, "中英", "并非官方译本"), ("en/report/2025/part-1/", "Both", "unofficial")]
)
def test_a_sentence_is_quoted_in_two_languages_from_a_phone(path: str, name: str, own: str, open_page: Open) -> None:
    """From its number, by two taps: both texts, and one reference."""
    page = open_page(path, **PHONE, permissions=["clipboard-read", "clipboard-write"])

    page.locator("#part-1-p1 .anchor").tap()
    page.locator(".passage").get_by_role("button", name=name, exact=True).tap()
    expect(page.locator(".passage [role=status]")).to_contain_text(name)

    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert [bool(re.search("[\u4e00-\u9fff]{9}", line)) for line in lines[:2]] in ([True, False], [False, True])
    assert len(lines) == 3
    assert own in lines[2]
    assert "/report/2025/part-1/#part-1-p1-s1" in lines[2]


@pytest.mark.parametrize(
    ("path", "name", "own"), [(PART_1, "中英", "并非官方译本"), ("en/report/2025/part-1/", "Both", "unofficial")]
)
def test_a_sentence_is_quoted_in_two_languages_by_keyboard(path: str, name: str, own: str, open_page: Open) -> None:
    """Enter opens the menu, Tab and Enter choose, Escape gives the focus back."""
    page = open_page(path, permissions=["clipboard-read", "clipboard-write"])

    page.locator("#part-1-p1 .anchor").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".passage")).to_be_visible()
    for _ in range(20):
        if page.evaluate("document.activeElement.textContent") == name:
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".passage [role=status]")).to_contain_text(name)
    assert own in page.evaluate("navigator.clipboard.readText()")

    page.keyboard.press("Escape")
    expect(page.locator(".passage")).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('#part-1-p1 .anchor')")


@pytest.mark.parametrize("clipboard", NO_CLIPBOARD)
def test_what_cannot_be_copied_is_selected_in_the_menu(clipboard: str, open_page: Open) -> None:
    """The reader is told, and copies by keyboard what the button would have copied."""
    page = open_page(PART_1, permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(NO_CLIPBOARD[clipboard])
    page.reload()
    page.click("#part-1-p1-s2")
    expect(page.locator(".passage__text")).to_be_hidden()

    texts = {}
    for name in ("复制链接", "GB/T 7714", "BibTeX"):
        page.locator(".passage button", has_text=name).click()
        expect(page.locator(".passage [role=status]")).to_have_text("没能复制；文字已选中，请自行复制。")
        page.keyboard.press("ControlOrMeta+c")
        texts[name] = page.evaluate("kept.readText()")

    assert texts["复制链接"] == f"{page.url}#part-1-p1-s2"
    assert texts["GB/T 7714"].startswith("滴道区人民政府. 政府工作报告[R/OL]. 2025: 一")
    assert texts["BibTeX"].startswith("@techreport{report-2025,\n  author = {{People’s")
    assert texts["BibTeX"].endswith("},\n}")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("clipboard", NO_CLIPBOARD)
def test_what_cannot_be_copied_is_selected_in_an_entry(clipboard: str, open_page: Open) -> None:
    """As in a passage's menu, and it is said of one form at a time."""
    page = open_page("en/glossary/si-xin/", permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(NO_CLIPBOARD[clipboard])
    page.reload()
    page.click("summary:has(#cite)")

    for form in (1, 3):
        page.locator(".citations button").nth(form).click()
        expect(page.locator(".citations [role=status]").nth(form)).to_contain_text("Could not be copied.")

    expect(page.locator(".citations [role=status]").nth(1)).to_be_empty()
    page.keyboard.press("ControlOrMeta+c")
    copied = page.evaluate("kept.readText()")
    assert copied.startswith("@misc{si-xin,\n  title = ")
    assert copied.endswith("},\n}")


def test_the_menu_of_a_passage_is_reached_by_keyboard(open_page: Open) -> None:
    """From the paragraph's number, sentence by sentence, and back."""
    page = open_page(PART_1)

    page.locator("#part-1-p1 .anchor").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".paragraph .chosen")).to_have_attribute("id", "part-1-p1-s1")
    forth = page.locator(".passage button[aria-label='下一句']")
    forth.press("Enter")
    expect(forth).to_be_focused()
    expect(page.locator(".paragraph .chosen")).to_have_attribute("id", "part-1-p1-s2")
    expect(page.locator(".passage")).to_have_attribute("aria-label", "引用第 1 段第 2 句")
    page.keyboard.press("Escape")
    expect(page.locator(".passage")).to_have_count(0)
    expect(page.locator("#part-1-p1 .anchor")).to_be_focused()


def test_the_focus_is_not_lost_when_the_menu_closes(open_page: Open) -> None:
    """Whoever opened it by a click on the sentence goes on from its paragraph."""
    page = open_page(PART_1)

    page.click("#part-1-p1-s2")
    page.locator(".passage").get_by_role("button", name="关闭").press("Enter")

    expect(page.locator("#part-1-p1 .anchor")).to_be_focused()


def test_a_mistake_is_reported_with_the_sentence_filled_in(open_page: Open) -> None:
    """Its address and both texts go into the form."""
    page = open_page("en/report/2025/part-1/")
    page.click("#part-1-p1-s2")

    link = urlsplit(page.locator(".passage a").get_attribute("href") or "")
    fields = {name: values[0] for name, values in parse_qs(link.query).items()}

    assert link.path == "/reader/issues/new"
    assert fields["template"] == "mistake.yml"
    assert fields["segment"].endswith("/en/report/2025/part-1/#part-1-p1-s2")
    assert fields["chinese"].startswith("2024年，预计地区生产总值完成14.35亿元")
    assert "1.435 billion yuan" in fields["english"]


def test_without_scripts_every_page_is_whole(open_page: Open) -> None:
    """Notes stand under their paragraph, editions are links, and nothing offers what it cannot do."""
    page = open_page(PART_1, java_script_enabled=False)

    expect(page.locator(NOTE)).to_be_visible()
    expect(page.locator(".colours")).to_be_hidden()
    page.click(".editions a[data-edition='en']")
    expect(page.locator("h1")).to_have_text("I. Review of our work in 2024")


def test_a_copied_paragraph_is_the_paragraph(open_page: Open) -> None:
    """What a reader selects has neither its number nor its notes in it."""
    page = open_page(PART_1)

    selected = page.evaluate(
        "getSelection().selectAllChildren(document.getElementById('part-1-p1')), `${getSelection()}`"
    )

    assert selected.startswith("过去一年，我们坚持")
    assert selected.endswith("典型做法139篇。")


def test_print_has_the_text_and_its_notes_and_no_interface(open_page: Open) -> None:
    """As on paper."""
    page = open_page(PART_1)
    page.emulate_media(media="print")

    expect(page.locator(NOTE)).to_be_visible()
    expect(page.locator(".site-header")).to_be_hidden()
    expect(page.locator(".contents")).to_be_hidden()


def test_light_and_dark_are_kept(open_page: Open) -> None:
    """The reader's choice outlives the page."""
    page = open_page("en/", color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.click(".colours")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark != light


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize(
    "path",
    [
        "",
        "zh-hans/",
        "en/report/2025/",
        "en/report/2025/part-2-1/",
        "zh-hant-tw/glossary/",
        "zh-hans/glossary/names/",
        "en/glossary/wu-yu/",
        "en/glossary/",
        "zh-hans/glossary/liang-ge-weihu/",
        "en/search/?q=graphite",
    ],
)
def test_no_page_is_wider_than_the_window(path: str, width: int, open_page: Open) -> None:
    """Nobody scrolls sideways."""
    page = open_page(path, viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("edition", ["en", "zh-hant-tw"])
def test_no_entry_is_wider_than_a_small_phone(edition: str, open_page: Open, site: Path) -> None:
    """However long the words are that stand in it."""
    entries = sorted(path.parent.name for path in (site / edition / "glossary").glob("*/index.html"))
    page = open_page(f"{edition}/glossary/", viewport={"width": 320, "height": 800})
    address = page.url

    for entry in entries:
        page.goto(f"{address}{entry}/")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, entry


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize(
    "path",
    ["", "zh-hans/", PART_1, "en/report/2025/", "en/report/2025/part-2-1/", "zh-hant-hk/glossary/",
     "en/glossary/ba-ti-gongcheng/", "zh-hant-tw/glossary/shuang-yong/", "en/glossary/names/", "zh-hans/search/",
     "en/glossary/si-xin/", "zh-hant-tw/about/", "zh-hant-hk/report/2025/index/", "en/report/2025/annex/"],
)  # fmt: skip
def test_accessibility(path: str, colors: str, open_page: Open) -> None:
    """No rule of axe-core is broken, in light, in dark, in the reader's own colors."""
    page = open_page(path, **COLORS[colors])

    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
