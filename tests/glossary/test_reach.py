"""Reach: in how many reports of a collection a slogan occurs, and where that number says nothing."""

from __future__ import annotations

import datetime as dt
import json
import lzma
from pathlib import Path

import pytest

from generator.assemble import assemble
from generator.cli.main import main
from generator.editions.library import Library
from generator.glossary.load import COUNTS, QUOTATIONS
from generator.language.labels import Labels
from generator.language.words import Bilingual
from generator.sources.disk import Sources
from tests.support import ROOT, changed, made, unfinished, whole

COLLECTION = ROOT / "tests" / "fixtures" / "collection.jsonl"
DAY = dt.date(2026, 11, 23)
NAME = Bilingual("四篇样例", "Four samples")


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


def test_what_was_counted_before_the_first_year_is_to_be_counted_anew(tiny_sources: Sources) -> None:
    """A record that counts from a later year is unfinished, until somebody has run the command."""
    record = "glossary/terms/liang-qing.yml"
    library = unfinished(changed(tiny_sources, record, "forms: [两清]", "forms: [两清]\ncounted_from: 2002"))

    assert "liang-qing" not in library.usage.of
    assert "liang-qing" not in library.quotations
    whole(changed(tiny_sources, record, "forms: [两清]", "forms: [两清]\ncounted_from: 2001"))


def test_a_homonym_shows_no_number(tiny_sources: Sources, labels: Labels) -> None:
    """Neither on its page, nor in the table, nor as its reach in the data; the reports are named all the same."""
    library = whole(changed(tiny_sources, "glossary/terms/liang-qing.yml", "theme:", "homonym: true\ntheme:"))
    pages = made(library, labels)

    page = pages["en/glossary/liang-qing.md"]
    assert labels["en"]["reach_homonym"] in page
    assert "of 4 other reports" not in page
    assert "<svg" not in page
    assert "<mark>两清</mark>" in page
    _, _, row = pages["en/glossary/index.md"].partition(f'title="{labels["en"]["reach_homonym"]}">')
    assert row.startswith("–</td>")
    data = {each["id"]: each for each in json.loads(pages["data/glossary.json"])["terms"]}["liang-qing"]
    assert (data["homonym"], data["reach"], len(data["reports_named"])) == (True, None, 2)


@pytest.mark.parametrize("compressed", [False, True], ids=["plain", "xz"])
def test_the_command_counts_anew(
    tiny_root: Path, tmp_path: Path, compressed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a plain file or a compressed one; the collection keeps its name, and the day is said."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763856000")
    table = tiny_root / COUNTS
    before = table.read_text("utf-8")
    named = (tiny_root / QUOTATIONS).read_text("utf-8")
    (tiny_root / QUOTATIONS).unlink()
    collection = tmp_path / "collection.jsonl"
    collection.write_bytes(COLLECTION.read_bytes())
    if compressed:
        collection = tmp_path / "collection.jsonl.xz"
        collection.write_bytes(lzma.compress(COLLECTION.read_bytes()))
    table.write_text(before.replace("2001:2", "2001:9"), "utf-8")

    assert main(["--root", str(tiny_root), "usage", str(collection)]) == 0

    assert table.read_text("utf-8") == before.replace("2026-11-23", "2025-11-23")
    assert (tiny_root / QUOTATIONS).read_text("utf-8") == named


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
