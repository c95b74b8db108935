"""Terms: one file each, checked by itself and against the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.glossary.load import load_glossary
from generator.language.words import bare
from generator.sources.disk import Source, Sources
from tests.support import added, changed, codes, text_of, without

SAN_HAO = "glossary/terms/san-hao-gongcheng.yml"
LIANG_QING = "glossary/terms/liang-qing.yml"
GONGJIAN = "glossary/phrases/gongjian.yml"


def test_entries_come_by_kind_and_id(tiny_sources: Sources) -> None:
    """The order of the pages is the library's to decide."""
    glossary, problems = load_glossary(tiny_sources)

    assert problems == ()
    assert [entry.id for entry in glossary.entries] == [
        "liang-qing", "san-hao-gongcheng", "si-ge-yi-yaoqiu", "gongjian",
    ]  # fmt: skip
    assert [entry.kind for entry in glossary.entries] == ["term", "term", "term", "phrase"]


def test_quotation_marks_do_not_count() -> None:
    """Forms are compared without them."""
    assert bare("“两重”“两新”") == "两重两新"


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (SAN_HAO, "pinyin:", "pinin:", [(SAN_HAO, 3, "Y103")]),
        (SAN_HAO, "headword: 三好工程", "headword: 三好工程\nnumber: 1", [(SAN_HAO, 2, "Y103")]),
        (SAN_HAO, "headword: 三好工程", "headword: [三好工程]", [(SAN_HAO, 1, "Y105")]),
        (SAN_HAO, "headword: 三好工程", "headword: 三好工程\nheadword: 三好", [(SAN_HAO, 2, "Y102")]),
        (SAN_HAO, "forms: [三好工程, 三好]", "forms: [三好]", [(SAN_HAO, 2, "T103")]),
        (SAN_HAO, "forms: [三好工程, 三好]", "forms: []", [(SAN_HAO, 2, "Y105")]),
        (SAN_HAO, "status: working", "status: official", [(SAN_HAO, 6, "T104")]),
        (SAN_HAO, "status: working", "status: working\n  reference: here", [(SAN_HAO, 7, "T104")]),
        (SAN_HAO, "status: working", "status: certain", [(SAN_HAO, 6, "Y105")]),
        (SAN_HAO, "see_also: [liang-qing]", "see_also: [liang-qin]", [(SAN_HAO, 12, "T105")]),
        (SAN_HAO, "see_also: [liang-qing]\n", "", [(LIANG_QING, 17, "T114")]),
        (SAN_HAO, "forms: [三好工程, 三好]", "forms: [三好工程, 两清]", [(SAN_HAO, 2, "T107")]),
        (LIANG_QING, "name: Two Cleanups", "name: Three Goods Project", [(SAN_HAO, 5, "T108")]),
        (SAN_HAO, "pinyin: s", "pinyin: [s", [(SAN_HAO, 3, "Y101")]),
        (SAN_HAO, "  - {zh: 好路, en: good roads}", "  - {zh: 好路, eng: good roads}", [(SAN_HAO, 9, "Y103")]),
        (SAN_HAO, "theme: strategy", "theme: strategic", [(SAN_HAO, 13, "Y105")]),
        (SAN_HAO, "theme: strategy", "theme: strategy\nstanding: unknown", [(SAN_HAO, 14, "Y103")]),
        (SAN_HAO, 'gloss: {zh: 路、水、房, en: "Roads, water, and housing"}\n', "", [(SAN_HAO, 0, "T115")]),
        (GONGJIAN, "en: Building something jointly}", "en: The #1 building\n  }", [(GONGJIAN, 7, "Y106")]),
        (GONGJIAN, "standing: inferable", "standing: explained", [(GONGJIAN, 8, "Y105")]),
        (GONGJIAN, "evidence: [2024/part-1-p1-s3]\n", "", [(GONGJIAN, 8, "T111")]),
        (GONGJIAN, "evidence: [2024/part-1-p1-s3]\n", "evidence: [part-1-p1-s3]\n", [(GONGJIAN, 13, "Y105")]),
        (GONGJIAN, "standing: inferable", "standing: national", [(GONGJIAN, 8, "T111")]),
        (GONGJIAN, "standing: inferable", "standing: unknown\nbasis: {zh: 某, en: X}", [(GONGJIAN, 8, "T111")]),
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


def test_all_faults_of_a_file_are_told_at_once(tiny_sources: Sources) -> None:
    """A key that cannot be parsed, one that is unknown, a value of the wrong kind, a form that lacks the headword."""
    spoilt = changed(tiny_sources, SAN_HAO, "pinyin: s", "pinyin: [s")
    spoilt = changed(spoilt, SAN_HAO, "gloss:", "glos:")
    spoilt = changed(spoilt, SAN_HAO, "theme: strategy", "theme: strategic")
    spoilt = changed(spoilt, SAN_HAO, "forms: [三好工程, 三好]", "forms: [三好]")

    _, problems = load_glossary(spoilt)

    assert codes(problems) == ["T103", "Y101", "Y103", "Y105"]
    assert {problem.path for problem in problems} == {SAN_HAO}


def test_the_hint_names_the_nearest_field(tiny_sources: Sources) -> None:
    """A slip of the pen is guessed."""
    _, problems = load_glossary(changed(tiny_sources, SAN_HAO, "english:", "englsh:"))

    assert [problem.hint for problem in problems if problem.code == "Y103"] == ['did you mean "english"?']


def test_a_file_name_is_an_id(tiny_sources: Sources) -> None:
    """It becomes an address."""
    renamed = Source("glossary/terms/San_Hao.yml", text_of(tiny_sources, SAN_HAO))

    _, problems = load_glossary(added(without(tiny_sources, SAN_HAO), renamed))

    assert codes(problems) == ["T102", "T105"]


@pytest.mark.parametrize("folder", ["glossary/terms/", "glossary/phrases/"])
def test_an_emptied_folder_is_one_problem(tiny_sources: Sources, folder: str) -> None:
    """The counts name the records that were in it."""
    files = tuple(source for source in tiny_sources.files if not source.path.startswith(folder))

    glossary, problems = load_glossary(replace(tiny_sources, files=files))

    assert [(problem.code, problem.path) for problem in problems if problem.code != "T105"] == [("T101", folder[:-1])]
    assert not glossary.complete


def test_entries_of_two_kinds_have_different_ids(tiny_sources: Sources) -> None:
    """They share the addresses below /glossary/."""
    phrase = text_of(tiny_sources, GONGJIAN).replace("共建", "共享").replace("building", "sharing")
    double = Source("glossary/phrases/liang-qing.yml", phrase)

    _, problems = load_glossary(added(tiny_sources, double))

    assert (double.path, "T102") in [(problem.path, problem.code) for problem in problems]
