"""Citations: whose the words are, where they stand, and from which day, in each form."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace

import pytest

from generator.editions.addresses import Links, entry_uri, report_uri
from generator.editions.library import Library
from generator.language.labels import Labels
from generator.language.locales import LOCALES
from generator.pages.citation import Citation, entry_citations, passage_citations, quotations
from generator.pages.citation_forms import Name, Work, apa, chicago, gb
from generator.pages.citation_records import bibtex, csl, ris
from generator.pages.context import PageContext

FORMS = (gb, apa, chicago, bibtex, ris, csl)
CHINESE = Work(
    key="report-2024",
    tag="zh-Hans",
    author=Name("示例区人民政府", "People's Government of Sample District"),
    title=Name("政府工作报告", "Report on the Work of the Government"),
    site=Name("示例区读本", "Sample Reader"),
    editors=Name("示例区读本编者", "Sample Reader editors"),
    issued=dt.date(2024, 1, 5),
    version=None,
    passage=Name("一、工作回顾", "I. Review of work"),
)
ENGLISH = replace(CHINESE, tag="en", version=dt.date(2026, 11, 28))


def at(library: Library, labels: Labels, tag: str, uri: str) -> PageContext:
    """Return where a page of an edition stands."""
    locale = next(locale for locale in LOCALES if locale.tag == tag)
    return PageContext(library, locale, labels[tag], Links(uri.replace("EDITION", locale.slug), locale))


@pytest.mark.parametrize("form", FORMS)
def test_the_english_is_the_editors_and_unofficial(form: object) -> None:
    """The government has none; whoever cites its Chinese cites no translator."""
    assert callable(form)
    english, chinese = form(ENGLISH), form(CHINESE)

    assert "nofficial translation" in english or "非官方英译" in english
    assert not re.search("(?i)translat|译", chinese)
    for text in (english, chinese):
        assert "People's Government of Sample District" in text or "示例区人民政府" in text
        assert "{url}" in text


@pytest.mark.parametrize("form", FORMS)
def test_a_form_says_where_the_passage_stands_and_from_which_day_it_is(form: object) -> None:
    """The section, the day of the report, that of the words, that of access."""
    assert callable(form)
    text = form(ENGLISH)

    assert "I. Review of work" in text or "一、工作回顾" in text
    assert "2024" in text
    assert "2026-11-28" in text or "November 28, 2026" in text
    assert "{accessed" in text


def test_each_form_keeps_its_rule() -> None:
    """Word for word."""
    assert gb(ENGLISH) == (
        "示例区人民政府. 政府工作报告[R/OL]. 示例区读本编者, 译(非官方英译). "
        "2024: 一、工作回顾(2026-11-28)[{accessed}]. {url}."
    )
    assert apa(ENGLISH) == (
        "People's Government of Sample District. (2024, January 5). Report on the work of the government "
        "[政府工作报告] (Sample Reader editors, Trans.; unofficial translation; version of November 28, 2026), "
        "I. Review of work. Sample Reader. Retrieved {accessed-us}, from {url}"
    )
    assert chicago(CHINESE) == (
        "People's Government of Sample District, “政府工作报告” [Report on the Work of the Government], "
        "January 5, 2024, I. Review of work, Sample Reader, accessed {accessed-us}, {url}."
    )


def test_programs_can_read_their_forms() -> None:
    """RIS has a tag a line, and ends; CSL-JSON is JSON, with its days as numbers; BibTeX closes what it opens."""
    lines = ris(ENGLISH).split("\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    assert (lines[0], lines[-1]) == ("TY  - RPRT", "ER  - ")
    (item,) = json.loads(csl(ENGLISH).replace("{accessed-csl}", "2026, 11, 28"))
    assert item["type"] == "report"
    assert item["original-title"] == "政府工作报告"
    assert item["accessed"] == {"date-parts": [[2026, 11, 28]]}
    record = bibtex(replace(ENGLISH, title=Name("报告", "R&D: 100%")))
    assert record.count("{") == record.count("}")
    assert r"title = {{R\&D: 100\%}}" in record


def test_every_form_of_every_edition_has_words_for_readers_without_scripts(library: Library, labels: Labels) -> None:
    """No blank is left in what is shown."""
    for locale in LOCALES:
        page = at(library, labels, locale.tag, "EDITION/report/part-1.md")
        found: tuple[Citation, ...] = passage_citations(page, library.newest, "part-1")
        found += entry_citations(page, next(iter(library.entries.values())))
        assert not [each for each in found if re.search(r"\{(?:url|paragraph|sentence|accessed[a-z-]*)\}", each.shown)]


def test_the_chinese_of_an_edition_is_in_its_script(library: Library, labels: Labels) -> None:
    """Author, title, section, and the editors."""
    page = at(library, labels, "zh-Hant-TW", report_uri(LOCALES[1], library.newest.report.id, "part-1"))
    entry = at(library, labels, "zh-Hant-TW", entry_uri(LOCALES[1]))

    assert "政府工作報告" in passage_citations(page, library.newest, "part-1")[0].text
    assert "政府工作報告" in quotations(page, library.newest, "part-1")["zh"]
    assert "編者. " in entry_citations(entry, next(iter(library.entries.values())))[0].text


def test_a_subsection_is_named_with_its_part(library: Library, labels: Labels) -> None:
    """Its numeral alone would fit any part."""
    page = at(library, labels, "en", report_uri(LOCALES[-1], library.newest.report.id, "part-2-1"))

    texts = [each.text for each in passage_citations(page, library.newest, "part-2-1", sentence=True)]

    assert "2025: 二、（一）" in texts[0]
    assert ", II. (1) " in texts[1]
    assert all("{paragraph}" in text and "{sentence}" in text for text in texts)
