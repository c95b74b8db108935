"""Facts that stand beside a report and beside the site, in small YAML files."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, TypeVar

from pydantic import BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from generator.language.words import FORBID_UNKNOWN, Bilingual, Line
from generator.sources.disk import Sources
from generator.sources.problems import Problem
from generator.sources.yaml_records import load_record

T = TypeVar("T")

SITE = "docs/site.yml"


def _day(value: object) -> dt.date:
    """Return a day written as YYYY-MM-DD; a number is none, though it might count seconds, nor is a day with a time."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "has to be a day, as YYYY-MM-DD")


Day = Annotated[dt.date, BeforeValidator(_day)]


@dataclass(frozen=True, slots=True)
class TellingNumber:
    """A number by which a reader sees what a report is about: the segment that has it, as printed there, its name."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    segment: Line
    printed: Bilingual
    name: Bilingual


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """``report.yml``: the place that the report is of, who answers for it, and the day on which it was delivered.

    The rest is what the editors show first: ``short`` titles by section, ``numbers``, ids of ``entries``, ``examples``
    of what can be searched for. A report without any of them is shown without.
    """

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    place: Bilingual
    author: Bilingual
    delivered: Day
    short: dict[str, Bilingual] = field(default_factory=dict)
    numbers: tuple[TellingNumber, ...] = ()
    entries: tuple[Line, ...] = ()
    examples: tuple[Bilingual, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """``docs/site.yml``: how the site calls itself, in full and where there is little room."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    name: Bilingual
    summary: Bilingual


def load_facts(sources: Sources, path: str, kind: type[T]) -> tuple[T | None, tuple[Problem, ...]]:
    """Return the facts at a path, None where they cannot be read, and what is wrong with them."""
    source = sources.get(path)
    if source is None:
        missing = Problem(path, 0, "S102", "the file is missing", "restore it")
        return None, () if path in sources.unread else (missing,)
    loaded = load_record(source, kind)
    return loaded.record, loaded.problems
