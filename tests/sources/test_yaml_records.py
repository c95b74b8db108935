"""What an editor is told about a value: in plain words, with what is allowed."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from pydantic import TypeAdapter

from generator.checks.handwritten import PageFacts
from generator.glossary.kinds import KINDS
from generator.report.changes import ChangeLog
from generator.report.facts import ReportFacts, SiteFacts
from generator.report.maps import PlaceMap
from generator.sources.disk import Source
from generator.sources.yaml_faults import PATTERNS
from generator.sources.yaml_records import load_record

RECORDS = (PageFacts, ReportFacts, SiteFacts, ChangeLog, PlaceMap, *(kind.record for kind in KINDS.values()))
BAD = ("x", "''", "1", "1.5", "true", "null", "2024-01-05", "2024-01-05 10:00:00", "[]", "[1]", "[[]]", "['']", "{}")
MORE = ("{1: 2}", "{zh: 1, en: []}", "[{zh: 1}]", '"a\\nb"', '"\\ud800"', ".inf", "!!binary eA==", "!!set {a}", "0x10")
FACTS = "place: {zh: 区, en: District}\nauthor: {zh: 张, en: Zhang}\n"


def told(kind: type[Any], text: str, path: str = "docs/report/2024/report.yml") -> list[str]:
    """Return what is said of a text."""
    return [str(problem) for problem in load_record(Source(path, text), kind).problems]


@pytest.mark.parametrize(
    "day", ["0", "1736899200", "1.5", "'1736899200'", "true", "2024-01-05 00:00:00", "'20240105'", "'2024-02-30'", "x"]
)
def test_only_a_day_is_a_day(day: str) -> None:
    """A number might count seconds, and nobody means that."""
    assert told(ReportFacts, f"{FACTS}delivered: {day}\n") == [
        'docs/report/2024/report.yml:3: Y105 field "delivered" has to be a day. Hint: write it as YYYY-MM-DD'
    ]


@pytest.mark.parametrize("day", ["2024-01-05", "'2024-01-05'"])
def test_a_day_may_stand_in_quotation_marks(day: str) -> None:
    """To YAML it is then a text."""
    facts = load_record(Source("report.yml", f"{FACTS}delivered: {day}\n"), ReportFacts).record

    assert facts is not None
    assert facts.delivered.isoformat() == "2024-01-05"


@pytest.mark.parametrize("kind", RECORDS)
def test_every_fault_is_told_in_plain_words(kind: type[Any]) -> None:
    """Of each field, whatever stands in it; and of the whole file."""
    names = list(get_type_hints(kind))
    texts = [f"{name}: {value}\n" for name in names for value in (*BAD, *MORE)] + [f"{value}\n" for value in BAD[:9]]
    said = [line for text in texts for line in told(kind, text) if " Y105 " in line]

    assert said
    for line in said:
        assert not [word for word in ("nput", "tuple", "dictionar", "instance", "^", "CONTRIBUTING") if word in line]
        assert "\n" not in line
        assert "is wrong: " not in line
        assert 'field ""' not in line


def patterns(schema: object) -> set[str]:
    """Return the expressions of a JSON Schema."""
    if isinstance(schema, dict):
        own = {schema["pattern"]} if isinstance(schema.get("pattern"), str) else set()
        return own.union(*(patterns(value) for value in schema.values()))
    return set().union(*map(patterns, schema)) if isinstance(schema, list) else set()


@pytest.mark.parametrize("kind", RECORDS)
def test_every_expression_has_its_words(kind: type[Any]) -> None:
    """An editor is shown none."""
    assert patterns(TypeAdapter(kind).json_schema()) <= set(PATTERNS)


@pytest.mark.parametrize(
    ("path", "kind", "what", "names"),
    [
        (
            "docs/report/2024/report.yml",
            ReportFacts,
            "the file",
            ", ".join(field.name for field in fields(ReportFacts)),
        ),
        ("docs/site.yml", SiteFacts, "the file", "name, summary"),
        ("docs/en/about.md", PageFacts, "the front matter", "title, description, lang, kind"),
    ],
)
def test_a_list_is_no_record(path: str, kind: type[Any], what: str, names: str) -> None:
    """The hint is true for each kind of file."""
    hint = f"“name: value”, one a line; the names are {names}"

    assert told(kind, "- 1\n", path) == [f"{path}:1: Y105 {what} has to be a mapping of fields. Hint: {hint}"]
