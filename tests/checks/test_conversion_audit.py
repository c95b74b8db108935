"""The conversion audit: every character that could have been converted otherwise is seen by somebody."""

from __future__ import annotations

from generator.assemble import assemble, conversion_audit
from generator.checks.conversion_audit import Passage, audit
from generator.checks.conversion_examiner import ambiguous_characters
from generator.editions.library import Library
from generator.language.decisions import ConversionTable, Decision
from generator.sources.disk import Sources
from tests.support import changed

REVIEWED = "glossary/conversion-reviewed.tsv"


def test_characters_with_several_traditional_forms_are_ambiguous() -> None:
    """发 is 發 or 髮, and 后 is 後 or itself; 国 is nothing but 國, and 山 itself."""
    assert ambiguous_characters(frozenset("发后里干制国山")) == frozenset("发后里干制")


def test_no_occurrence_of_the_real_text_is_unseen(sources: Sources) -> None:
    """Somebody has looked at each, and there are hundreds."""
    occurrences = conversion_audit(sources)

    assert len(occurrences) > 700
    assert all(occurrence.word for occurrence in occurrences)


def test_a_new_ambiguous_character_is_reported_in_its_context(library: Library) -> None:
    """Until the word is in the list of those reviewed."""
    passages = [Passage("a.txt", 3, "她的头发长")]

    _, problems = audit(passages, library.localisers, ConversionTable(REVIEWED))
    seen = Decision("头发", {"zh-Hant-TW": "頭髮", "zh-Hant-HK": "頭髮"}, "", 1)
    _, settled = audit(passages, library.localisers, ConversionTable(REVIEWED, (seen,)))

    assert [(problem.code, problem.line) for problem in problems] == [("C201", 3)]
    assert "头[发]长" in problems[0].message
    assert settled == ()


def test_a_conversion_that_contradicts_the_review_is_reported(library: Library) -> None:
    """An upgrade of OpenCC that joins words otherwise does not go unnoticed."""
    decision = Decision("发展", {"zh-Hant-TW": "髮展", "zh-Hant-HK": "發展"}, "", 7)

    _, problems = audit([Passage("a.txt", 1, "发展")], library.localisers, ConversionTable(REVIEWED, (decision,)))

    assert [problem.code for problem in problems] == ["C202"]
    assert "髮展" in problems[0].message


def test_a_form_that_does_not_lead_back_is_reported(tiny_sources: Sources) -> None:
    """项目 may not become 專案, nor 心 a character that simplifies to another."""
    broken = changed(tiny_sources, "glossary/conversion.tsv", "一干\t一幹\t一幹", "一干\t一杆\t一幹")

    assert "C203" in {problem.code for problem in assemble(broken)[1]}


def test_a_row_that_nothing_needs_is_reported(tiny_sources: Sources) -> None:
    """Decisions that do not occur, or change nothing, and reviewed words without an ambiguous character."""
    more = changed(tiny_sources, REVIEWED, "发展\t", "公园\t公園\t公園\t\n发展\t")
    more = changed(more, "glossary/conversion.tsv", "一干\t一幹", "一个\t一個\t一個\tx\n一干\t一幹")
    more = changed(more, "glossary/conversion.tsv", "has dry\n", "has dry\n公园\t公園\t公園\tx\n")

    found = sorted((problem.code, problem.message) for problem in assemble(more)[1])

    assert found == [
        ("C204", "no ambiguous character needs 公园"),
        ("C204", "一个 does not occur"),
        ("C205", "公园 changes nothing: OpenCC says so too"),
    ]


def test_digits_count_as_alike(library: Library) -> None:
    """One row settles 3个, 17个 and 740个."""
    decision = Decision("0个", {"zh-Hant-TW": "0個", "zh-Hant-HK": "0個"}, "", 1)

    _, problems = audit([Passage("a.txt", 1, "3个、17个")], library.localisers, ConversionTable(REVIEWED, (decision,)))

    assert problems == ()
