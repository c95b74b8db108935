"""Counting: how many reports of a collection use a slogan, and which of them are named."""

from __future__ import annotations

import datetime as dt

from generator.glossary.counting import count
from generator.glossary.load import COUNTS, QUOTATIONS, load_glossary
from generator.language.words import Bilingual
from generator.sources.collection import OtherReport, parse_collection
from generator.sources.disk import Sources
from tests.support import ROOT, changed

COLLECTION = ROOT / "tests" / "fixtures" / "collection.jsonl"
DAY = dt.date(2026, 11, 23)
NAME = Bilingual("四篇样例", "Four samples")


def tables(sources: Sources, *reports: OtherReport) -> tuple[list[list[str]], list[list[str]]]:
    """Return the rows of both tables, made from these reports, or from those of the tests' collection."""
    glossary, _ = load_glossary(sources)
    given = reports or tuple(parse_collection(COLLECTION.read_text("utf-8").splitlines()))
    made = count(given, glossary, NAME, DAY)
    counts, quotations = (
        [line.split("\t") for line in made[path].splitlines() if not line.startswith("#")][1:]
        for path in (COUNTS, QUOTATIONS)
    )
    return counts, quotations


def test_words_are_counted_as_in_the_report(tiny_sources: Sources) -> None:
    """Quoted short forms, straight quotation marks too; not 三好学生 without them, nor 两清单."""
    rows = {name: cells for name, *cells in tables(tiny_sources)[0]}

    assert rows["*"] == ["", "4", "1", "1", "2", "0", "2001:2 2003:2"]
    assert rows["liang-qing"] == ["两清", "2", "1", "0", "1", "0", "2001:2"]
    assert rows["san-hao-gongcheng"] == ["三好工程|三好", "2", "0", "0", "2", "0", "2001:1 2003:1"]
    assert rows["gongjian"] == ["共建", "0", "0", "0", "0", "0", ""]


def test_years_before_the_first_are_not_counted(tiny_sources: Sources) -> None:
    """Before it the words meant something else."""
    record = "glossary/terms/san-hao-gongcheng.yml"
    counts, quotations = tables(changed(tiny_sources, record, "theme:", "counted_from: 2002\ntheme:"))

    assert [row[-1] for row in counts if row[0] == "san-hao-gongcheng"] == ["2003:1"]
    assert [row[1] for row in quotations if row[0] == "san-hao-gongcheng"] == ["2003"]


def test_the_newest_ten_are_named(tiny_sources: Sources) -> None:
    """Those of one year by level and place, whatever the order of the collection."""
    reports = [OtherReport("city", f"{sign}市", 2020, "做好“两清”") for sign in "丁丙乙甲"]
    reports += [OtherReport("national", "全国", 2020, "做好“两清”")]
    reports += [OtherReport("province", "某省", year, "做好“两清”") for year in range(2000, 2011)]

    _, quotations = tables(tiny_sources, *reports)

    assert [(row[1], row[3]) for row in quotations] == [
        ("2020", "全国"),
        *(("2020", f"{sign}市") for sign in "丁丙乙甲"),
        *((str(year), "某省") for year in range(2010, 2005, -1)),
    ]
    assert tables(tiny_sources, *reversed(reports))[1] == quotations


def test_an_excerpt_has_twelve_signs_on_either_side(tiny_sources: Sources) -> None:
    """On one line, as the report has them; what nobody sees is left out, and of several places the first counts."""
    text = "一二三四五六七八九十\n\t甲\u200b乙丙“两清”，\u3000丁\ufffd戊己庚辛壬癸一二三四五。“两清”。"

    _, [row] = tables(tiny_sources, OtherReport("city", "甲\n市", 2001, text))

    assert row == ["liang-qing", "2001", "city", "甲 市", "四五六七八九十 甲乙丙“", "两清", "”， 丁戊己庚辛壬癸一二"]


def test_words_with_marks_inside_are_quoted_with_them(tiny_sources: Sources) -> None:
    """“三好”工程 is 三好工程."""
    _, [row] = tables(tiny_sources, OtherReport("city", "甲市", 2001, '实施"三好"工程。'))

    assert row[4:] == ["实施", '"三好"工程', "。"]
