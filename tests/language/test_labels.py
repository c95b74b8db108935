"""The interface's words exist in every locale."""

from __future__ import annotations

import re

import pytest

from generator.language.labels import Labels, load_labels
from generator.sources.disk import LABELS, Sources
from tests.support import changed


def test_every_word_exists_in_every_locale(labels: Labels) -> None:
    """With the same blanks to fill in, where it is not left empty on purpose."""
    english = labels["en"]

    for words in labels.values():
        assert words.keys() == english.keys()
        for key, word in words.items():
            if word and not key.startswith("notice"):
                assert re.findall(r"\{\}", word) == re.findall(r"\{\}", english[key]), key


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("contents:           {zh-Hans: 目录, ", "contents:           {", "W101"),
        ("contents:           {zh-Hans: 目录", "contents:           {zh-Hans: [目录]", "W101"),
        ("contents:           {zh-Hans: 目录", "contents:           {de: Inhalt, zh-Hans: 目录", "W102"),
        ("contents:           {zh-Hans", "contents:           zh-Hans", "Y101"),
        ("contents: ", "opening: ", "Y102"),
    ],
)
def test_each_mistake_is_one_problem_on_its_line(tiny_sources: Sources, old: str, new: str, code: str) -> None:
    """And what else is there can be used."""
    labels, problems = load_labels(changed(tiny_sources, LABELS, old, new))

    assert [(problem.code, problem.line > 0) for problem in problems] == [(code, True)]
    assert labels["en"]["previous"] == "Previous"
