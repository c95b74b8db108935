"""Coverage: what looks like a slogan is a term, a phrase, or on the list of what is neither, with the reason."""

from __future__ import annotations

import pytest

from generator.assemble import assemble
from generator.checks.coverage import PATH
from generator.sources.disk import Sources
from tests.support import changed

REPORT = "docs/report/2024/report.txt"
LINE = "共建3处公园"


def codes(sources: Sources) -> list[str]:
    """Return the codes of what coverage reports, and the lines."""
    return [
        f"{problem.code} {problem.path}:{problem.line}" for problem in assemble(sources)[1] if problem.code[0] == "N"
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("共建“新家园”", "N101"),
        ("共建「新家园」", "N101"),
        ("共建四网", "N102"),
        ("实行双减，共建", "N102"),
        ("第十六号。共建", "N102"),
    ],
)
def test_a_new_slogan_is_reported_with_its_line(tiny_sources: Sources, words: str, code: str) -> None:
    """Quoted, or numbered with Chinese numerals."""
    assert codes(changed(tiny_sources, REPORT, LINE, words)) == [f"{code} {REPORT}:4"]


@pytest.mark.parametrize(
    "words", ["共建3处公园", "共建2.4亿元的公园", "共建35万平方米公园", "“共建”3处公园", "做好“两清”，共建公园"]
)
def test_mentions_and_figures_are_accounted_for(tiny_sources: Sources, words: str) -> None:
    """A term, a phrase, a numeral that is part of a figure."""
    assert codes(changed(tiny_sources, REPORT, LINE, words)) == []


def test_a_listed_word_is_accounted_for_wherever_it_stands(tiny_sources: Sources) -> None:
    """With its reason beside it."""
    listed = changed(tiny_sources, PATH, "一心\t", "一座\tin plain words: one\n一心\t")

    assert codes(changed(listed, REPORT, LINE, "共建一座公园")) == []


def test_a_row_that_nothing_needs_is_reported(tiny_sources: Sources) -> None:
    """The list stays short."""
    assert codes(changed(tiny_sources, PATH, "一心\t", "一座\tin plain words: one\n一心\t")) == [f"N104 {PATH}:5"]


def test_a_row_has_its_reason(tiny_sources: Sources) -> None:
    """Without one, nobody knows why the word has no record."""
    assert codes(changed(tiny_sources, PATH, "一心\ta member of the annex's entry 3", "一心\t")) == [f"N103 {PATH}:5"]


def test_a_word_without_its_row_is_reported(tiny_sources: Sources) -> None:
    """The proof is by every numeral of the text, and not by a list of known slogans."""
    assert codes(changed(tiny_sources, PATH, "一心\ta member of the annex's entry 3\n", "")) == [f"N102 {REPORT}:8"]
