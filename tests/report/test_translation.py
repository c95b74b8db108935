"""The translation memory stays in step with the report, and nothing in it is lost."""

from __future__ import annotations

import polib
import pytest

from generator.editions.library import Library
from generator.report.parse import parse
from generator.report.segments import Report
from generator.report.translation import check_memory, load_memory, merge
from generator.sources.disk import Source, Sources
from generator.sources.problems import errors
from tests.support import text_of

PATH = "docs/report/2024/en.po"
REPORT = "docs/report/2024/report.txt"


@pytest.fixture
def report(tiny: Library) -> Report:
    """Return the tiny report."""
    return tiny.newest.report


@pytest.fixture
def text(draft_sources: Sources) -> str:
    """Return the tiny report's PO file, unfinished."""
    return text_of(draft_sources, PATH)


def problems(text: str, report: Report) -> list[tuple[str, int]]:
    """Return code and line of each problem of a PO file."""
    memory, found = load_memory(Source(PATH, text))
    return [(problem.code, problem.line) for problem in errors(found or check_memory(memory, report))]


def test_status_follows_the_conventions_of_po(text: str) -> None:
    """Empty is missing, fuzzy a draft, anything else reviewed."""
    memory, _ = load_memory(Source(PATH, text))
    status = {unit.segment: unit.status for unit in memory.units}

    assert status["part-1-p1-s1"] == "reviewed"
    assert status["part-1-p1-s3"] == "missing"
    assert status["annex-p2-s2"] == "draft"


def test_a_line_break_in_the_english_is_a_space(text: str) -> None:
    """It would end the paragraph that the sentence stands in."""
    broken = text.replace("Development sped up.", "Development\\n\\nsped up.")

    memory, _ = load_memory(Source(PATH, broken))

    assert {unit.segment: unit.target for unit in memory.units}["part-1-p1-s1"] == "Development sped up."


def test_a_shifted_id_cannot_go_unnoticed(text: str, report: Report) -> None:
    """The Chinese stands beside the English, and has to be the segment's."""
    swapped = text.replace('"part-1-p1-s1"', '"X"').replace('"part-1-p1-s2"', '"part-1-p1-s1"')
    swapped = swapped.replace('"X"', '"part-1-p1-s2"')

    assert [code for code, _ in problems(swapped, report)] == ["P103", "P103"]


def test_unknown_double_and_absent_segments_are_reported(text: str, report: Report) -> None:
    """Each with its line, the absent one with the command that adds it."""
    assert [code for code, _ in problems(text.replace('"part-1-p1-s3"', '"part-1-p1-s33"'), report)] == ["P102", "P105"]
    assert [code for code, _ in problems(text.replace('"part-1-p1-s3"', '"part-1-p1-s1"'), report)] == [
        "P104",
        "P103",
        "P104",
        "P105",
    ]


@pytest.mark.parametrize(
    "broken",
    ['msgid "unclosed\nmsgstr ""', 'msgid "a"\nmsgstr "b"\nnonsense', 'msgid "a "quote" inside"\nmsgstr ""'],
)
def test_a_broken_file_is_one_problem(broken: str, report: Report) -> None:
    """Not one for each segment, and never a traceback."""
    found = problems(broken, report)

    assert [code for code, _ in found] == ["P101"]
    assert found[0][1] > 0


def test_merge_of_a_file_in_step_changes_no_text(text: str, report: Report) -> None:
    """What was there is there, in the report's order."""
    before = polib.pofile(text)
    after = polib.pofile(merge(report, text))

    assert [(e.msgctxt, e.msgid, e.msgstr, e.flags) for e in after] == [
        (e.msgctxt, e.msgid, e.msgstr, e.flags) for e in before
    ]


def test_merge_moves_the_english_with_its_chinese(text: str, tiny_sources: Sources) -> None:
    """A sentence added before another shifts ids, not translations."""
    before = text_of(tiny_sources, REPORT)
    report, _ = parse(Source(REPORT, before.replace("我们实施", "新增一句。我们实施")), "2024")

    merged = {entry.msgctxt: entry for entry in polib.pofile(merge(report, text))}

    assert merged["part-1-p1-s2"].msgstr == ""
    assert merged["part-1-p1-s3"].msgstr.startswith("We carried out the Three Goods Project")
    assert not merged["part-1-p1-s3"].fuzzy


def test_merge_keeps_the_english_of_a_changed_sentence_as_a_draft(text: str, tiny_sources: Sources) -> None:
    """It is shown as not reviewed until somebody has looked."""
    before = text_of(tiny_sources, REPORT)
    report, _ = parse(Source(REPORT, before.replace("发展加快", "发展大大加快")), "2024")

    merged = {entry.msgctxt: entry for entry in polib.pofile(merge(report, text))}

    assert merged["part-1-p1-s1"].msgstr == "Development sped up."
    assert merged["part-1-p1-s1"].fuzzy
    assert merged["part-1-p1-s1"].previous_msgid == "发展加快。"


def test_merge_keeps_what_is_no_longer_needed(text: str, tiny_sources: Sources) -> None:
    """The English of a sentence that is gone stays in the file, as obsolete."""
    before = text_of(tiny_sources, REPORT)
    report, _ = parse(Source(REPORT, before.replace("发展加快。", "")), "2024")

    obsolete = polib.pofile(merge(report, text)).obsolete_entries()

    assert [entry.msgstr for entry in obsolete] == ["Development sped up."]


def test_merge_starts_a_file_where_there_is_none(report: Report) -> None:
    """Next year's report begins with every segment, untranslated."""
    entries = polib.pofile(merge(report, ""))

    assert [entry.msgctxt for entry in entries] == [segment.id for segment in report.segments]
    assert not any(entry.msgstr for entry in entries)
