"""The index of the theme's search: an edition's own words, in pieces that the theme can find."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.labels import load_labels
from generator.project import Project
from generator.search import search_indexes, spaced, toneless, word_boundaries


@given(st.text("八提工程石墨产业，。“”123+N ", max_size=30))
def test_spacing_adds_nothing_but_zero_width_spaces(text: str) -> None:
    """What is shown is the text."""
    assert spaced(text, word_boundaries(text)).replace("\u200b", "") == text


@given(st.text("八提工程石墨产业发展的和", min_size=2, max_size=30))
def test_no_word_is_a_single_character(text: str) -> None:
    """The theme splits a query at each character that is a word somewhere, and then finds nearly everything."""
    assert all(len(word) > 1 for word in spaced(text, word_boundaries(text)).split("\u200b"))


def test_tones_are_dropped_and_the_umlaut_is_kept() -> None:
    """A reader types pinyin without tones."""
    assert toneless("lǜsè jīngjì") == "lüse jingji"


def test_each_edition_has_its_own_pages_only(project: Project) -> None:
    """Addresses are relative to the edition's root, and none leads out of it."""
    indexes = {path: json.loads(text) for path, text in search_indexes(project, load_labels())}

    assert len(indexes) == 4
    for index in indexes.values():
        locations = [doc["location"] for doc in index["docs"]]
        assert len(set(locations)) == len(locations)
        assert all(location.startswith(("report/2025/", "glossary/")) for location in locations)
        assert sum(location.startswith("glossary/") for location in locations) == 21
        assert all(doc["title"].strip("\u200b") for doc in index["docs"])


def test_titles_are_the_editions_own(project: Project) -> None:
    """The headword in the edition's script, or the English name."""
    indexes = {path.split("/")[0]: json.loads(text) for path, text in search_indexes(project, load_labels())}
    first = {edition: index["docs"][8]["title"].replace("\u200b", "") for edition, index in indexes.items()}

    assert first == {"zh-hans": "七个鸡西", "zh-hant-tw": "七個雞西", "zh-hant-hk": "七個雞西", "en": "Seven Jixis"}


def test_markup_in_a_text_is_escaped(project: Project) -> None:
    """The theme puts titles and texts into its page as they are."""
    for _, text in search_indexes(project, load_labels()):
        for doc in json.loads(text)["docs"]:
            assert "<" not in doc["title"] + doc["text"]
