"""Runs: text cut for markup, and never changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.editions.runs import Run, runs
from generator.glossary.mentions import Mention


def test_chinese_words_on_an_english_page_are_marked() -> None:
    """So that a screen reader reads them as Chinese."""
    assert runs("Eight Projects (八提工程).", "en") == (
        Run("Eight Projects ("),
        Run("八提工程", tag="zh-Hans"),
        Run(")."),
    )


def test_what_the_translator_added_is_marked() -> None:
    """It stands in square brackets."""
    assert [run.addition for run in runs("Three Exemptions [not defined]", "en")] == [False, True]


def test_chinese_text_is_cut_at_mentions_only() -> None:
    """Its own language needs no mark, and its brackets are its own."""
    assert runs("实施八提工程[一]", "zh-Hans", (Mention(2, 6, "x"),)) == (
        Run("实施"),
        Run("八提工程", entry="x"),
        Run("[一]"),
    )


def test_mentions_that_touch_stay_two() -> None:
    """Each links to its own term, or twice to the same."""
    assert [run.text for run in runs("两清两清", "zh-Hans", (Mention(0, 2, "x"), Mention(2, 4, "x")))] == [
        "两清",
        "两清",
    ]


@given(st.text("ab 八提，[]()“”", max_size=30))
def test_runs_joined_are_the_text(text: str) -> None:
    """Cutting loses nothing."""
    assert "".join(run.text for run in runs(text, "en")) == text
