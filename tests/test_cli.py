"""The command: problems are all printed, exit codes are true, and nothing is half-written."""

from __future__ import annotations

import os
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
    if case.get("unfinished"):
        assert main(["--root", str(tiny_root), "build", "--strict", "--out", str(tiny_root / "strict")]) == 1
        assert not (tiny_root / "strict").exists()


@pytest.mark.parametrize(
    "name",
    ["broken YAML", "an empty report", "a language that no edition has", "data by hand in the place of generated data"],
)
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

    # What the merge cannot know is which sentence the editors meant, and what readers call the matter of the new one:
    # both are asked for, the first with the sentence that has the phrase.
    capsys.readouterr()
    assert main(["--root", str(tiny_root), "check"]) == 1
    asked = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[1].split()[0] for line in asked] == ["P107", "I109", "T113"]
    assert asked[2].endswith("Hint: one of: 2024/part-1-p1-s4")
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
    """Without a traceback, and what stands there stays."""
    (tiny_root / "out").write_text("a file", "utf-8")

    assert main(["--root", str(tiny_root), "build", "--out", str(tiny_root / "out" / "below")]) == 1
    assert "out: S111 this stands in the way of what is made" in capsys.readouterr().err
    assert main(["--root", str(tiny_root), "export", "data/glossary.json", "--out", str(tiny_root / "mkdocs.yml")]) == 1
    assert "mkdocs.yml: S109 a file of the project would be written over" in capsys.readouterr().err
    assert (tiny_root / "out").read_text("utf-8") == "a file"


def generator(*arguments: str, root: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "generator.cli.main", "--root", str(root), *arguments]
    return subprocess.run(  # noqa: S603 - our own
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=False
    )


def test_chinese_is_printed_whatever_the_locale(tiny_root: Path) -> None:
    """Into a file too, on a system that writes Latin letters."""
    done = generator("check", "--conversion", root=tiny_root, PYTHONIOENCODING="cp1252")

    assert done.returncode == 0, done.stderr
    assert "一干" in done.stdout.decode("utf-8")


def test_a_reader_who_has_seen_enough_ends_it_quietly(tiny_root: Path) -> None:
    """`generator export … | head` prints no message of its own."""
    command = f"{sys.executable} -m generator.cli.main --root {tiny_root} check --conversion | true"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S602

    assert "Traceback" not in done.stderr
    assert "Broken pipe" not in done.stderr


@pytest.mark.parametrize("out", ["docs", "glossary/pages", "tests", ".", "docs/en/.."])
def test_what_is_made_is_not_written_among_the_sources(
    out: str, tiny_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where it would be read as a source at the next run."""
    before = sorted(tiny_root.rglob("*"))

    assert main(["--root", str(tiny_root), "build", "--out", str(tiny_root / out)]) == 1
    assert "S109 what is made would stand among the sources" in capsys.readouterr().err
    assert sorted(tiny_root.rglob("*")) == before


def test_what_is_published_as_it_stands_is_the_same_bytes(tiny_root: Path) -> None:
    """Line ends too, of a text from another system."""
    report = tiny_root / "docs/report/2024/report.txt"
    report.write_bytes(report.read_bytes().replace(b"\n", b"\r\n"))
    picture = tiny_root / "docs/en/map.png"
    picture.write_bytes(b"\x89PNG")

    assert main(["--root", str(tiny_root), "build", "--out", str(tiny_root / "out")]) == 0
    assert (tiny_root / "out/report/2024/report.txt").read_bytes() == report.read_bytes()
    assert (tiny_root / "out/en/map.png").read_bytes() == picture.read_bytes()


def test_any_output_can_be_had_alone(tiny_root: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """By the address that the list gives, to a file or to standard output, the same bytes as in a build."""
    assert main(["--root", str(tiny_root), "build", "--out", str(tiny_root / "out")]) == 0
    assert main(["--root", str(tiny_root), "export", "--list"]) == 0
    listed = dict(line.split("\t") for line in capfdbinary.readouterr().out.decode().splitlines())
    assert listed["data/glossary.json"] == "application/json"
    assert listed["en/glossary/liang-qing.md"] == "text/markdown"

    for name in listed:
        assert (tiny_root / "out" / name).is_file(), name
    for name in ("data/glossary.json", "zh-hant-hk/report/2024/part-1.md", "zh-hant-tw/about.md"):
        assert main(["--root", str(tiny_root), "export", name]) == 0
        assert capfdbinary.readouterr().out == (tiny_root / "out" / name).read_bytes()
        assert main(["--root", str(tiny_root), "export", name, "--out", str(tiny_root / "one")]) == 0
        assert (tiny_root / "one").read_bytes() == (tiny_root / "out" / name).read_bytes()


def test_an_output_that_is_not_made_is_one_problem(tiny_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the nearest that there is."""
    assert main(["--root", str(tiny_root), "export", "data/glossery.json"]) == 1
    assert capsys.readouterr().err == (
        'data/glossery.json: S110 no build makes this. Hint: did you mean "data/glossary.json"?\n'
    )


def test_a_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """With what to do, and an example; a code that there is not, with those that there are."""
    assert main(["explain", "t103"]) == 0
    assert "T103 (error): The forms lack the headword." in capsys.readouterr().out
    assert main(["explain", "P107"]) == 0
    assert "P107 (unfinished: can be previewed, not published)" in capsys.readouterr().out
    assert main(["explain", "T999"]) == 1
    assert "There is no code T999" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "unneeded"),
    [
        (["explain", "T103"], {"deep_translator", "pypinyin", "simplemma", "opencc", "jinja2", "polib", "tqdm"}),
        (["merge"], {"deep_translator", "pypinyin", "simplemma", "jinja2"}),
        (["check"], {"deep_translator", "tqdm", "mkdocs"}),
        (["export", "data/glossary.json"], {"deep_translator", "tqdm", "mkdocs"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_costs_what_it_needs(command: list[str], unneeded: set[str], tiny_root: Path) -> None:
    """Only a draft imports a translation service, only what reads it a dictionary."""
    script = f"import sys; from generator.cli.main import main; main({['--root', str(tiny_root), *command]})"
    script += "; sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603

    assert not unneeded & {name.partition(".")[0] for name in done.stderr.split()}


def test_the_command_is_installed() -> None:
    """`generator check` works from the project's folder."""
    command = [str(Path(sys.executable).with_name("generator")), "check"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("no problems.\n")
