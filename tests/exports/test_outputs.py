"""The published data keeps the contract that other people's programs rely on."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator

from generator.editions.library import Library
from generator.exports.outputs import data_outputs
from generator.language.labels import Labels
from tests.support import ROOT

LOCALES = {"zh-Hans", "zh-Hant-TW", "zh-Hant-HK", "en"}


@pytest.fixture(scope="module")
def data(library: Library, labels: Labels) -> dict[str, dict]:  # type: ignore[type-arg]
    """Return the data files, parsed, by address."""
    return {output.address: json.loads(output.make()) for output in data_outputs(library, labels)}


@pytest.mark.parametrize("name", ["report-2025", "glossary"])
def test_data_follow_their_schema(name: str, data: dict[str, dict]) -> None:  # type: ignore[type-arg]
    """The schema is a valid one of 2020-12, and says no to other data."""
    schema = data[f"data/{name}.schema.json"]
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert not list(validator.iter_errors(data[f"data/{name}.json"]))
    assert list(validator.iter_errors({}))


def test_segments_joined_are_the_report(data: dict[str, dict]) -> None:  # type: ignore[type-arg]
    """Character for character but for white space."""
    source = (ROOT / "docs/report/2025/report.txt").read_text("utf-8")
    joined = "".join(segment["text"]["zh-Hans"] for segment in data["data/report-2025.json"]["segments"])

    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", source)


def test_report_has_the_keys_of_the_contract(data: dict[str, dict]) -> None:  # type: ignore[type-arg]
    """They may grow in number; none may go."""
    report = data["data/report-2025.json"]
    segment = next(each for each in report["segments"] if each["id"] == "part-1-p1-s1")

    assert report["id"] == "2025"
    assert report["delivered"] == "2025-01-16"
    assert report["place"] == {
        "zh-Hans": "滴道区",
        "zh-Hant-TW": "滴道區",
        "zh-Hant-HK": "滴道區",
        "en": "Didao District",
    }
    assert report["sections"][4] | {"heading": {}, "short": {}} == {
        "id": "part-2-1",
        "number": "（一）",
        "parent": "part-2",
        "heading": {},
        "short": {},
        "url": {tag: f"/{tag.lower()}/report/2025/part-2-1/" for tag in ("zh-Hans", "zh-Hant-TW", "zh-Hant-HK", "en")},
    }
    assert all(each["short"].keys() == each["heading"].keys() for each in report["sections"])
    assert report["sections"][4]["heading"]["en"].startswith("Develop new quality productive forces")
    assert segment.keys() >= {"id", "section", "paragraph", "line", "kind", "text", "status", "url", "mentions"}
    assert segment["url"]["en"] == "/en/report/2025/part-1/#part-1-p1-s1"
    assert segment["line"] == 16
    cut = [segment["text"]["zh-Hans"][mention["start"] : mention["end"]] for mention in segment["mentions"]]
    assert cut == ["八提工程", "“六个一”建设"]


def test_missing_english_is_null_and_says_so(data: dict[str, dict]) -> None:  # type: ignore[type-arg]
    """No segment passes off Chinese as English."""
    for segment in data["data/report-2025.json"]["segments"]:
        assert set(segment["text"]) == LOCALES
        assert (segment["text"]["en"] is None) == (segment["status"] == "missing")


def test_glossary_has_the_keys_of_the_contract(data: dict[str, dict], library: Library) -> None:  # type: ignore[type-arg]
    """The terms in the annex's order, each with its mentions."""
    terms = data["data/glossary.json"]["terms"]
    first = terms[0]

    assert [term["number"] for term in terms] == [each.number for each in library.newest.annex.values()]
    assert all(term["numbers"] == {"2025": term["number"]} for term in terms)
    assert all(term["mentions"] and term["mentions_by_report"] == {"2025": term["mentions"]} for term in terms)
    assert first["term"] == {
        "zh-Hans": "八提工程",
        "zh-Hant-TW": "八提工程",
        "zh-Hant-HK": "八提工程",
        "en": "Eight Upgrading Projects",
    }
    assert first["definition"]["zh-Hant-TW"].startswith("產業提質工程、項目提速工程")
    assert first["url"]["en"] == "/en/glossary/ba-ti-gongcheng/"
    assert len(first["members"]) == 8
    assert first.keys() >= {
        "id", "number", "term", "pinyin", "gloss", "definition", "members", "status", "source", "url", "mentions",
    }  # fmt: skip


def test_a_word_of_the_lexicon_has_the_keys_of_the_contract(data: dict[str, dict]) -> None:  # type: ignore[type-arg]
    """With where it stands; the names of entries are among them, by the ids of the entries."""
    words = {each["word"]["zh-Hans"]: each for each in data["data/glossary.json"]["lexicon"]}
    segments = {each["id"]: each for each in data["data/report-2025.json"]["segments"]}
    terms = data["data/glossary.json"]["terms"]

    assert words["国润矿业"] == {
        "word": {"zh-Hans": "国润矿业", "zh-Hant-TW": "國潤礦業", "zh-Hant-HK": "國潤礦業", "en": "Guorun Mining"},
        "kind": "enterprise",
        "source": "working",
        "id": "guorun-kuangye",
        "pinyin": "Guórùn Kuàngyè",
        "mentions": ["part-1-p2-s3", "part-2-1-p2-s6"],
        "mentions_by_report": {"2025": ["part-1-p2-s3", "part-2-1-p2-s6"]},
    }
    assert all(words[term["term"]["zh-Hans"]]["id"] == term["id"] for term in terms)
    for chinese, word in words.items():
        assert word["mentions"]
        texts = [re.sub("[“”]", "", segments[name]["text"]["zh-Hans"]) for name in word["mentions"]]
        assert word["kind"] == "slogan" or all(re.sub("[“”]", "", chinese) in text for text in texts)
