"""Editions have the same segments, each in its own words, with mentions that are true."""

from __future__ import annotations

from generator.assemble import assemble
from generator.editions.library import Library
from generator.sources.disk import Sources
from tests.support import changed

PO = "docs/report/2024/en.po"


def test_all_editions_have_the_same_segments(library: Library) -> None:
    """In the same order."""
    volume = library.newest
    names = [segment.id for segment in volume.report.segments]

    assert set(volume.editions) == {"zh-Hans", "zh-Hant-TW", "zh-Hant-HK", "en"}
    assert all(list(edition.segments) == names for edition in volume.editions.values())


def test_a_missing_sentence_stands_in_chinese(draft_library: Library) -> None:
    """Said to be Chinese, and without links that the English edition does not have yet."""
    segment = draft_library.newest.editions["en"].segments["part-1-p1-s3"]

    assert (segment.tag, segment.status, segment.mentions) == ("zh-Hans", "missing", ())
    assert segment.text == "落实“四个一”要求，共建3处公园。"


def test_the_english_names_the_terms_of_its_chinese(tiny: Library) -> None:
    """By the name of the glossary, in whatever order English wants."""
    segment = tiny.newest.editions["en"].segments["part-1-p1-s2"]

    assert [segment.text[mention.start : mention.end] for mention in segment.mentions] == [
        "Three Goods Project",
        "Two Cleanups",
    ]


def test_a_term_lost_in_translation_is_reported(tiny_sources: Sources) -> None:
    """With the line of the PO file and the name that is expected."""
    _, problems = assemble(changed(tiny_sources, PO, "and the Two Cleanups", "and cleaned up"))

    found = [problem for problem in problems if problem.code == "M101"]
    assert [(problem.path, "liang-qing" in problem.message) for problem in found] == [(PO, True)]
    assert "Two Cleanups" in found[0].hint
    assert found[0].line > 0


def test_a_name_inside_a_longer_word_is_not_the_term(tiny_sources: Sources) -> None:
    """Two Cleanupsters are no Two Cleanups."""
    _, problems = assemble(changed(tiny_sources, PO, "the Two Cleanups (两清)", "the Two Cleanupsters"))

    assert "M101" in {problem.code for problem in problems}


def test_headings_and_the_annex_mention_no_term(library: Library) -> None:
    """Terms are linked in running text; the annex is where they are explained. What nothing explains may be found."""
    volume = library.newest
    kinds = {segment.id: segment for segment in volume.report.segments}

    for name, segment in volume.editions["zh-Hans"].segments.items():
        if kinds[name].kind not in {"lead", "sentence", "closing"} or kinds[name].section == "annex":
            assert not [each for each in segment.mentions if library.entries[each.entry].kind == "term"]
