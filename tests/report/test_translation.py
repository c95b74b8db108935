"""The translation memory stays in step with the report, and nothing in it is lost."""

from __future__ import annotations

import pytest

from generator.report.segments import Report
from generator.report.translation import check_memory, load_memory
from generator.sources.disk import Source
from generator.sources.problems import errors
from tests.report.conftest import PATH


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

    assert {unit.segment: unit.english for unit in memory.units}["part-1-p1-s1"] == "Development sped up."


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\r", "\f"])
def test_a_sign_that_only_python_takes_for_a_line_end_is_part_of_the_text(sign: str, text: str, report: Report) -> None:
    """It is a space in the English, and lines are counted as an editor does."""
    strange = text.replace("sped up.", f"sped{sign}up.").replace("#: report.txt:4", f"#: report.txt:4\n# a{sign}b", 1)

    memory, found = load_memory(Source(PATH, strange))

    assert not found
    assert {unit.segment: unit.english for unit in memory.units}["part-1-p1-s1"] == "Development sped up."
    assert problems(f"{strange}nonsense\n", report) == [("P101", strange.count("\n") + 1)]


@pytest.mark.parametrize("last", ["#:", "#,", "#.", "#", '#~| msgid "old"', "# a comment"])
def test_a_comment_after_the_last_entry_takes_nothing_away(last: str, text: str, report: Report) -> None:
    """For some of these polib drops the entry before it."""
    assert problems(f"{text}{last}\n", report) == []


def test_the_first_entry_has_its_comment_without_a_header_too(report: Report) -> None:
    """To polib the first comment of a file is always the file's."""
    memory, _ = load_memory(Source(PATH, '# note\nmsgctxt "title"\nmsgid "政府工作报告"\nmsgstr "Report"\n'))

    assert [unit.comment for unit in memory.units] == ["note"]
    assert memory.units[0].chinese == report.segments[0].text


def test_an_entry_without_english_is_broken_and_not_lost(text: str, report: Report) -> None:
    """A missing msgstr is reported at its entry; polib would read the next one over it."""
    broken = text.replace('msgstr ""\n\n#: report.txt:5', "#. x", 1)
    line = broken[: broken.index('#: report.txt:4\nmsgctxt "part-1-p1-s3"')].count("\n") + 1

    assert problems(broken, report)[0] == ("P101", line)


def test_a_shifted_id_cannot_go_unnoticed(text: str, report: Report) -> None:
    """The Chinese stands beside the English, and has to be the segment's."""
    swapped = text.replace('"part-1-p1-s1"', '"X"').replace('"part-1-p1-s2"', '"part-1-p1-s1"')
    swapped = swapped.replace('"X"', '"part-1-p1-s2"')

    assert [code for code, _ in problems(swapped, report)] == ["P103"]


def test_unknown_double_and_absent_segments_are_reported(text: str, report: Report) -> None:
    """Each with its line, the absent one with the command that adds it."""
    assert [code for code, _ in problems(text.replace('"part-1-p1-s3"', '"part-1-p1-s33"'), report)] == ["P102", "P105"]
    assert sorted(code for code, _ in problems(text.replace('"part-1-p1-s3"', '"part-1-p1-s1"'), report)) == [
        "P103",
        "P104",
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
