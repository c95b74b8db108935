"""The built site's ways in: landing, home, the whole text, what is said before and beneath the text."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from generator.editions.library import Library
from generator.language.labels import Labels
from tests.site.test_site import EDITIONS, parsed, text_of
from tests.support import ROOT

NOTICE = "//article//p[@class='notice']"


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_whole_text_is_the_report(edition: str, site: Path) -> None:
    """Segment after segment, on one page, with the anchors of the sections' pages."""
    report = json.loads((site / "data/report-2025.json").read_text("utf-8"))
    tree = parsed(site / edition / "report/2025/whole/index.html")
    found = [(each.get("id"), text_of(each)) for each in tree.xpath("//article//*[contains(@class, 'segment--')]")]

    own = {each["id"]: re.sub(r"\s", "", each["text"][EDITIONS[edition]]) for each in report["segments"]}
    # Who speaks stands beneath the title on the page, as in print.
    assert sorted(found) == sorted(own.items())
    body = [name for name, _ in found if "-p" in name]
    assert body == [name for name in own if "-p" in name]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_salutation_ends_the_front_matter(edition: str, site: Path) -> None:
    """It stands in the edition once, above what leads into the text."""
    pages = {path: parsed(path) for path in sorted((site / edition / "report/2025").glob("**/index.html"))}
    found = {path for path, tree in pages.items() if tree.xpath("//*[@data-segment='salutation' or @id='salutation']")}

    front = site / edition / "report/2025/index.html"
    assert found - {site / edition / "report/2025/whole/index.html"} == {front}
    assert len(pages[front].xpath("//header//*[@id='salutation']")) == 1


def test_the_notice_is_whole_once_and_a_line_elsewhere(site: Path, labels: Labels) -> None:
    """On the report's first page; on others behind the title, with a link to the rest."""
    words = labels["en"]["notice"].partition("{}")[0]
    whole = parsed(site / "en/report/2025/index.html").xpath(f"string({NOTICE})")
    assert whole.startswith(words)

    for address in ("report/2025/part-1", "glossary", "glossary/wu-yu", "."):
        tree = parsed(site / "en" / address / "index.html")
        assert tree.xpath(f"string({NOTICE})").startswith(labels["en"]["notice_short"]), address
        assert tree.xpath(f"{NOTICE}/a/@href")[0].endswith("about/"), address
        assert tree.xpath(f"{NOTICE}/preceding::h1"), address
    assert not parsed(site / "en/search/index.html").xpath(NOTICE)


def test_a_run_in_lead_is_a_heading_and_stands_in_the_list_of_its_section(site: Path) -> None:
    """Each leads to its paragraph."""
    for edition in EDITIONS:
        tree = parsed(site / edition / "report/2025/part-1/index.html")
        leads = tree.xpath("//article//*[@role='heading'][@aria-level='2']")
        links = tree.xpath("//nav[@class='leads']//a")
        assert leads
        assert [text_of(link) for link in links] == [text_of(lead).rstrip("。.") for lead in leads]
        ids = [lead.xpath("string(./ancestor::*[@id][1]/@id)") for lead in leads]
        assert [link.get("href") for link in links] == [f"#{name.rpartition('-')[0]}" for name in ids]


def test_a_page_can_be_shared(site: Path) -> None:
    """With its title, its own description, its edition's language."""
    territories = {"zh-Hans": "zh_CN", "zh-Hant-TW": "zh_TW", "zh-Hant-HK": "zh_HK", "en": "en_US"}
    for edition, tag in EDITIONS.items():
        found = {}
        for section in ("part-1", "part-2-1", "whole"):
            tree = parsed(site / edition / "report/2025" / section / "index.html")
            graph = {each.get("property"): each.get("content") for each in tree.xpath("//meta[@property]")}
            assert graph["og:locale"] == territories[tag]
            assert graph["og:url"] == tree.xpath("string(//link[@rel='canonical']/@href)")
            assert tree.xpath("string(//title)").startswith(graph["og:title"])
            assert graph["og:description"] == tree.xpath("string(//meta[@name='description']/@content)")
            found[section] = graph["og:description"]
        assert len(set(found.values())) == len(found)


def test_the_foot_says_license_source_data_and_the_day_of_the_last_change(site: Path, library: Library) -> None:
    """On each page of an edition; an entry that nobody has corrected has no day."""
    day = max(change.day for change in library.changes).isoformat()
    for edition in EDITIONS:
        for address in (".", "report/2025/part-1", "search", "about"):
            foot = parsed(site / edition / address / "index.html").xpath("//footer")[0]
            assert "CC BY 4.0" in foot.text_content()
            links = [link.rpartition("/")[2] for link in foot.xpath(".//a/@href")]
            assert {"report.txt", "report-2025.json", "glossary.json"} <= set(links)
            assert day in foot.text_content()


def test_a_wrong_address_has_a_search_and_says_each_thing_once(site: Path, labels: Labels) -> None:
    """In Chinese and in English; a form reaches the search of either."""
    tree = parsed(site / "404.html")
    words = tree.xpath("string(//main)")

    for tag in ("zh-Hans", "en"):
        assert words.count(labels[tag]["not_found"]) == 1
        assert words.count(labels[tag]["edition"]) == 1
    actions = tree.xpath("//form/@action | //form/button/@formaction")
    assert [action.strip("/") for action in actions] == ["zh-hans/search", "en/search"]


def test_the_landing_page_says_what_this_is_and_searches_without_scripts(site: Path) -> None:
    """In each language; the form is the browser's own."""
    tree = parsed(site / "index.html")
    lines = tree.xpath("//p[@class='lead-in']")

    assert [line.xpath("string(./span/@lang)") for line in lines] == ["", "zh-Hant-TW", "en"]
    assert tree.xpath("//form/@action") == ["zh-hans/search/"]
    assert tree.xpath("//form//button/@formaction") == ["en/search/"]
    assert len(tree.xpath("//*[@class='choice']//a")) == len(EDITIONS)


def test_the_about_page_has_the_digest_of_the_source(site: Path) -> None:
    """Computed, of the file as it is published."""
    digest = hashlib.sha256((ROOT / "docs/report/2025/report.txt").read_bytes()).hexdigest()

    for edition in EDITIONS:
        assert digest in parsed(site / edition / "about/index.html").xpath("string(//article)")


def test_what_to_know_before_reading_has_a_map_with_its_words(site: Path) -> None:
    """Linked from home, from the report and from each foot."""
    for edition, tag in EDITIONS.items():
        tree = parsed(site / edition / "before-you-read/index.html")
        assert tree.get("lang") == tag
        (drawing,) = tree.xpath("//figure[@class='map']/*[local-name()='svg']")
        assert drawing.get("role") == "img"
        assert drawing.get("aria-label")
        for address in (".", "report/2025", "glossary"):
            links = parsed(site / edition / address / "index.html").xpath("//a/@href")
            assert any(link.endswith("before-you-read/") for link in links), address
