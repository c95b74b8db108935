"""What the search is given: each edition's own words, and tables by which scripts, sounds and spellings are folded."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.editions.library import Library
from generator.glossary.kinds import KINDS
from generator.language.labels import Labels
from generator.search.texts import CHARACTERS, search_outputs

SLUGS = {"zh-hans": "zh-Hans", "zh-hant-tw": "zh-Hant-TW", "zh-hant-hk": "zh-Hant-HK", "en": "en"}


@pytest.fixture(scope="module")
def data(library: Library, labels: Labels) -> dict[str, Any]:
    """Return the files by address, parsed."""
    return {output.address: json.loads(output.make()) for output in search_outputs(library, labels)}


@pytest.mark.parametrize("slug", SLUGS)
def test_an_edition_has_every_record_and_sentence_once(slug: str, data: dict[str, Any], library: Library) -> None:
    """But for the annex, which is found by its terms."""
    texts = data[f"{slug}/search/index.json"]
    ids = [each["id"] for each in (*texts["records"], *texts["segments"])]
    segments = [f"segment:{each.id}" for each in library.newest.report.segments if each.section != "annex"]

    assert len(ids) == len(set(ids))
    assert [each["id"].partition(":")[2] for each in texts["records"]] == list(library.entries)
    assert [each["id"] for each in texts["segments"]] == segments
    assert {each["id"].split(":")[0] for each in texts["records"]} == set(KINDS)


@pytest.mark.parametrize("slug", SLUGS)
def test_each_name_of_the_lexicon_stands_there_without_texts(slug: str, data: dict[str, Any], library: Library) -> None:
    """What is said of it stands in its row of the index of names."""
    names = data[f"{slug}/search/index.json"]["names"]

    assert names["url"] == "glossary/names/"
    assert [row["anchor"] for row in names["rows"]] == [word.id for word in library.lexicon]
    assert all(row.keys() == {"anchor", "zh", "pinyin", "en", "kind"} for row in names["rows"])
    kinds = {"zh-hans": "企业", "zh-hant-tw": "企業", "zh-hant-hk": "企業", "en": "Enterprise"}
    assert next(row["kind"] for row in names["rows"] if row["anchor"] == "guorun-kuangye") == kinds[slug]


@pytest.mark.parametrize("slug", SLUGS)
def test_words_are_those_of_the_edition(slug: str, data: dict[str, Any], library: Library) -> None:
    """Nothing that is shown is folded."""
    edition = library.newest.editions["zh-Hans" if slug == "en" else SLUGS[slug]]

    for each in data[f"{slug}/search/index.json"]["segments"]:
        assert each["zh"] == edition.text(each["id"].partition(":")[2])


@pytest.mark.parametrize(
    ("sign", "folded"), [("雞", "鸡"), ("鷄", "鸡"), ("裡", "里"), ("裏", "里"), ("羣", "群"), ("鍊", "炼")]
)
def test_variants_are_folded(sign: str, folded: str, data: dict[str, Any]) -> None:
    """Of Taiwan, of Hong Kong, and older ones."""
    assert data[CHARACTERS]["fold"][sign] == folded


def test_folding_ends_at_once(data: dict[str, Any]) -> None:
    """A folded sign is not folded again."""
    fold = data[CHARACTERS]["fold"]

    assert not set(fold.values()) & fold.keys()
    assert all(len(sign) == len(folded) == 1 for sign, folded in fold.items())


@pytest.mark.parametrize(("sign", "readings"), [("长", {"chang", "zhang"}), ("重", {"zhong", "chong"}), ("绿", {"lu"})])
def test_a_sign_is_found_by_each_of_its_readings(sign: str, readings: set[str], data: dict[str, Any]) -> None:
    """Without tones, ü as u; a reader is not asked which one is meant."""
    found = {syllable for syllable, signs in data[CHARACTERS]["pinyin"].items() if sign in signs}

    assert readings <= found
    assert all(syllable.isascii() and syllable.islower() for syllable in found)


@pytest.mark.parametrize(
    ("typed", "own"),
    [("fibre", "fiber"), ("fibres", "fibers"), ("labour", "labor"), ("geese", "goose"), ("built", "build")],
)
def test_spellings_and_irregular_forms_lead_to_the_sites_words(typed: str, own: str, data: dict[str, Any]) -> None:
    """A stemmer does the rest."""
    assert data[CHARACTERS]["words"][typed] == own


def test_short_words_are_left_alone(data: dict[str, Any]) -> None:
    """AI is no form of "be"."""
    assert "ai" not in data[CHARACTERS]["words"]
