"""Vocabulary: the words of Taiwan and of Hong Kong for those of the mainland, in what the editors say.

The report's text keeps its words; only its script changes. What the editors say is each edition's own, and a table has
the words: ``glossary/vocabulary.tsv``. A quotation and a document's title keep their words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.language.decisions import TAGS
from generator.language.locales import SIMPLIFIED
from generator.sources.disk import Sources
from generator.sources.problems import Problem
from generator.sources.tables import read_table

PATH = "glossary/vocabulary.tsv"
COLUMNS = (SIMPLIFIED, *TAGS, "reason")
KEPT = re.compile("“[^“”]*”|‘[^‘’]*’|《[^《》]*》")
"""Words that somebody else said: what stands in quotation marks, or is the title of a document."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A word of the mainland with each place's own, by BCP 47 tag; ``reason`` says why it is theirs or stays."""

    word: str
    forms: dict[str, str] = field(hash=False)
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The wordings in the order of the file; ``complete`` says that none had to be left out."""

    wordings: tuple[Wording, ...] = ()
    complete: bool = True


def load_vocabulary(sources: Sources) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Load the table of wordings; a row that cannot be read is a problem, and left out."""
    table, problems = read_table(sources, PATH, COLUMNS, filled=len(COLUMNS))
    wordings = tuple(
        Wording(row.cells[0], dict(zip(TAGS, row.cells[1:-1], strict=True)), row.cells[-1], row.line)
        for row in (table.rows if table else ())
    )
    return Vocabulary(wordings, table is not None and table.complete and not problems), problems
