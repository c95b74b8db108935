"""What a count is told beside the collection: its name, and the day."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.main import main
from generator.glossary.load import COUNTS
from tests.support import ROOT

COLLECTION = ROOT / "tests" / "fixtures" / "collection.jsonl"


def usage(root: Path, *more: str) -> int:
    """Count the tests' collection."""
    return main(["--root", str(root), "usage", str(COLLECTION), *more])


@pytest.mark.parametrize("epoch", ["abc", "1e9", "9" * 30, "99999999999999"])
def test_a_day_that_is_none_is_told_as_such(
    tiny_root: Path, epoch: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The collection has no part in it, and nothing is written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = (tiny_root / COUNTS).read_bytes()

    assert usage(tiny_root) == 1
    said = capsys.readouterr().err
    assert said == "generator: SOURCE_DATE_EPOCH is set, and is no number of seconds since 1970\n"
    assert (tiny_root / COUNTS).read_bytes() == before


@pytest.mark.parametrize("name", [[" ", " "], ["", ""], ["一", " "], ["\u3000", "One"], ["一\n二", "One"]])
def test_a_name_is_written_or_refused(tiny_root: Path, name: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """White space is no name."""
    before = (tiny_root / COUNTS).read_bytes()

    assert usage(tiny_root, "--zh", name[0], "--en", name[1]) == 1
    assert f"{COUNTS}: U104 the collection has no name" in capsys.readouterr().err
    assert (tiny_root / COUNTS).read_bytes() == before


def test_a_name_is_written_without_white_space_at_its_ends(tiny_root: Path) -> None:
    """And what is not given stays."""
    assert usage(tiny_root, "--zh", " 四篇 ") == 0

    lines = (tiny_root / COUNTS).read_text("utf-8").splitlines()
    assert "# zh: 四篇" in lines
    assert "# en: Four samples" in lines


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_a_collection_without_reports_is_told(
    tiny_root: Path, tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nought of nought would be no count."""
    collection = tmp_path / "empty.jsonl"
    collection.write_text(text, "utf-8")

    assert main(["--root", str(tiny_root), "usage", str(collection), "--zh", "空", "--en", "Empty"]) == 1
    assert "empty.jsonl: U105 there is no report in it" in capsys.readouterr().err
