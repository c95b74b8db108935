"""Quotations: the newest of the reports that use the words of an entry, and the words with what stands around them.

They stand in ``glossary/usage-reports.tsv``, made with the counts, by which a reader can check these.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.glossary.entries import AnyEntry
from generator.glossary.load import COUNTS, QUOTATIONS, Glossary
from generator.glossary.reach import COLUMNS as COUNTS_COLUMNS
from generator.glossary.reach import Reach, Usage
from generator.language.words import bare
from generator.sources.collection import LEVELS, Level
from generator.sources.disk import Sources
from generator.sources.problems import Problem, did_you_mean
from generator.sources.tables import Row, read_table

COLUMNS = ("id", "year", "level", "place", "before", "words", "after")
FILLED = 4
NAMED = 10
"""How many reports are named of an entry, at most."""
WIDTH = 12
"""How many characters stand on either side of the words, at most."""
HINT = "run “generator usage COLLECTION”"


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of an entry in another report, with what stands right before and after them."""

    year: int
    level: Level
    place: str
    before: str
    words: str
    after: str


Quotations = dict[str, tuple[Quotation, ...]]
"""By the id of the entry, the newest first."""


def load_quotations(
    sources: Sources, glossary: Glossary, usage: Usage | None
) -> tuple[Quotations, tuple[Problem, ...]]:
    """Load the quotations of all entries that are counted today, and hold them to the counts."""
    table, problems = read_table(sources, QUOTATIONS, COLUMNS, FILLED, repeated=True)
    if table is None or usage is None:
        return {}, problems
    entries = {entry.id: entry for entry in glossary.entries}
    rows: dict[str, list[Row]] = {}
    for row in table.rows:
        rows.setdefault(row.cells[0], []).append(row)
    found: Quotations = {}
    more: list[Problem] = []
    counts, _ = read_table(sources, COUNTS, COUNTS_COLUMNS)
    told = {row.cells[0] for row in counts.rows} if counts else set()
    for name in rows if glossary.complete else ():
        if name not in entries.keys() | told:
            message = f'no record has the id "{name}"'
            more.append(Problem(QUOTATIONS, rows[name][0].line, "U103", message, did_you_mean(name, entries)))
    # Of what is to be counted anew, the reports are to be named anew.
    for name, reach in usage.of.items():
        wrong = tuple(_row_problems(entries[name], rows.get(name, ())))
        found[name] = () if wrong else tuple(map(_quotation, rows.get(name, ())))
        more += wrong or (_problems(name, found[name], reach, rows.get(name, ())) if table.complete else ())
    return found, (*problems, *more)


def _row_problems(entry: AnyEntry, rows: Iterable[Row]) -> Iterator[Problem]:
    forms = {_plain(form) for form in entry.record.forms}
    for row in rows:
        _, year, level, _, before, words, after = row.cells
        if level not in LEVELS or not (year.isdecimal() and year.isascii()):
            message = f"{year}, {level} are no year and level"
            yield Problem(QUOTATIONS, row.line, "U108", message, f"levels are {', '.join(LEVELS)}")
        elif _plain(words) not in forms:
            message = f"“{words}” is no form of {entry.id}"
            yield Problem(QUOTATIONS, row.line, "U109", message, HINT)
        elif max(len(before), len(after)) > WIDTH:
            message = f"more than {WIDTH} characters stand beside {words}"
            yield Problem(QUOTATIONS, row.line, "U109", message, HINT)


def _quotation(row: Row) -> Quotation:
    _, year, level, *words = row.cells
    return Quotation(int(year), next(each for each in LEVELS if each == level), *words)


def _problems(name: str, named: tuple[Quotation, ...], reach: Reach, rows: Iterable[Row]) -> Iterator[Problem]:
    """Yield where the reports that are named are not the newest of those that are counted."""
    line = next((row.line for row in rows), 0)
    wanted = min(NAMED, reach.reports)
    if len(named) != wanted:
        message = f"{len(named)} reports are named of {name}, and {COUNTS} counts {reach.reports}"
        yield Problem(QUOTATIONS, line, "U110", f"{message}; {wanted} are due", HINT)
        return
    levels, years = dict(reach.levels), dict(reach.years)
    newest = [year for year in sorted(years, reverse=True) for _ in range(years[year])][:wanted]
    by_level = Counter(each.level for each in named)
    if [each.year for each in named] != newest or any(n > levels[level] for level, n in by_level.items()):
        message = f"the reports named of {name} are not the newest that {COUNTS} counts"
        yield Problem(QUOTATIONS, line, "U110", message, HINT)


def _plain(text: str) -> str:
    """Return words without quotation marks of any kind, full-width letters and signs as the same ones."""
    text = bare(text.replace('"', ""))
    return unicodedata.normalize("NFKC", text)
