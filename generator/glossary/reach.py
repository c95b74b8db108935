"""How far a slogan reaches: in how many reports of other governments its words occur, at which levels, in which years.

The counts stand in ``glossary/usage.tsv``; ``counting`` makes them from a collection of reports. The same words may
mean other things elsewhere: a record says so (``homonym``), or from which year on they count (``counted_from``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.glossary.entries import AnyEntry
from generator.glossary.load import COUNTS, Glossary
from generator.language.words import Bilingual, bare
from generator.sources.collection import LEVELS, Level
from generator.sources.disk import Sources
from generator.sources.problems import Problem, did_you_mean
from generator.sources.tables import Row, Table, read_table

COLUMNS = ("id", "forms", "reports", *LEVELS, "years")
ALL = "*"
PAIR = 2  # a year and its number of reports
FACT = re.compile(r"(zh|en|counted): (.+)")


@dataclass(frozen=True, slots=True)
class Reach:
    """Numbers of reports: by level, and by year in order."""

    reports: int
    levels: tuple[tuple[Level, int], ...]
    years: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """What was counted: the collection's name and limits, the day, the whole, and by id the reach of each record."""

    collection: Bilingual
    counted: dt.date
    whole: Reach
    of: dict[str, Reach]


def load_usage(sources: Sources, glossary: Glossary) -> tuple[Usage | None, tuple[Problem, ...]]:
    """Load the counts. A record that has none, or has other forms or another first year today, is not counted yet.

    The usage is None where the table cannot be read.
    """
    table, problems = read_table(sources, COUNTS, COLUMNS)
    if table is None:
        return None, problems
    found = {row.cells[0]: reach for row in table.rows if (reach := _reach(row)) is not None}
    whole = found.get(ALL)
    # What the collection itself has wrong makes no row wrong.
    compared = [row for row in table.rows if row.cells[0] == ALL or whole]
    broken = [row for row in compared if not _adds_up(found.get(row.cells[0]), whole)]
    problems += tuple(
        Problem(COUNTS, row.line, "U101", f"the numbers of {row.cells[0]} do not add up", "run “generator usage”")
        for row in broken
    )
    collection = _collection(table)
    try:
        counted = dt.date.fromisoformat(_facts(table).get("counted", ""))
    except ValueError:
        counted = None
    if whole is None and any(row.cells[0] == ALL for row in table.rows):
        return None, problems
    if collection is None or counted is None or whole is None:
        message = "it does not say what was counted, and when"
        hint = "comments “zh: …”, “en: …” and “counted: YYYY-MM-DD”, and a row for *"
        return None, (*problems, Problem(COUNTS, 1, "U102", message, hint))
    entries = {entry.id: entry for entry in glossary.entries}
    today = {
        row.cells[0]: found[row.cells[0]]
        for row in table.rows
        if row.cells[0] in found.keys() & entries.keys() and _as_today(row, found[row.cells[0]], entries[row.cells[0]])
    }
    return Usage(collection, counted, whole, today), (
        *problems,
        *_problems(table, glossary, {*today, *(row.cells[0] for row in broken)}),
    )


@dataclass(frozen=True, slots=True)
class Collection:
    """What the table now counts: the name of the collection, and how many reports it has."""

    name: Bilingual
    reports: int


def collection_of(sources: Sources) -> Collection | None:
    """Return what the table now counts, None where it does not say."""
    table, _ = read_table(sources, COUNTS, COLUMNS)
    name = _collection(table) if table else None
    whole = (
        next((reach for row in table.rows if row.cells[0] == ALL and (reach := _reach(row))), None) if table else None
    )
    return Collection(name, whole.reports if whole else 0) if name else None


def _facts(table: Table) -> dict[str, str]:
    return {match[1]: match[2] for match in map(FACT.fullmatch, table.comments) if match}


def _collection(table: Table) -> Bilingual | None:
    facts = _facts(table)
    return Bilingual(facts["zh"], facts["en"]) if {"zh", "en"} <= facts.keys() else None


def _reach(row: Row) -> Reach | None:
    """Return a row's numbers, None if they are none or do not add up."""
    _, _, *numbers, years = row.cells
    pairs = [pair.split(":") for pair in years.split()]
    cells = [*numbers, *(cell for pair in pairs for cell in pair)]
    if not all(cell.isdecimal() for cell in cells) or any(len(pair) != PAIR for pair in pairs):
        return None
    reports, *levels = map(int, numbers)
    by_year = tuple((int(year), int(count)) for year, count in pairs)
    if sum(levels) != reports or sum(count for _, count in by_year) != reports:
        return None
    return Reach(reports, tuple(zip(LEVELS, levels, strict=True)), by_year)


def _adds_up(reach: Reach | None, whole: Reach | None) -> bool:
    """Tell whether the numbers are a part of the collection's, which are no part of anything."""
    if reach is None or whole is None or not whole.reports:
        return False
    years, all_years = dict(reach.years), dict(whole.years)
    return (
        [*years] == sorted(years)
        and len(years) == len(reach.years)
        and all(count <= all_years.get(year, 0) for year, count in years.items())
        and all(count <= of for (_, count), (_, of) in zip(reach.levels, whole.levels, strict=True))
    )


def _problems(table: Table, glossary: Glossary, counted: Iterable[str]) -> Iterator[Problem]:
    names = {entry.id for entry in glossary.entries}
    for row in table.rows if glossary.complete else ():
        name = row.cells[0]
        if name not in {ALL, *names}:
            yield Problem(COUNTS, row.line, "U103", f'no record has the id "{name}"', did_you_mean(name, names))
    for entry in glossary.entries if table.complete else ():
        if entry.id not in counted:
            message = f"nobody has counted the reports that use {entry.record.headword}"
            yield Problem(entry.path, entry.line("forms"), "U106", message, "run “generator usage COLLECTION”")


def _as_today(row: Row, reach: Reach, entry: AnyEntry) -> bool:
    """Tell whether what was counted is what would be today: these forms, from this year on."""
    start = entry.record.counted_from
    return row.cells[1] == counted_forms(entry) and not (start and reach.years and reach.years[0][0] < start)


def counted_forms(entry: AnyEntry) -> str:
    """Return the forms of an entry that can be found, as the table has them."""
    return "|".join(form for form in entry.record.forms if form == bare(form))
