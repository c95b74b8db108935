"""Tables: tab-separated, with a head, sorted, each key once; what is wrong is said with its line."""

from __future__ import annotations

import pytest

from generator.sources.disk import Source, Sources
from generator.sources.tables import read_table

COLUMNS = ("word", "reason")
TEXT = "# A comment.\nword\treason\na\tx\nb\ty\n"


def test_rows_come_with_their_lines_and_comments_apart() -> None:
    """White space at the ends of a cell does not count."""
    table, problems = read_table(Sources((Source("t.tsv", TEXT.replace("a\t", " a \t")),)), "t.tsv", COLUMNS)

    assert problems == ()
    assert table is not None
    assert [(row.cells, row.line) for row in table.rows] == [(("a", "x"), 3), (("b", "y"), 4)]
    assert table.comments == ("A comment.",)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("word\treason", "reason\tword", "X101", 2),
        ("a\tx", "a\tx\tz", "X102", 3),
        ("a\tx", "\tx", "X102", 3),
        ("b\ty", "a\ty", "X103", 4),
        ("a\tx", "c\tx", "X104", 4),
    ],
)
def test_each_mistake_is_one_problem_on_its_line(old: str, new: str, code: str, line: int) -> None:
    """With a hint."""
    _, problems = read_table(Sources((Source("t.tsv", TEXT.replace(old, new)),)), "t.tsv", COLUMNS)

    assert [(problem.code, problem.line) for problem in problems] == [(code, line)]
    assert problems[0].hint


def test_a_missing_file_is_one_problem() -> None:
    """And no table."""
    table, problems = read_table(Sources(()), "t.tsv", COLUMNS)

    assert table is None
    assert [problem.code for problem in problems] == ["S102"]


def test_a_file_that_could_not_be_read_is_not_missing_too() -> None:
    """It has its problem already."""
    assert read_table(Sources((), frozenset({"t.tsv"})), "t.tsv", COLUMNS) == (None, ())
