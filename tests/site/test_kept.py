"""What a build keeps for the next one never changes what comes out."""

from __future__ import annotations

import json
from pathlib import Path

from tests.support import Build

GLOSS = "glossary/terms/liang-qing.yml"


def files(site: Path) -> dict[str, bytes]:
    """Return the files of a site by their paths."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_second_build_is_the_same(tiny_root: Path, build: Build) -> None:
    """With everything kept, and with what was kept deleted."""
    made = []
    for name in ("first", "second", "third"):
        done = build(tiny_root, tiny_root / name)
        assert done.returncode == 0, done.stderr
        made.append(files(tiny_root / name))
        if name == "second":
            (tiny_root / ".cache/kept.json").unlink()

    assert made[0] == made[1] == made[2]


def test_after_a_change_it_is_as_if_nothing_had_been_kept(tiny_root: Path, build: Build) -> None:
    """A gloss stands on several pages."""
    assert build(tiny_root, tiny_root / "before").returncode == 0
    record = tiny_root / GLOSS
    record.write_text(record.read_text("utf-8").replace("Clean rivers", "Clear rivers"), "utf-8")
    assert build(tiny_root, tiny_root / "kept").returncode == 0
    (tiny_root / ".cache/kept.json").unlink()
    assert build(tiny_root, tiny_root / "anew").returncode == 0

    assert files(tiny_root / "kept") == files(tiny_root / "anew") != files(tiny_root / "before")


def test_what_was_kept_and_cannot_be_read_is_nothing(tiny_root: Path, build: Build) -> None:
    """A broken file, one of another form, a folder that cannot be made."""
    for text in ("{", "[1]", "null", '{"x": 1}'):
        (tiny_root / ".cache").mkdir(exist_ok=True)
        (tiny_root / ".cache/kept.json").write_text(text, "utf-8")
        assert build(tiny_root, tiny_root / "site").returncode == 0, text
        assert json.loads((tiny_root / ".cache/kept.json").read_text("utf-8")).keys() - {"x"}


def test_a_link_that_leads_nowhere_is_told_each_time(tiny_root: Path, build: Build) -> None:
    """A page of which MkDocs has something to say is not kept."""
    for language in ("en", "zh-hans"):
        page = tiny_root / "docs" / language / "about.md"
        page.write_text(page.read_text("utf-8").rstrip("\n") + " [x](nowhere.md)\n", "utf-8")

    for _ in range(2):
        done = build(tiny_root, tiny_root / "site")
        assert done.returncode == 1
        assert "nowhere.md" in done.stderr
