"""The glossary against the report that it explains."""

from __future__ import annotations

import pytest

from generator.assemble import assemble
from generator.checks.glossary_use import member_count
from generator.editions.library import Library
from generator.sources.disk import Sources
from tests.support import changed

REPORT = "docs/report/2024/report.txt"
SAN_HAO = "glossary/terms/san-hao-gongcheng.yml"
SI_GE_YI = "glossary/terms/si-ge-yi-yaoqiu.yml"
GONGJIAN = "glossary/phrases/gongjian.yml"


def test_numerals_promise_members(library: Library) -> None:
    """For each term the count that its numerals say is that of its members."""
    for entry in library.glossary.of_kind("term"):
        assert member_count(entry.record.headword) == len(entry.record.members), entry.id


def test_a_name_without_numerals_promises_nothing() -> None:
    """新质生产力 may have any number of members."""
    assert member_count("新质生产力") is None


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (REPORT, "3.“四个一”要求：一心、一意、一干、一到底。\n", "", "T202"),
        (REPORT, "一到底。\n", "一到底。\n4.五新：新。\n", "T201"),
        (REPORT, "做好“两清”工作", "做好工作", "T203"),
        (SAN_HAO, "headword: 三好工程", "headword: “三好”工程", "T204"),
        (SAN_HAO, "headword: 三好工程\nforms: [三好", "headword: 三好工作\nforms: [三好工作, 三好", "T204"),
        (SAN_HAO, "  - {zh: 好房, en: good housing}\n", "", "T205"),
        (SAN_HAO, "zh: 好房", "zh: 好屋", "T206"),
        (SAN_HAO, "en: good housing", "en: fine housing", "T207"),
        (SAN_HAO, "name: Three Goods Project", "name: Three Good Things", "T208"),
        (GONGJIAN, "[2024/part-1-p1-s3]", "[2024/part-1-p1-s3, 2024/part-1-p1-s9]", "T112"),
        (GONGJIAN, "[2024/part-1-p1-s3]", "[2023/part-1-p1-s3]", "T112"),
        (GONGJIAN, "[2024/part-1-p1-s3]", "[2024/part-1-p1-s2]", "T113"),
        (GONGJIAN, "headword: 共建\nforms: [共建]", "headword: 三共建\nforms: [三共建, 共建]", "T205"),
        (SAN_HAO, "{zh: 好房,", "{sign: 好, zh: 好房,", "T209"),
        (GONGJIAN, "{zh: 公园,", "{sign: 园, zh: 公园,", "T209"),
    ],
)
def test_each_disagreement_is_reported(tiny_sources: Sources, path: str, old: str, new: str, code: str) -> None:
    """Once, with the file and the line."""
    _, problems = assemble(changed(tiny_sources, path, old, new))

    found = [problem for problem in problems if problem.code in {"T201", "T202", "T204", code}]
    assert [problem.code for problem in found] == [code], [str(problem) for problem in problems]
    assert found[0].line > 0


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        (("1", "2", "N"), []),
        (("12", "N"), ["T205"]),
        ((None, None, None), ["T209"]),
        (("1", "N", "2"), ["T209"]),
        (("1", "2", None), ["T209"]),
    ],
)
def test_members_say_what_they_are(tiny_sources: Sources, signs: tuple[str | None, ...], found: list[str]) -> None:
    """Those of 12+N are 1, 2 and N, in this order."""
    members = ", ".join(f"{{{f'sign: {sign!r}, ' if sign else ''}zh: 园, en: parks}}" for sign in signs)
    sources = changed(tiny_sources, GONGJIAN, "  - {zh: 公园, en: parks}", f"  [{members}]")
    sources = changed(sources, GONGJIAN, "headword: 共建\nforms: [共建]", "headword: 12+N共建\nforms: [12+N共建, 共建]")

    _, problems = assemble(sources)

    assert [problem.code for problem in problems if problem.code in {"T205", "T209", "Y101", "Y105"}] == found


def test_a_phrase_that_a_report_explains_is_to_be_moved(tiny_sources: Sources) -> None:
    """Its address stays."""
    _, problems = assemble(changed(tiny_sources, REPORT, "一到底。\n", "一到底。\n4.共建：一起建。\n"))

    [found] = [problem for problem in problems if problem.code == "T201"]
    assert found.hint == "move glossary/phrases/gongjian.yml to glossary/terms/"
