"""Tables of script-conversion decisions: words of Simplified text with their form in each Traditional locale.

Two files have this form. ``conversion.tsv`` overrules OpenCC. ``conversion-reviewed.tsv`` lists the words in which
somebody has looked at an ambiguous character; it converts nothing, it is what the audit compares with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.locales import LOCALES, SOURCE
from generator.problems import Problem
from generator.sources import Source

DECISIONS = "glossary/conversion.tsv"
REVIEWED = "glossary/conversion-reviewed.tsv"
TAGS = tuple(locale.tag for locale in LOCALES if locale.conversion)
COLUMNS = (SOURCE, *TAGS, "reason")


@dataclass(frozen=True, slots=True)
class Row:
    """A decision: ``forms`` gives the word by BCP 47 tag, in the length of ``word``."""

    word: str
    forms: dict[str, str]
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class ConversionTable:
    """The rows of a table in the order of the file."""

    path: str
    rows: tuple[Row, ...] = ()


def load_table(path: str, sources: tuple[Source, ...]) -> tuple[ConversionTable, tuple[Problem, ...]]:
    """Load a table of tab-separated columns; lines that begin with # are comments, the first other one is the head."""
    source = next((source for source in sources if source.path == path), None)
    if source is None:
        return ConversionTable(path), (Problem(path, 0, "S102", "the file is missing", "restore it"),)
    rows: list[Row] = []
    problems: list[Problem] = []
    lines = [(n, line) for n, line in enumerate(source.text.splitlines(), 1) if line.strip() and line[0] != "#"]
    if not lines or tuple(lines[0][1].split("\t")) != COLUMNS:
        hint = f"the first line names the columns: {' '.join(COLUMNS)}, with tabs between"
        return ConversionTable(path), (Problem(path, lines[0][0] if lines else 1, "C101", "no head", hint),)
    for number, line in lines[1:]:
        cells = line.split("\t")
        found = tuple(_row_problems(path, number, cells, rows))
        problems += found
        if not found:
            rows.append(Row(cells[0], dict(zip(TAGS, cells[1:-1], strict=True)), cells[-1], number))
    return ConversionTable(path, tuple(rows)), tuple(problems)


def _row_problems(path: str, line: int, cells: list[str], rows: list[Row]) -> Iterator[Problem]:
    if len(cells) != len(COLUMNS) or not all(cells[:-1]):
        hint = f"{len(COLUMNS)} columns with one tab between; only the last may be empty"
        yield Problem(path, line, "C102", "a column is missing, empty or too many", hint)
        return
    word, *forms, _ = cells
    if any(len(form) != len(word) for form in forms):
        yield Problem(path, line, "C103", f"the forms of {word} differ in length", "conversion goes sign by sign")
    if any(row.word == word for row in rows):
        yield Problem(path, line, "C104", f"{word} stands twice", "keep one row")
    if rows and word < rows[-1].word:
        yield Problem(path, line, "C105", f"{word} stands after {rows[-1].word}", "keep the rows sorted by code point")
