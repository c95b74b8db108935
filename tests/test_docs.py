"""The documents say what is so."""

from __future__ import annotations

import re
from dataclasses import fields

from generator.glossary.entries import English
from generator.glossary.kinds import KINDS
from generator.language.words import Bilingual
from generator.sources.catalogue import load_catalogue
from generator.sources.problems import UNFINISHED
from tests.support import ROOT


def read(path: str) -> str:
    """Return a document's text."""
    return (ROOT / path).read_text("utf-8")


def test_every_problem_code_is_in_the_catalogue() -> None:
    """With what it means, what to do, and an example; and no code is there that nothing gives."""
    code = re.compile(r'"([A-Z]\d{3})"')
    files = [path for path in (ROOT / "generator").rglob("*.py") if path.name != "problems.py"]
    used = {match for path in files for match in code.findall(path.read_text("utf-8"))}
    catalogue = load_catalogue()

    assert set(catalogue) == used
    assert list(catalogue) == sorted(catalogue)
    for entry in catalogue.values():
        assert set(entry) == {"means", "mend", "example"}
        assert all(entry.values())
    assert used >= UNFINISHED


def test_every_field_of_a_term_is_explained() -> None:
    """A maintainer finds each key of a term's file in CONTRIBUTING."""
    explained = set(re.findall(r"`([a-z_]+)`", read("CONTRIBUTING.md")))

    for record in (*(kind.record for kind in KINDS.values()), English, Bilingual):
        assert {field.name for field in fields(record)} <= explained


def test_the_commands_of_the_documents_exist() -> None:
    """Each `make` target named anywhere is one of the Makefile's."""
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))

    for path in ("README.md", "CONTRIBUTING.md", ".github/workflows/site.yml", ".ci/run"):
        assert set(re.findall(r"make ([a-z-]+)\b(?! sure)", read(path))) <= targets, path


def test_lock_files_are_hashed_and_name_no_registry() -> None:
    """Every requirement is pinned, and where it is fetched from is the user's business."""
    for path in ("requirements.txt", "requirements-test.txt", "requirements-bench.txt"):
        text = read(path)
        requirements = re.findall(r"^[a-z0-9.-]+==.*", text, re.MULTILINE)
        assert requirements
        assert all(line.endswith("\\") for line in requirements)
        assert "://" not in text
        assert "index-url" not in text
