"""Reach: how many reports of a collection use a slogan, counted by the rules that find it in the report."""

from __future__ import annotations

import datetime as dt
import json
import lzma
from pathlib import Path

import pytest

from generator.assemble import assemble
from generator.cli.main import main
from generator.editions.library import Library
from generator.glossary.load import COUNTS, load_glossary
from generator.glossary.reach import count
from generator.language.labels import Labels
from generator.language.words import Bilingual
from generator.sources.collection import parse_collection
from generator.sources.disk import Sources
from tests.support import ROOT, changed, made, unfinished

COLLECTION = ROOT / "tests" / "fixtures" / "collection.jsonl"
DAY = dt.date(2026, 11, 23)
NAME = Bilingual("四篇样例", "Four samples")


def rows(table: str) -> dict[str, list[str]]:
    """Return the cells of a table's rows by their first."""
    return {line.split("\t")[0]: line.split("\t")[1:] for line in table.splitlines() if not line.startswith("#")}


def test_words_are_counted_as_in_the_report(tiny_sources: Sources) -> None:
    """Quoted short forms, straight quotation marks too; not 三好学生 without them, nor 两清单."""
    glossary, _ = load_glossary(tiny_sources)

    table = rows(count(parse_collection(COLLECTION.read_text("utf-8").splitlines()), glossary, NAME, DAY))

    assert table["*"] == ["", "4", "1", "1", "2", "0", "2001:2 2003:2"]
    assert table["liang-qing"] == ["两清", "2", "1", "0", "1", "0", "2001:2"]
    assert table["san-hao-gongcheng"] == ["三好工程|三好", "2", "0", "0", "2", "0", "2001:1 2003:1"]
    assert table["gongjian"] == ["共建", "0", "0", "0", "0", "0", ""]


def test_what_is_counted_is_what_is_loaded(tiny: Library) -> None:
    """By level and by year, with the collection's name and the day."""
    assert tiny.usage.collection == NAME
    assert tiny.usage.counted == DAY
    assert tiny.usage.of["liang-qing"].levels[0] == ("national", 1)
    assert tiny.usage.of["san-hao-gongcheng"].years == ((2001, 1), (2003, 1))


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("gongjian\t共建\t0\t0", "gongjian\t共建\t1\t0", "U101", 8),
        ("2001:1 2003:1", "2001:1 2003", "U101", 10),
        ("2001:1 2003:1", "2003:1 2001:1", "U101", 10),
        ("2001:1 2003:1", "2001:1 2002:1", "U101", 10),
        ("*\t\t4\t1\t1\t2\t0\t2001:2 2003:2", "*\t\t0\t0\t0\t0\t0\t", "U101", 7),
        ("2001:1 2003:1", "2001:1 2003:x", "U101", 10),
        ("# counted: 2026-11-23\n", "", "U102", 1),
        ("# counted: 2026-11-23", "# counted: today", "U102", 1),
        ("gongjian\t", "gongjia\t", "U103", 8),
        ("\t0\t0\t0\t0\t0\t\nliang", "\t0\t0\t0\t0\t0\nliang", "X102", 8),
        ("gongjian\t", "zz\t", "X104", 9),
        ("id\tforms", "forms", "X101", 6),
    ],
)
def test_each_mistake_is_a_problem_on_its_line(tiny_sources: Sources, old: str, new: str, code: str, line: int) -> None:
    """The numbers have to add up, and be those of today's records."""
    _, problems = assemble(changed(tiny_sources, COUNTS, old, new))

    assert (COUNTS, line, code) in {(problem.path, problem.line, problem.code) for problem in problems}


@pytest.mark.parametrize(
    ("old", "new"), [("gongjian\t共建\t0\t0\t0\t0\t0\t\n", ""), ("gongjian\t共建", "gongjian\t共享")]
)
def test_a_record_that_has_not_been_counted_is_unfinished(
    tiny_sources: Sources, labels: Labels, old: str, new: str
) -> None:
    """Nought would be a claim; and a writer without the collection can look at the page."""
    library = unfinished(changed(tiny_sources, COUNTS, old, new))

    assert "gongjian" not in library.usage.of
    pages = made(library, labels)
    assert "Not counted yet." in pages["en/glossary/gongjian.md"]
    assert json.loads(pages["data/glossary.json"])["phrases"][0]["reach"] is None


@pytest.mark.parametrize("compressed", [False, True], ids=["plain", "xz"])
def test_the_command_counts_anew(
    tiny_root: Path, tmp_path: Path, compressed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a plain file or a compressed one; the collection keeps its name, and the day is said."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763856000")
    table = tiny_root / COUNTS
    before = table.read_text("utf-8")
    collection = tmp_path / "collection.jsonl"
    collection.write_bytes(COLLECTION.read_bytes())
    if compressed:
        collection = tmp_path / "collection.jsonl.xz"
        collection.write_bytes(lzma.compress(COLLECTION.read_bytes()))
    table.write_text(before.replace("2001:2", "2001:9"), "utf-8")

    assert main(["--root", str(tiny_root), "usage", str(collection)]) == 0

    assert table.read_text("utf-8") == before.replace("2026-11-23", "2025-11-23")


@pytest.mark.parametrize(
    "text",
    [
        '{"level": "city"}',
        "no JSON",
        '{"level": "city", "place": "", "year": 1e999, "text": ""}',
        '{"level": "city", "place": "", "year": -1, "text": ""}',
        '{"level": "city", "place": "", "year": true, "text": ""}',
        "[" * 100000,
        '{"level": "town", "year": 2001, "text": ""}',
        '{"level": "city", "year": 2001, "text": 1}',
    ],
)
def test_a_line_that_is_no_report_is_named(
    tiny_root: Path, tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is written."""
    collection = tmp_path / "collection.jsonl"
    collection.write_text(COLLECTION.read_text("utf-8") + text + "\n", "utf-8")
    before = (tiny_root / COUNTS).read_text("utf-8")

    assert main(["--root", str(tiny_root), "usage", str(collection)]) == 1

    said = capsys.readouterr().err
    assert "collection.jsonl: U105 line 5 is no report" in said
    assert "Traceback" not in said
    assert (tiny_root / COUNTS).read_text("utf-8") == before


def test_a_smaller_collection_does_not_take_the_place_of_all(
    tiny_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One report is soon counted by mistake; under a name of its own it is a collection."""
    collection = tmp_path / "one.jsonl"
    collection.write_text(COLLECTION.read_text("utf-8").splitlines()[0], "utf-8")
    before = (tiny_root / COUNTS).read_bytes()

    assert main(["--root", str(tiny_root), "usage", str(collection)]) == 1
    assert "U107 1 reports would take the place of 4" in capsys.readouterr().err
    assert (tiny_root / COUNTS).read_bytes() == before

    assert main(["--root", str(tiny_root), "usage", str(collection), "--zh", "一篇", "--en", "One"]) == 0
    assert (tiny_root / COUNTS).read_bytes() != before
