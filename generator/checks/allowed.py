"""``glossary/allowed.tsv``: what a check would take for a slip, and is none, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from generator.sources.disk import Sources
from generator.sources.problems import Problem
from generator.sources.tables import Row, read_table

PATH = "glossary/allowed.tsv"
COLUMNS = ("written", "reason")


@dataclass(frozen=True, slots=True)
class Allowed:
    """The rows of the table, none where a project allows nothing."""

    rows: tuple[Row, ...] = ()

    def has(self, written: str) -> bool:
        """Tell whether something is listed as it is written, or without its capital."""
        return bool({written, written[:1].lower() + written[1:]} & {row.cells[0] for row in self.rows})


def load_allowed(sources: Sources) -> tuple[Allowed, tuple[Problem, ...]]:
    """Return what is allowed, and the rows of what nobody writes any more."""
    if sources.get(PATH) is None:
        return Allowed(), ()
    table, problems = read_table(sources, PATH, COLUMNS, filled=len(COLUMNS))
    rows = table.rows if table else ()
    texts = "\n".join(source.text for source in sources.files if source.path != PATH).lower()
    unused = (
        Problem(PATH, row.line, "V102", f"{row.cells[0]} stands nowhere", "remove the row")
        for row in rows
        if row.cells[0].lower() not in texts
    )
    return Allowed(rows), (*problems, *unused)
