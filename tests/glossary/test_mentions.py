"""Mentions: which stretches of a text name an entry, and which only look like it. The cases are in mentions.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.editions.library import Library
from generator.glossary.mentions import Matcher, annotate, compile_matcher
from generator.language.words import bare

CASES = yaml.safe_load(Path(__file__).with_name("mentions.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def matcher(library: Library) -> Matcher:
    """Return the matcher for the terms."""
    return compile_matcher(library.glossary.of_kind("term"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_cases(case: dict[str, object], matcher: Matcher) -> None:
    """Each case lists the mentions of its text, in order."""
    text = str(case["text"])

    found = [f"{mention.entry}: {text[mention.start : mention.end]}" for mention in annotate(text, matcher)]

    assert found == case["mentions"]


@given(text=st.text("三保两品一标五育四个体系六个一建设“”‘’第十八提工程123+N", max_size=30))
def test_spans_are_true_and_apart(text: str, matcher: Matcher) -> None:
    """Each span holds a form of its term, and spans follow each other without overlapping."""
    mentions = annotate(text, matcher)

    for mention in mentions:
        assert matcher.entry_of[bare(text[mention.start : mention.end])] == mention.entry
    edges = [edge for mention in mentions for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)


@given(before=st.text("，。的在和", max_size=5), after=st.text("，。的在和", max_size=5))
def test_quotes_outside_or_inside_are_the_same_mention(before: str, after: str, matcher: Matcher) -> None:
    """八提工程 is found with quotation marks around it, and without."""
    plain = annotate(f"{before}八提工程{after}", matcher)
    quoted = annotate(f"{before}“八提工程”{after}", matcher)

    assert [mention.entry for mention in plain] == [mention.entry for mention in quoted] == ["ba-ti-gongcheng"]
