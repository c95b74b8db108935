"""The ways in: home, the whole text, what was corrected, the map."""

from __future__ import annotations

import re

import pytest

from generator.editions.library import Library
from generator.language.labels import Labels
from generator.pages.descriptions import described
from generator.pages.markup import hanging, kept_together
from generator.sources.disk import Source, Sources
from tests.support import added, changed, made, whole

FACTS = "docs/report/2024/report.yml"
FIRST = """numbers: [{segment: part-1-p1-s3, printed: {zh: 3处, en: 3 parks}, name: {zh: 公园, en: parks}}]
entries: [liang-qing]
examples: [{zh: 公园, en: parks}]
delivered:"""
CHANGES = """changes:
- {day: 2024-02-02, what: {zh: 公园, en: parks}, ids: [liang-qing, 2024/part-1-p1-s2]}
- {day: 2024-02-01, what: {zh: 两处公园, en: two parks}, ids: ["2024", glossary]}
"""
MAP = """title: {zh: 公园, en: parks}
frame: {west: 10, south: -1, east: 12, north: 1}
shapes:
- {kind: land, line: [[10, 1], [12, 1], [11, -1], [10, 1]]}
- {kind: border, line: [[10, 0], [12, 0]]}
points: [{name: {zh: 公园, en: parks}, at: [11, 0], side: left, own: true}]
"""


@pytest.fixture(scope="module")
def files(tiny_sources: Sources, labels: Labels) -> dict[str, str]:
    """Return what is made of the tiny project with everything that editors show first."""
    sources = changed(tiny_sources, FACTS, "delivered:", FIRST)
    sources = changed(sources, "docs/zh-hans/about.md", "共建。", "共建。\n\n{{ map }}\n\n")
    sources = changed(sources, "docs/en/about.md", "Text.", "Text.\n\n{{ map }}\n\nText.")
    log, drawing = Source("docs/changes.yml", CHANGES), Source("docs/report/2024/map.yml", MAP)
    return made(whole(added(sources, log, drawing)), labels)


def test_home_leads_to_the_sentence_of_each_number(files: dict[str, str]) -> None:
    """As printed there, in the edition's script."""
    assert "[<strong>3 parks</strong> parks](report/2024/part-1.md#part-1-p1-s3)" in files["en/index.md"]
    assert "[<strong>3處</strong> 公園](report/2024/part-1.md#part-1-p1-s3)" in files["zh-hant-tw/index.md"]


def test_homes_examples_are_questions_to_the_search(files: dict[str, str]) -> None:
    """With the words in the address."""
    assert "[parks](search/index.md?q=parks)" in files["en/index.md"]
    assert "[公園](search/index.md?q=%E5%85%AC%E5%9C%92)" in files["zh-hant-hk/index.md"]


def test_home_offers_entries_with_their_gloss(files: dict[str, str]) -> None:
    """And the search in a form that needs no script."""
    assert "[Two Cleanups](glossary/liang-qing.md){ .terms__name }" in files["en/index.md"]
    assert "Clean rivers and clean roads" in files["en/index.md"]
    assert '<form class="find" role="search" action="search/">' in files["en/index.md"]


def test_a_report_without_any_of_it_has_a_home_page_too(tiny: Library, labels: Labels) -> None:
    """Nothing is announced that is not there."""
    home = made(tiny, labels)["en/index.md"]

    assert labels["en"]["numbers"] not in home
    assert labels["en"]["examples"] not in home
    assert labels["en"]["to_begin_with"] not in home
    assert "en/changes.md" not in made(tiny, labels)


def test_changes_stand_by_day_with_what_they_touched(files: dict[str, str]) -> None:
    """Entries, sentences, a whole report, the whole glossary."""
    page = files["en/changes.md"]

    assert re.findall(r"## (\S+)", page) == ["2024-02-02", "2024-02-01"]
    assert (
        "[Two Cleanups](glossary/liang-qing.md); [I. Review of work · p1-s2](report/2024/part-1.md#part-1-p1-s2)"
        in page
    )
    assert "](report/2024/index.md); [Glossary](glossary/index.md)" in page


def test_a_map_is_drawn_where_a_page_asks_for_it(files: dict[str, str]) -> None:
    """With an edition's names, an alternative text, and no style of its own."""
    figures = {tag: re.findall(r"<figure.*</figure>", files[f"{tag}/about.md"]) for tag in ("en", "zh-hant-tw")}

    assert [len(found) for found in figures.values()] == [1, 1]
    assert 'aria-label="parks"' in figures["en"][0]
    assert ">公園</text>" in figures["zh-hant-tw"][0]
    assert (
        '<path class="map__land" d="M0 0L80 0L40 80Z"/><path class="map__border" d="M0 40L80 40"/>' in figures["en"][0]
    )
    assert "style" not in figures["en"][0]


def test_the_whole_text_has_the_anchors_of_the_sections(files: dict[str, str]) -> None:
    """A paragraph's number leads to its address, on its section's page."""
    page = files["en/report/2024/whole.md"]

    assert (
        '[](part-1.md#part-1-p1){ .anchor aria-label="Paragraph 1 on the page of its section" data-number="1" }' in page
    )
    assert "{: #part-1-p1 .whole }" in page
    assert "## I. Review of work {: #part-1-heading" in page


@pytest.mark.parametrize(
    ("text", "tag", "short"),
    [
        ("Short.", "en", "Short."),
        (
            "We carried out the Three Goods Project (三好工程) and more.",
            "en",
            "We carried out the Three Goods Project and more.",
        ),
        (f"{'word ' * 30}end, {'more ' * 9}", "en", f"{'word ' * 30}end…"),
        (f"{'字' * 70}，{'字' * 20}", "zh-Hans", f"{'字' * 70}…"),
        ("字" * 90, "zh-Hans", f"{'字' * 80}…"),
    ],
)
def test_a_description_ends_where_the_text_pauses(text: str, tag: str, short: str) -> None:
    """And is in the language of its page alone."""
    assert described(text, tag) == short


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("签约额26.88亿元，", ["26.88亿元"]),
        ("簽約額26.88億元，", ["26.88億元"]),
        ("40个、80万吨；2024年", ["40个", "80万吨", "2024年"]),
        ("worth 2.688 billion yuan, up 3 percent", ["2.688 billion", "3 percent"]),
        ("the 800,000-metric-ton project of 2024 and 66 kV", ["800,000-metric-ton", "66 kV"]),
        ("stable at 1 million metric tons, or 90,000 metric tons", ["1 million", "90,000 metric tons"]),
        ("G331, 123+N", []),
    ],
)
def test_a_number_keeps_its_unit(text: str, kept: list[str]) -> None:
    """Where a million or billion stands between, with that. And not a character is changed."""
    marked = kept_together(text)

    assert re.findall(r'<span class="quantity">(.*?)</span>', marked) == kept
    assert re.sub(r"</?span[^>]*>", "", marked) == text


@pytest.mark.parametrize(
    ("text", "kept", "unseen"),
    [
        ("做好“两清”文章", ["好“", "”文"], []),
        ("做好「兩清」文章", ["好「", "」文"], []),
        ("打造“两黑”、“一灰”", ["造“"], []),
        ("名词解释：", [], ["："]),
        ("Explanation of terms:", [], [":"]),
    ],
)
def test_a_heading_breaks_at_no_quotation_and_ends_in_no_colon(text: str, kept: list[str], unseen: list[str]) -> None:
    """And has both when it is copied."""
    marked = kept_together(text, heading=True)

    assert re.findall(r'<span class="together">(.*?)</span>', marked) == kept
    assert re.findall(r'<span class="unseen">(.*?)</span>', marked) == unseen
    assert re.sub(r"</?span[^>]*>", "", marked) == text


def test_a_colon_is_seen_inside_a_heading_and_in_a_sentence() -> None:
    """It is unseen at the end of a heading's last run alone."""
    assert kept_together("名词解释：") == kept_together("名词解释：", heading=True, last=False) == "名词解释："


def test_a_bracket_or_a_quotation_mark_hangs() -> None:
    """Of full width alone: English has none."""
    assert [hanging(text) for text in ("（一）工业", "“两黑”", "「兩黑」", "工业", "(1) Industry")] == [
        " .hang", " .hang", " .hang", "", "",
    ]  # fmt: skip
