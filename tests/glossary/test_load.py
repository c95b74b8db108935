"""Terms: one file each, checked by itself and against the others."""

from __future__ import annotations

import pytest

from generator.glossary.load import load_glossary
from generator.language.words import bare
from generator.sources.disk import Source
from tests.support import Sources, changed

SAN_HAO = "glossary/terms/san-hao-gongcheng.yml"
LIANG_QING = "glossary/terms/liang-qing.yml"
GONGJIAN = "glossary/phrases/gongjian.yml"


def test_terms_come_in_the_order_of_the_annex(tiny_sources: Sources) -> None:
    """Whatever their file names."""
    glossary, problems = load_glossary(tiny_sources)

    assert problems == ()
    assert [entry.id for entry in glossary.terms] == ["san-hao-gongcheng", "liang-qing", "si-ge-yi-yaoqiu"]


def test_quotation_marks_do_not_count() -> None:
    """Forms are compared without them."""
    assert bare("“两重”“两新”") == "两重两新"


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (SAN_HAO, "gloss:", "glos:", [(SAN_HAO, 1, "Y104"), (SAN_HAO, 8, "Y103")]),
        (SAN_HAO, "number: 1", "number: one", [(SAN_HAO, 1, "Y105")]),
        (SAN_HAO, "number: 1", "number: 0", [(SAN_HAO, 1, "Y105")]),
        (SAN_HAO, "headword: 三好工程", "headword: 三好工程\nheadword: 三好", [(SAN_HAO, 3, "Y102")]),
        (SAN_HAO, "forms: [三好工程, 三好]", "forms: [三好]", [(SAN_HAO, 3, "T103")]),
        (SAN_HAO, "forms: [三好工程, 三好]", "forms: []", [(SAN_HAO, 3, "Y105")]),
        (SAN_HAO, "status: working", "status: official", [(SAN_HAO, 7, "T104")]),
        (SAN_HAO, "status: working", "status: working\n  source: here", [(SAN_HAO, 8, "T104")]),
        (SAN_HAO, "status: working", "status: certain", [(SAN_HAO, 7, "Y105")]),
        (SAN_HAO, "[liang-qing]", "[liang-qin]", [(SAN_HAO, 13, "T105")]),
        (SAN_HAO, "forms: [三好工程, 三好]", "forms: [三好工程, 两清]", [(LIANG_QING, 3, "T107")]),
        (LIANG_QING, "number: 2", "number: 1", [(SAN_HAO, 1, "T106")]),
        (LIANG_QING, "name: Two Cleanups", "name: Three Goods Project", [(LIANG_QING, 6, "T108")]),
        (SAN_HAO, "pinyin: s", "pinyin: [s", [(SAN_HAO, 5, "Y101")]),
        (SAN_HAO, "  - {zh: 好路, en: good roads}", "  - {zh: 好路, eng: good roads}",
         [(SAN_HAO, 10, "Y103"), (SAN_HAO, 10, "Y104")]),
        (SAN_HAO, "theme: strategy", "theme: strategic", [(SAN_HAO, 14, "Y105")]),
        (SAN_HAO, "theme: strategy", "theme: strategy\nstanding: unknown", [(SAN_HAO, 15, "Y103")]),
        (GONGJIAN, "standing: inferable", "standing: explained", [(GONGJIAN, 8, "Y105")]),
        (GONGJIAN, "evidence: [part-1-p1-s3]\n", "", [(GONGJIAN, 8, "T111")]),
        (GONGJIAN, "standing: inferable", "standing: national", [(GONGJIAN, 8, "T111")]),
        (GONGJIAN, "standing: inferable", "standing: unknown\nsource: {zh: 某, en: X}", [(GONGJIAN, 8, "T111")]),
        (GONGJIAN, "meaning:\n  zh: 一起建设。\n  en: To build something together.\n", "", [(GONGJIAN, 1, "Y104")]),
        (GONGJIAN, "forms: [共建]", "forms: [共建, 两清]", [(GONGJIAN, 2, "T107")]),
    ],
)  # fmt: skip
def test_each_mistake_is_one_problem_on_its_line(
    tiny_sources: Sources, path: str, old: str, new: str, expected: list[tuple[str, int, str]]
) -> None:
    """A maintainer is led to the line and told what to do."""
    _, problems = load_glossary(changed(tiny_sources, path, old, new))

    found = [(problem.path, problem.line, problem.code) for problem in problems]
    assert sorted(found) == sorted(expected)
    assert all(problem.hint for problem in problems)


def test_the_hint_names_the_nearest_field(tiny_sources: Sources) -> None:
    """A slip of the pen is guessed."""
    _, problems = load_glossary(changed(tiny_sources, SAN_HAO, "english:", "englsh:"))

    assert [problem.hint for problem in problems if problem.code == "Y103"] == ['did you mean "english"?']


def test_a_file_name_is_an_id() -> None:
    """It becomes an address."""
    source = Source("glossary/terms/San_Hao.yml", "number: 1")

    _, problems = load_glossary((source,))

    assert {problem.code for problem in problems} == {"Y104"}


def test_no_terms_at_all_is_a_problem() -> None:
    """A glossary without a file is a mistake."""
    _, problems = load_glossary(())

    assert [problem.code for problem in problems] == ["T101"]


def test_a_phrase_and_a_term_have_different_ids(tiny_sources: Sources) -> None:
    """They share the addresses below /glossary/."""
    phrase = next(source for source in tiny_sources if source.path == GONGJIAN)
    double = Source(
        "glossary/phrases/liang-qing.yml", phrase.text.replace("共建", "共享").replace("building", "sharing")
    )

    _, problems = load_glossary((*tiny_sources, double))

    assert [(problem.path, problem.code) for problem in problems] == [(double.path, "T105"), (double.path, "T102")]
