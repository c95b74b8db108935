"""Each place has its own words in what the editors say. The cases are in vocabulary.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.editions.library import Library

CASES = yaml.safe_load(Path(__file__).with_name("vocabulary.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["zh-Hans"] for case in CASES])
def test_cases(case: dict[str, str], library: Library) -> None:
    """One sentence in the words of the mainland, of Taiwan and of Hong Kong."""
    for tag, localiser in library.localisers.items():
        assert localiser.reword(case["zh-Hans"]) == case[tag]


def test_the_reports_words_are_kept(library: Library) -> None:
    """A name is written in another script, and what is said of it in other words."""
    entry = library.entries["wangshang-ke-ban"]
    assert entry.record.gloss is not None

    assert "互联网" in entry.record.gloss.zh
    assert "網際網路" in library.said(entry.record.gloss)["zh-Hant-TW"]
    assert "互聯網" in library.in_locales(entry.record.gloss)["zh-Hant-TW"]
