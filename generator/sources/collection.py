"""A collection of other governments' reports: one a line, as JSON with ``level``, ``place``, ``year`` and ``text``."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

Level = Literal["national", "province", "city", "district"]
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class OtherReport:
    """A report of another government, or of another year."""

    level: Level
    place: str
    year: int
    text: str


def parse_collection(lines: Iterable[str]) -> Iterator[OtherReport]:
    """Yield the reports; blank lines do not count. Raises ValueError, with its number, for a line that is none."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _report(line, number)


def _report(line: str, number: int) -> OtherReport:
    try:
        report = json.loads(line)
        level, place, year, text = (report[key] for key in ("level", "place", "year", "text"))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"line {number} is no report: {error}") from error
    if level not in LEVELS or not isinstance(place, str) or not isinstance(text, str):
        levels = ", ".join(LEVELS)
        raise ValueError(f"line {number} is no report: level is one of {levels}, place and text are strings")
    # To Python, true is a number too.
    if not isinstance(year, int) or isinstance(year, bool) or not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise ValueError(f"line {number} is no report: {json.dumps(year, ensure_ascii=False)} is no year")
    return OtherReport(level, place, year, text)
