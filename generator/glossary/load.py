"""The glossary: the entries of all kinds, loaded and checked by themselves and against one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.glossary.entries import AnyEntry, Entry
from generator.glossary.kinds import KINDS, Kind
from generator.glossary.rules import RULES, check_others
from generator.sources.disk import Source, Sources
from generator.sources.problems import Problem
from generator.sources.yaml_records import Loaded, load_record

COUNTS = "glossary/usage.tsv"
QUOTATIONS = "glossary/usage-reports.tsv"


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries by kind and id; ``complete`` says that no file had to be left out."""

    entries: tuple[AnyEntry, ...]
    complete: bool

    def of_kind(self, kind: str) -> tuple[AnyEntry, ...]:
        """Return the entries of a kind."""
        return tuple(entry for entry in self.entries if entry.kind == kind)


def load_glossary(sources: Sources) -> tuple[Glossary, tuple[Problem, ...]]:
    """Load the records among the sources, and check each by itself and against the others.

    A record with a fault is left out of the glossary; what can be read of it is checked all the same.
    """
    files = [(kind, source) for kind in KINDS.values() for source in sources.inside(kind.folder, ".yml")]
    loaded = [(kind, load_record(source, kind.record), source) for kind, source in files]
    problems = [problem for _, each, _ in loaded for problem in each.problems]
    read = [(_entry(kind, each.partial, source, each), each.valid, kind) for kind, each, source in loaded]
    for entry, valid, kind in read:
        problems += _rule_problems(entry, valid, kind)
    gone = _gone(sources, {source.name for _, source in files})
    emptied = tuple(_emptied(sources, gone))
    lost = frozenset(path.rpartition("/")[2].partition(".")[0] for path in _unread(sources))
    problems += check_others(tuple((entry, valid) for entry, valid, _ in read), lost | (gone if emptied else set()))
    entries = tuple(_entry(kind, each.record, source, each) for kind, each, source in loaded if each.record is not None)
    # Where two records have one id or form, what is found cannot be told apart.
    doubled = any(problem.code in {"T102", "T107"} for problem in problems)
    complete = len(entries) == len(files) and not lost and not emptied and not doubled
    return Glossary(entries, complete), (*problems, *emptied)


def _unread(sources: Sources) -> list[str]:
    return [path for path in sources.unread if path.startswith(tuple(kind.folder for kind in KINDS.values()))]


def _gone(sources: Sources, names: set[str]) -> frozenset[str]:
    """Return the ids that the counts name and no file has."""
    counts = sources.get(COUNTS)
    counted = {line.partition("\t")[0] for line in counts.text.split("\n")[1:] if "\t" in line} if counts else set()
    return frozenset(counted - names - {"id", "*"})


def _emptied(sources: Sources, gone: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each folder without a file while the counts name records that are gone."""
    for kind in KINDS.values():
        if gone and not sources.under(kind.folder) and not sources.lost(kind.folder):
            message = f"there is no {kind.name}, and {COUNTS} names {len(gone)} that are gone"
            hint = "restore the folder; it has one YAML file a record"
            yield Problem(kind.folder.rstrip("/"), 0, "T101", message, hint)


def _entry(kind: Kind, record: Any, source: Source, loaded: Loaded[Any]) -> AnyEntry:
    return Entry(source.name, kind.name, source.path, record, loaded.lines)


def _rule_problems(entry: AnyEntry, valid: frozenset[str], kind: Kind) -> Iterator[Problem]:
    """Hold a record to each rule whose fields could be read."""
    for names, rule in (*RULES, *kind.rules):
        if valid.issuperset(names):
            yield from rule(entry)
