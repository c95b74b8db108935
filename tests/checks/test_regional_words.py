"""A word of the mainland in what the editors say is found, unless somebody has decided on it."""

from __future__ import annotations

import pytest

from generator.checks.conversion_audit import Passage
from generator.checks.regional_words import check_labels_vocabulary, check_vocabulary
from generator.language.labels import Labels
from generator.language.vocabulary import Vocabulary, Wording


def vocabulary(*words: str) -> Vocabulary:
    """Return a vocabulary in which each word stays as it is."""
    return Vocabulary(tuple(Wording(word, {"zh-Hant-TW": word, "zh-Hant-HK": word}, "so", 1) for word in words))


def codes(text: str, known: Vocabulary) -> list[str]:
    """Return the codes of what is found in a text."""
    return [problem.code for problem in check_vocabulary((Passage("a.yml", 1, text),), known)]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("数据很多", vocabulary(), ["C301"]),
        ("“数据”很多", vocabulary(), []),
        ("见《数据安全法》", vocabulary(), []),
        ("数据很多", vocabulary("数据"), []),
        ("数据很多", vocabulary("数据", "链接"), ["C302"]),
        ("“数据”很多", vocabulary("数据"), ["C302"]),
        ("石墨产业", vocabulary(), []),
    ],
)
def test_a_word_is_decided_on_or_found(text: str, known: Vocabulary, expected: list[str]) -> None:
    """By the phrases of OpenCC; quotations and titles keep their words; a row that nothing needs is found too."""
    assert codes(text, known) == expected


def test_the_same_word_is_told_once() -> None:
    """With the number of further places."""
    passages = (Passage("a.yml", 1, "有数据"), Passage("b.yml", 2, "有数据"))

    (problem,) = check_vocabulary(passages, vocabulary())

    assert "and 1 place more" in problem.message


def test_the_interface_has_the_words_of_each_place(labels: Labels) -> None:
    """連結 in Taiwan, never 鏈接."""
    assert list(check_labels_vocabulary(labels)) == []

    spoilt = {**labels, "zh-Hant-TW": {**labels["zh-Hant-TW"], "copy_address": "複製鏈接"}}
    assert [problem.code for problem in check_labels_vocabulary(spoilt)] == ["C303"]
