"""What was corrected, and on which day: ``docs/changes.yml``, written by hand, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from generator.language.words import FORBID_UNKNOWN, Bilingual, Line
from generator.report.facts import Day
from generator.sources.disk import Sources
from generator.sources.problems import Problem
from generator.sources.yaml_records import load_record

CHANGES = "docs/changes.yml"
GLOSSARY = "glossary"
"""What a change touches that goes through all entries."""


@dataclass(frozen=True, slots=True)
class Change:
    """A day, what was corrected then, and the ids of what it touched.

    An id is an entry's, ``glossary`` for all of them, a report's, or a section's, a paragraph's or a segment's behind
    that of its report (``2025/part-1-p1-s1``).
    """

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    day: Day
    what: Bilingual
    ids: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """The file: its changes, the newest first."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    changes: tuple[Change, ...] = ()


def load_changes(sources: Sources) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """Return the changes, none where there is no such file or it cannot be read, and what is wrong with the file."""
    source = sources.get(CHANGES)
    if source is None:
        return (), ()
    loaded = load_record(source, ChangeLog)
    return (loaded.record.changes if loaded.record else ()), loaded.problems
