"""What the search is given: each edition's own words, and tables by which scripts, sounds and spellings are folded."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.editions.library import Library
from generator.glossary.kinds import KINDS
from generator.language.labels import Labels
from generator.search.findables import FIRST
from generator.search.folding import level_one
from generator.search.texts import FILES, TABLES, search_outputs
from tests.search.unpacked import Rows, rows

SLUGS = {"zh-hans": "zh-Hans", "zh-hant-tw": "zh-Hant-TW", "zh-hant-hk": "zh-Hant-HK", "en": "en"}


@pytest.fixture(scope="module")
def data(library: Library, labels: Labels) -> dict[str, bytes]:
    """Return the files by address."""
    return {output.address: output.make() for output in search_outputs(library, labels)}


@pytest.fixture(scope="module")
def tables(data: dict[str, bytes]) -> dict[str, Any]:
    """Return the folding tables."""
    return {name: table for address in TABLES for name, table in json.loads(data[address]).items()}


def texts(data: dict[str, bytes], slug: str) -> Rows:
    """Return what an edition's files hold."""
    return rows(*(data[f"{slug}/search/{name}"] for name in FILES))


@pytest.mark.parametrize("slug", SLUGS)
def test_an_edition_has_every_record_and_sentence_once(slug: str, data: dict[str, bytes], library: Library) -> None:
    """But for the annex, which is found by its terms."""
    found = texts(data, slug)
    ids = [each["id"] for each in (*found["records"], *found["segments"])]
    segments = [f"segment:{each.id}" for each in library.newest.report.segments if each.section != "annex"]

    assert len(ids) == len(set(ids))
    assert [each["id"].partition(":")[2] for each in found["records"]] == list(library.entries)
    assert [each["id"] for each in found["segments"]] == segments
    assert {each["id"].split(":")[0] for each in found["records"]} == set(KINDS)


@pytest.mark.parametrize("slug", SLUGS)
def test_each_name_of_the_lexicon_stands_there_without_texts(
    slug: str, data: dict[str, bytes], library: Library
) -> None:
    """What is said of it stands in its row of the index of names."""
    names = texts(data, slug)["names"]

    assert json.loads(data[f"{slug}/search/index.json"])["addresses"]["names"] == "glossary/names/"
    assert [row["anchor"] for row in names] == [word.id for word in library.lexicon]
    kinds = {"zh-hans": "企业", "zh-hant-tw": "企業", "zh-hant-hk": "企業", "en": "Enterprise"}
    assert next(row["kind"] for row in names if row["anchor"] == "guorun-kuangye") == kinds[slug]


@pytest.mark.parametrize("slug", SLUGS)
def test_words_are_those_of_the_edition(slug: str, data: dict[str, bytes], library: Library) -> None:
    """Nothing that is shown is folded, and every sentence is there in both languages."""
    edition = library.newest.editions["zh-Hans" if slug == "en" else SLUGS[slug]]
    english = library.newest.editions["en"]

    for each in texts(data, slug)["segments"]:
        name = each["id"].partition(":")[2]
        assert (each["zh"], each["en"]) == (edition.text(name), english.text(name))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_search_begins_with_the_editions_own_language(slug: str, data: dict[str, bytes]) -> None:
    """Names are in both; what else is in the other language comes with the other files."""
    index, other, words = (json.loads(data[f"{slug}/search/{name}"]) for name in FILES)
    own, foreign = ("en", "zh") if slug == "en" else ("zh", "en")

    assert list(other) == [foreign]
    assert set(index[own]) == set(index[foreign]) | set(other[foreign]) | {"words"}
    assert not set(index[foreign]) & set(other[foreign])
    assert set(words[foreign]) == {"words", "elsewhere"}
    assert set(words[own]) == {"elsewhere"}


@pytest.mark.parametrize(("slug", "lists"), [("zh-hans", 1), ("zh-hant-tw", 2), ("zh-hant-hk", 2), ("en", 1)])
def test_a_search_begins_with_the_likeliest_names_of_a_subject(
    slug: str, lists: int, data: dict[str, bytes], library: Library
) -> None:
    """Of each list of the edition's own as many; the others come when nothing is found."""
    index = json.loads(data[f"{slug}/search/index.json"])
    own = "en" if slug == "en" else "zh"
    words = dict(zip(index["subjects"]["ids"].split("\n"), index[own]["words"].split("\n"), strict=True))

    for name, line in words.items():
        also, first = library.subjects.of[name].also, line.split("|")
        assert set((also.en if slug == "en" else also.zh)[: FIRST // lists]) <= {*first, index[own]["subjects"]}
        assert len(first) <= FIRST + 1


@pytest.mark.parametrize("slug", SLUGS)
def test_a_subject_has_its_names_and_its_passages(slug: str, data: dict[str, bytes], library: Library) -> None:
    """Whatever readers anywhere call it; a subject without a passage is not there."""
    found = texts(data, slug)
    segments = [each["id"] for each in found["segments"]]
    treated = library.newest.subjects

    for each in found["subjects"]:
        subject = library.subjects.of[each["id"]]
        names = {each["zh"], each["en"], *each["words"]}
        assert {subject.name.zh, subject.name.en, *subject.also.zh, *subject.also.en} <= names
        ids = [segments[place].partition(":")[2] for place in each["passages"]]
        assert ids == [name for name in treated[subject.id] if f"segment:{name}" in segments]
        assert ids


@pytest.mark.parametrize("slug", SLUGS)
def test_a_report_is_found_by_what_is_asked_of_it(slug: str, data: dict[str, bytes], labels: Labels) -> None:
    """By the words of all editions, whichever is searched."""
    (report,) = json.loads(data[f"{slug}/search/index.json"])["reports"]

    assert (report["id"], report["url"]) == ("report", "report/2025/")
    assert {word for words in labels.values() for word in words["asked_of_report"].split("|")} <= set(report["words"])


@pytest.mark.parametrize("slug", SLUGS)
def test_a_part_speaks_of_a_year(slug: str, data: dict[str, bytes]) -> None:
    """The first of the year before, the others of the report's own; front matter and opening of none."""
    sections = json.loads(data[f"{slug}/search/index.json"])["sections"]
    years = {each["url"].rstrip("/").rpartition("/")[2]: each["year"] for each in sections}

    assert (years["2025"], years["opening"]) == (0, 0)
    assert years["part-1"] == 2024
    assert {year for name, year in years.items() if name.startswith(("part-2", "part-3"))} == {2025}


def folded(tables: dict[str, Any]) -> dict[str, str]:
    """Return the sign that each other one is folded to."""
    return {other: group[0] for group in tables["fold"].split(" ") for other in group[1:]}


def syllables(tables: dict[str, Any]) -> dict[str, set[str]]:
    """Return by sign the syllables that it may be read as."""
    runs = re.findall(r"([a-z]+)(\d+)", tables["level1"])
    first = [syllable for syllable, count in runs for _ in range(int(count))]
    found = {sign: {syllable} for sign, syllable in zip(level_one(), first, strict=True)}
    for syllable, signs in re.findall(r"([a-z]+)([^a-z]+)", tables["more"]):
        for sign in signs:
            found.setdefault(sign, set()).add(syllable)
    return found


@pytest.mark.parametrize(
    ("sign", "plain"), [("雞", "鸡"), ("鷄", "鸡"), ("裡", "里"), ("裏", "里"), ("羣", "群"), ("鍊", "炼")]
)
def test_variants_are_folded(sign: str, plain: str, tables: dict[str, Any]) -> None:
    """Of Taiwan, of Hong Kong, and older ones."""
    assert folded(tables)[sign] == plain


def test_folding_ends_at_once(tables: dict[str, Any]) -> None:
    """A folded sign is not folded again."""
    fold = folded(tables)

    assert not set(fold.values()) & fold.keys()


def test_level_one_is_what_the_standard_has() -> None:
    """In its order, by which a browser finds the same characters."""
    assert (len(level_one()), level_one()[0], level_one()[-1]) == (3755, "啊", "座")


@pytest.mark.parametrize(("sign", "readings"), [("长", {"chang", "zhang"}), ("重", {"zhong", "chong"}), ("绿", {"lu"})])
def test_a_sign_is_found_by_each_of_its_readings(sign: str, readings: set[str], tables: dict[str, Any]) -> None:
    """Without tones, ü as u; a reader is not asked which one is meant."""
    found = syllables(tables)

    assert readings <= found[sign]
    assert all(each.isascii() and each.islower() for some in found.values() for each in some)


@pytest.mark.parametrize(
    ("typed", "own"),
    [("fibre", "fiber"), ("fibres", "fibers"), ("labour", "labor"), ("geese", "goose"), ("built", "build")],
)
def test_spellings_and_irregular_forms_lead_to_the_sites_words(typed: str, own: str, tables: dict[str, Any]) -> None:
    """A stemmer does the rest."""
    assert tables["words"][typed] == own


def test_short_words_are_left_alone(tables: dict[str, Any]) -> None:
    """AI is no form of "be"."""
    assert "ai" not in tables["words"]
