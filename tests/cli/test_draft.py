"""Which report a draft is for, and what has to be mended first: what concerns that report, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from generator.cli.main import main

OLD, NEW = "docs/report/2024", "docs/report/2025"
SENTENCE = "part-1-p1-s2"


@pytest.fixture
def root(tiny_root: Path) -> Path:
    """Return the tiny project with a twin of its report a year later; one sentence of either has no English."""
    path = tiny_root / OLD / "en.po"
    file = polib.pofile(str(path))
    next(entry for entry in file if entry.msgctxt == SENTENCE).msgstr = ""
    file.save(str(path))
    shutil.copytree(tiny_root / OLD, tiny_root / NEW)
    change(tiny_root / NEW / "report.yml", "2024-01-05", "2025-01-06")
    return tiny_root


def change(path: Path, old: str, new: str) -> None:
    """Replace a text that is there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def no_longer_the_report(root: Path) -> None:
    """Change the Chinese of the newer report's memory: P103."""
    change(root / NEW / "en.po", "发展加快", "发展很快")


def not_utf_8(path: str) -> Callable[[Path], None]:
    """Return what spoils a file."""

    def spoil(root: Path) -> None:
        (root / path).write_bytes(b"\xd5\xfe")

    return spoil


def gone(path: str) -> Callable[[Path], None]:
    """Return what removes a file."""
    return lambda root: (root / path).unlink()


@pytest.mark.parametrize("report", ["2024", "2025", None])
def test_a_report_without_problems_is_drafted(root: Path, report: str | None) -> None:
    """From the memory: there is nothing to be found in it, and nothing wrong."""
    assert main(["--root", str(root), "draft", *(["--report", report] if report else [])]) == 0


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (no_longer_the_report, f"{NEW}/en.po:24: P103"),
        (gone(f"{NEW}/en.po"), f"{NEW}/en.po: S102 the file is missing"),
        (not_utf_8(f"{NEW}/en.po"), f"{NEW}/en.po:1: S101"),
        (not_utf_8(f"{NEW}/report.txt"), f"{NEW}/report.txt:1: S101"),
        (gone(f"{NEW}/report.yml"), f"{NEW}/report.yml: S102 the file is missing"),
    ],
)
def test_a_fault_in_one_report_concerns_that_report(
    root: Path, spoil: Callable[[Path], None], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told where that report is meant, or the newest is; another one is drafted."""
    spoil(root)

    for arguments in (["--report", "2025"], []):
        assert main(["--root", str(root), "draft", *arguments]) == 1
        assert capsys.readouterr().err.startswith(told)
    assert main(["--root", str(root), "draft", "--report", "2024"]) == 0


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (not_utf_8("glossary/terms/liang-qing.yml"), "glossary/terms/liang-qing.yml:1: S101 the file is not UTF-8"),
        (not_utf_8("glossary/lexicon.tsv"), "glossary/lexicon.tsv:1: S101 the file is not UTF-8"),
        (
            lambda root: change(root / "glossary/terms/liang-qing.yml", "english:", "englsh:"),
            "glossary/terms/liang-qing.yml:4: Y103",
        ),
    ],
)
def test_a_protected_word_that_cannot_be_read_is_told(
    root: Path, spoil: Callable[[Path], None], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A draft would be made without it."""
    spoil(root)

    assert main(["--root", str(root), "draft"]) == 1
    said = capsys.readouterr().err
    assert said.startswith(told)
    assert len(said.splitlines()) == 1


def test_what_hides_nothing_does_not_keep_from_drafting(root: Path) -> None:
    """A page by hand, a slip of English, a record that breaks a rule."""
    not_utf_8("docs/en/about.md")(root)
    change(root / OLD / "en.po", "We", "We we")
    change(root / "glossary/terms/liang-qing.yml", "forms: [两清]", "forms: [两清, 两清单]")

    assert main(["--root", str(root), "draft", "--report", "2024"]) == 0


def test_a_report_that_there_is_not_is_told_whatever_else_is_wrong(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With those that there are."""
    no_longer_the_report(root)

    assert main(["--root", str(root), "draft", "--report", "1999"]) == 1
    assert capsys.readouterr().err == "docs/report: S103 there is no report 1999. Hint: known are: 2024, 2025\n"
