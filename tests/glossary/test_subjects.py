"""Subjects: which sentences of a report treat them."""

from __future__ import annotations

from pathlib import Path

from generator.editions.concordance import index_subjects
from generator.glossary.subjects import load_passages, load_subjects
from generator.report.parse import parse
from generator.report.segments import Report
from generator.sources.disk import Source, Sources
from tests.support import TINY

TEXT = "docs/report/2024/report.txt"
OWN = "docs/report/2024/subjects.yml"


def report() -> Report:
    """Return the tiny project's report."""
    return parse(Source(TEXT, Path(TINY, TEXT).read_text("utf-8")), "2024")[0]


def found(subjects: str, own: str | None = None) -> dict[str, tuple[str, ...]]:
    """Return the passages of subjects written as YAML."""
    files = [Source("glossary/subjects.yml", subjects), *([Source(OWN, own)] if own else [])]
    sources = Sources(tuple(files))
    loaded, problems = load_subjects(sources)
    (listed, _), own_problems = load_passages(sources, OWN)
    assert not problems
    assert not own_problems
    return index_subjects(report(), loaded, listed)


def test_a_sentence_with_a_form_treats_the_subject() -> None:
    """In the order of the text; quotation marks do not stand between the signs of a form."""
    subjects = """
subjects:
  - {id: two, name: {zh: 两清, en: Two}, forms: [两清, 做好两清]}
  - {id: none, name: {zh: 无, en: None}}
"""

    assert found(subjects) == {"two": ("part-1-p1-s2", "annex-p2-s1"), "none": ()}


def test_a_reports_own_file_adds_passages_and_takes_them_out() -> None:
    """What it says goes before what the forms say."""
    subjects = "subjects: [{id: two, name: {zh: 两清, en: Two}, forms: [两清]}]\n"

    assert found(subjects, "subjects:\n  two: {add: [part-1-p1-s1], take: [annex-p2-s1]}\n") == {
        "two": ("part-1-p1-s1", "part-1-p1-s2")
    }


def test_nobody_has_to_write_other_names_forms_or_neighbors() -> None:
    """A heading in two languages is a subject."""
    loaded, problems = load_subjects(
        Sources((Source("glossary/subjects.yml", "subjects: [{id: a, name: {zh: 甲, en: A}}]\n"),))
    )

    assert not problems
    assert loaded.complete
    assert loaded.of["a"].also.tw == ()
