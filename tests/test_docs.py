"""The documents say what is so."""

from __future__ import annotations

import re
from dataclasses import fields

from generator.glossary.entries import English, Phrase, Term
from generator.language.words import Bilingual
from tests.support import ROOT


def read(path: str) -> str:
    """Return a document's text."""
    return (ROOT / path).read_text("utf-8")


def test_every_problem_code_is_explained() -> None:
    """CONTRIBUTING has a line for each, and for none that does not exist."""
    code = re.compile(r'"([SRYTPMCLEDXNU]\d{3})"')
    used = {match for path in (ROOT / "generator").rglob("*.py") for match in code.findall(path.read_text("utf-8"))}
    explained = set(re.findall(r"^\| ([SRYTPMCLEDXNU]\d{3}) \|", read("CONTRIBUTING.md"), re.MULTILINE))

    assert explained == used


def test_every_field_of_a_term_is_explained() -> None:
    """A maintainer finds each key of a term's file in CONTRIBUTING."""
    explained = set(re.findall(r"`([a-z_]+)`", read("CONTRIBUTING.md")))

    for kind in (Term, Phrase, English, Bilingual):
        assert {field.name for field in fields(kind)} <= explained


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
