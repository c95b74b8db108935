"""The command: problems are all printed, exit codes are true, and nothing is half-written."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import polib
import pytest
import yaml

from generator.cli.main import main
from generator.editions.library import Library
from generator.language.labels import Labels
from generator.pages.plan import plan
from tests.support import ROOT, Build

CASES = yaml.safe_load(Path(__file__).with_name("bad_input.yml").read_text("utf-8"))


def spoil(root: Path, case: dict[str, Any]) -> None:
    """Do to the tiny project what a case says."""
    for path, text in case.get("write", {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8", newline="")
    for path, codes in case.get("bytes", {}).items():
        (root / path).write_bytes(bytes.fromhex(codes))
    for path, encoding in case.get("again", {}).items():
        (root / path).write_text((root / path).read_text("utf-8"), encoding)
    for path, (times, text) in case.get("repeat", {}).items():
        (root / path).write_text((root / path).read_text("utf-8") + text * times, "utf-8")
    for path, (old, new) in {**case.get("change", {}), **case.get("everywhere", {})}.items():
        text = (root / path).read_text("utf-8")
        assert old in text
        count = -1 if path in case.get("everywhere", {}) else 1
        (root / path).write_text(text.replace(old, new, count), "utf-8", newline="")
    for path in case.get("remove", []):
        (shutil.rmtree if (root / path).is_dir() else Path.unlink)(root / path)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_bad_input_is_reported_and_nothing_is_written(
    case: dict[str, Any], tiny_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every problem at once, one for each cause, with file, line and a hint; exit code 1; no file made."""
    spoil(tiny_root, case)
    out = tiny_root / "out"

    assert main(["--root", str(tiny_root), "check"]) == 1
    printed = capsys.readouterr().err.splitlines()
    built = main(["--root", str(tiny_root), "build", "--out", str(out)])

    assert len(printed) == len(case["problems"]), "\n".join(printed)
    for line, words in zip(printed, case["problems"], strict=True):
        assert line.startswith(words), line
        assert "Hint: " in line, line
    assert (built, out.exists()) == ((0, True) if case.get("unfinished") else (1, False))
    assert main(["--root", str(tiny_root), "build", "--strict", "--out", str(tiny_root / "strict")]) == 1
    assert not (tiny_root / "strict").exists()


@pytest.mark.parametrize("name", ["broken YAML", "an empty report"])
def test_the_site_is_not_built_from_bad_input(name: str, tiny_root: Path, build: Build) -> None:
    """MkDocs ends with code 1 and the problems, without a traceback."""
    case = next(case for case in CASES if case["name"] == name)
    spoil(tiny_root, case)

    done = build(tiny_root, tiny_root / "site")

    assert done.returncode == 1
    assert case["problems"][0] in done.stderr
    assert "Traceback" not in done.stderr


def test_check_says_in_one_line_what_it_checked(capsys: pytest.CaptureFixture[str], library: Library) -> None:
    """How many sentences are reviewed, entries, decisions, pages; and that there is no problem."""
    assert main(["--root", str(ROOT), "check"]) == 0

    said, problems = capsys.readouterr()
    units = len(library.newest.memory.units)
    assert problems == ""
    assert said.startswith(f"{units} of {units} sentences reviewed, {len(library.entries)} entries, ")
    assert said.endswith(" pages: no problems.\n")


def test_the_conversion_table_lists_each_ambiguous_character(capsys: pytest.CaptureFixture[str]) -> None:
    """With its form in each locale, its context, the word reviewed, and where it stands."""
    assert main(["--root", str(ROOT), "check", "--conversion"]) == 0

    head, *rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert head == ["character", "zh-Hant-TW", "zh-Hant-HK", "context", "reviewed word", "place"]
    assert ["后", "後", "後", "锚定鸡西[后]花园，做", "后花园", "docs/report/2025/report.txt:74"] in rows
    assert not any("NOT REVIEWED" in row for row in rows)


def test_build_writes_the_pages_that_mkdocs_gets(tmp_path: Path, site: Path, library: Library, labels: Labels) -> None:
    """Each Markdown page has its page in the site, and the data files are the same."""
    assert main(["--root", str(ROOT), "build", "--out", str(tmp_path)]) == 0

    pages = [path.relative_to(tmp_path) for path in tmp_path.rglob("*.md")]
    assert {page.as_posix() for page in pages} == {page.src_uri for page in plan(library, labels)}
    for page in pages:
        built = page.parent / "index.html" if page.stem == "index" else page.with_suffix("") / "index.html"
        assert (site / built).exists(), built
    for path in ("data/report-2025.json", "data/glossary.json", "report/2025/report.txt", "report/2025/en.po"):
        assert (tmp_path / path).read_bytes() == (site / path).read_bytes()


def test_merge_brings_a_po_file_in_step(tiny_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After a sentence was added, a merge and nothing else makes the check pass but for what is to be reviewed."""
    report = tiny_root / "docs/report/2024/report.txt"
    report.write_text(report.read_text("utf-8").replace("我们实施", "新建大桥。我们实施"), "utf-8")
    assert main(["--root", str(tiny_root), "check"]) == 1

    assert main(["--root", str(tiny_root), "merge"]) == 0

    # What the merge cannot know is which sentence the editors meant: it is asked for, with the one that has the phrase.
    capsys.readouterr()
    assert main(["--root", str(tiny_root), "check"]) == 1
    asked = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[1].split()[0] for line in asked] == ["P107", "T113"]
    assert asked[1].endswith("Hint: one of: 2024/part-1-p1-s4")
    entries = {entry.msgctxt: entry for entry in polib.pofile(str(tiny_root / "docs/report/2024/en.po"))}
    assert entries["part-1-p1-s2"].msgstr == ""
    assert entries["part-1-p1-s3"].msgstr.startswith("We carried out")


def test_merge_leaves_a_broken_file_alone(tiny_root: Path) -> None:
    """What cannot be read is not written over."""
    path = tiny_root / "docs/report/2024/en.po"
    path.write_text(path.read_text("utf-8") + "nonsense\n", "utf-8")
    before = path.read_bytes()

    assert main(["--root", str(tiny_root), "merge"]) == 1
    assert path.read_bytes() == before


def test_outside_a_project_the_commands_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And do nothing."""
    for command in (["check"], ["merge"], ["build", "--out", str(tmp_path / "out")], ["draft"]):
        assert main(["--root", str(tmp_path), *command]) == 1
        assert "S103" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_one_line(tiny_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a traceback."""
    (tiny_root / "out").write_text("a file", "utf-8")

    assert main(["--root", str(tiny_root), "build", "--out", str(tiny_root / "out" / "below")]) == 1
    assert capsys.readouterr().err.startswith("generator: ")


def test_the_command_is_installed() -> None:
    """`generator check` works from the project's folder."""
    command = [str(Path(sys.executable).with_name("generator")), "check"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("no problems.\n")
