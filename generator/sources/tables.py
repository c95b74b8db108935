"""Tab-separated tables: lines that begin with # are comments, the first other line is the head, rows are sorted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sources.disk import Sources
from generator.sources.problems import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells, without white space at their ends, and the 1-based line on which it stands."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows and its comments without the sign; ``complete`` says that no row had to be left out."""

    path: str
    rows: tuple[Row, ...]
    comments: tuple[str, ...]
    complete: bool = True


def read_table(
    sources: Sources, path: str, columns: tuple[str, ...], filled: int = 1, *, repeated: bool = False
) -> tuple[Table | None, tuple[Problem, ...]]:
    """Return the table at ``path``, None where there is none to read, or no head; rows with problems are left out.

    A file that is there and could not be read has its problem already.

    The first cell of a row is its key: in the order of code points, and written once, or in several rows together where
    it may be ``repeated``. The first ``filled`` cells may not be empty.
    """
    source = sources.get(path)
    if source is None:
        missing = Problem(path, 0, "S102", "the file is missing", "restore it")
        return None, () if path in sources.unread else (missing,)
    lines = [(number, line) for number, line in enumerate(source.text.split("\n"), 1) if line.strip()]
    comments = tuple(line[1:].strip() for _, line in lines if line.startswith("#"))
    lines = [(number, line) for number, line in lines if not line.startswith("#")]
    if not lines or tuple(lines[0][1].rstrip().split("\t")) != columns:
        hint = f"the first line names the columns: {' '.join(columns)}, with tabs between"
        return None, (Problem(path, lines[0][0] if lines else 1, "X101", "no head", hint),)
    rows: list[Row] = []
    keys: dict[str, None] = {}
    problems: list[Problem] = []
    for number, line in lines[1:]:
        row = Row(tuple(cell.strip() for cell in line.split("\t")), number)
        found = tuple(_row_problems(path, row, keys, columns, filled, repeated=repeated))
        problems += found
        # A row that is only out of order says what it says.
        if {problem.code for problem in found} <= {"X104"}:
            rows.append(row)
            keys[row.cells[0]] = None
    return Table(path, tuple(rows), comments, len(rows) == len(lines) - 1), tuple(problems)


def _row_problems(
    path: str, row: Row, before: dict[str, None], columns: tuple[str, ...], filled: int, *, repeated: bool
) -> Iterator[Problem]:
    key = row.cells[0]
    if len(row.cells) != len(columns) or not all(row.cells[:filled]):
        hint = f"{len(columns)} columns with one tab between, the first {filled} filled"
        yield Problem(path, row.line, "X102", "a column is missing, empty or too many", hint)
    elif key in before and not repeated:
        yield Problem(path, row.line, "X103", f"{key} stands twice", "keep one row")
    elif before and key < (last := next(reversed(before))):
        message = f"{key} stands after {last}"
        yield Problem(path, row.line, "X104", message, "keep the rows sorted by code point")
