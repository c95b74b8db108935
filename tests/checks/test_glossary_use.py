"""The glossary against the report that it explains."""

from __future__ import annotations

import pytest

from generator.assemble import Project, assemble
from generator.checks.glossary_use import member_count
from tests.support import Sources, changed

REPORT = "docs/report/2024/report.txt"
SAN_HAO = "glossary/terms/san-hao-gongcheng.yml"
SI_GE_YI = "glossary/terms/si-ge-yi-yaoqiu.yml"
GONGJIAN = "glossary/phrases/gongjian.yml"


def test_numerals_promise_members(project: Project) -> None:
    """For each of the 21 names the count that its numerals say is that of its members."""
    for entry in project.glossary.terms:
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
        (SAN_HAO, "  - {zh: 好房, en: good housing}\n", "", "T205"),
        (SAN_HAO, "zh: 好房", "zh: 好屋", "T206"),
        (SAN_HAO, "en: good housing", "en: fine housing", "T207"),
        (SAN_HAO, "name: Three Goods Project", "name: Three Good Things", "T208"),
        (GONGJIAN, "[part-1-p1-s3]", "[part-1-p1-s3, part-1-p1-s9]", "T112"),
        (GONGJIAN, "[part-1-p1-s3]", "[part-1-p1-s2]", "T113"),
        (GONGJIAN, "headword: 共建\nforms: [共建]", "headword: 三共建\nforms: [三共建, 共建]", "T205"),
    ],
)
def test_each_disagreement_is_reported(tiny_sources: Sources, path: str, old: str, new: str, code: str) -> None:
    """With the file and the line."""
    _, problems = assemble(changed(tiny_sources, path, old, new))

    found = [problem for problem in problems if problem.code == code]
    assert len(found) == 1, [str(problem) for problem in problems]
    assert found[0].line > 0
