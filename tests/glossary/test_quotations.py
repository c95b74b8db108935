"""Quotations: the newest reports that use a slogan, named and quoted, by which the counts can be checked."""

from __future__ import annotations

import json

import pytest

from generator.assemble import assemble
from generator.editions.library import Library
from generator.glossary.load import QUOTATIONS
from generator.glossary.quotations import Quotation
from generator.language.labels import Labels
from generator.sources.disk import Sources
from tests.support import changed, made, whole

ROW = "liang-qing\t2001\tcity\t甲市\t"


def test_what_is_named_is_what_is_loaded(tiny: Library) -> None:
    """The newest first; nothing where nobody uses the words."""
    assert tiny.quotations["san-hao-gongcheng"] == (
        Quotation(2003, "city", "乙市", "实施", "三好工程", "。三好学生不在内。"),
        Quotation(2001, "city", "甲市", "实施", "“三好”工程", '，做好"两清"工作，不是'),
    )
    assert tiny.quotations["gongjian"] == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        (ROW, "liang-qing\t201?\tcity\t甲市\t", "U108", 5),
        (ROW, "liang-qing\t2001\ttown\t甲市\t", "U108", 5),
        ("\t两清\t”工作", "\t三保\t”工作", "U109", 4),
        ("\t做好“\t", "\t一二三四五六七八九十一做好“\t", "U109", 4),
        (ROW, "liang-qing\t2000\tcity\t甲市\t", "U110", 4),
        (ROW, "liang-qing\t2001\tdistrict\t甲市\t", "U110", 4),
        (ROW + '实施“三好”工程，做好"\t两清\t"工作，不是两清单。\n', "", "U110", 4),
        ("san-hao-gongcheng\t2003\t", "san-hao-gongcheng\t2000\t", "U110", 6),
        (ROW, "liang-qin\t2001\tcity\t甲市\t", "X104", 5),
        ("san-hao-gongcheng\t2001\t", "zhu-hao\t2001\t", "U103", 7),
        (ROW, "liang-qing\t2001\tcity\t\t", "X102", 5),
        ("id\tyear", "id", "X101", 3),
    ],
)
def test_each_mistake_is_a_problem_on_its_line(tiny_sources: Sources, old: str, new: str, code: str, line: int) -> None:
    """The reports are those that the counts count, and each has the words."""
    _, problems = assemble(changed(tiny_sources, QUOTATIONS, old, new))

    assert (QUOTATIONS, line, code) in {(problem.path, problem.line, problem.code) for problem in problems}


def test_more_than_ten_are_too_many(tiny_sources: Sources) -> None:
    """And fewer than are counted too few."""
    row = "liang-qing\t2001\tnational\t全国\t做好“\t两清\t”工作。\n"
    _, problems = assemble(changed(tiny_sources, QUOTATIONS, row, row * 10))

    assert [problem.message for problem in problems] == [
        "11 reports are named of liang-qing, and glossary/usage.tsv counts 2; 2 are due"
    ]


def test_other_reports_are_quoted_as_they_are(tiny: Library, labels: Labels) -> None:
    """In their own script in each edition, and marked as such where the page has another."""
    pages = made(tiny, labels)

    for place, name, level in (
        ("zh-hans", "全国", "国家级"),
        ("zh-hant-tw", '<span lang="zh-Hans">全国</span>', "國家級"),
        ("en", '<span lang="zh-Hans">全国</span>', "National"),
    ):
        lang = "" if place == "zh-hans" else ' lang="zh-Hans"'
        line = f"<li><cite>2001 · {level} · {name}</cite> <q{lang}>…做好“<mark>两清</mark>”工作。…</q></li>"
        assert line in pages[f"{place}/glossary/liang-qing.md"]
    data = {each["id"]: each for each in json.loads(pages["data/glossary.json"])["terms"]}
    assert data["liang-qing"]["reports_named"][0] == {
        "year": 2001,
        "level": "national",
        "place": "全国",
        "before": "做好“",
        "words": "两清",
        "after": "”工作。",
    }


def test_what_is_quoted_is_text(tiny_sources: Sources, labels: Labels) -> None:
    """Whatever it looks like."""
    library = whole(changed(tiny_sources, QUOTATIONS, "\t做好“\t", "\t*<b>*{{ x }}\t"))

    assert (
        "<q>…&#42;&lt;b&gt;&#42;&#123;&#123; x &#125;&#125;<mark>"
        in made(library, labels)["zh-hans/glossary/liang-qing.md"]
    )
