"""Tables of script-conversion decisions: words of Simplified text with their form in each Traditional locale.

Two files have this form. ``conversion.tsv`` overrules OpenCC. ``conversion-reviewed.tsv`` lists the words in which
somebody has looked at an ambiguous character; it converts nothing, it is what the audit compares with.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.language.locales import LOCALES, SIMPLIFIED
from generator.sources.disk import Sources
from generator.sources.problems import Problem
from generator.sources.tables import read_table

DECISIONS = "glossary/conversion.tsv"
REVIEWED = "glossary/conversion-reviewed.tsv"
TAGS = tuple(locale.tag for locale in LOCALES if locale.conversion)
COLUMNS = (SIMPLIFIED, *TAGS, "reason")


@dataclass(frozen=True, slots=True)
class Decision:
    """A word with its form in each locale, by BCP 47 tag, in the length of ``word``."""

    word: str
    forms: dict[str, str] = field(hash=False)
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class ConversionTable:
    """The decisions in the order of the file; ``complete`` says that none had to be left out."""

    path: str
    decisions: tuple[Decision, ...] = ()
    complete: bool = True


def load_decisions(path: str, sources: Sources) -> tuple[ConversionTable, tuple[Problem, ...]]:
    """Load a table; a row whose forms differ in length is a problem and left out."""
    table, problems = read_table(sources, path, COLUMNS, filled=len(COLUMNS) - 1)
    rows = table.rows if table else ()
    uneven = [row for row in rows if any(len(form) != len(row.cells[0]) for form in row.cells[1:-1])]
    problems += tuple(
        Problem(path, row.line, "C101", f"the forms of {row.cells[0]} differ in length", "conversion goes sign by sign")
        for row in uneven
    )
    decisions = tuple(
        Decision(row.cells[0], dict(zip(TAGS, row.cells[1:-1], strict=True)), row.cells[-1], row.line)
        for row in rows
        if row not in uneven
    )
    return ConversionTable(path, decisions, table is not None and not problems), problems
