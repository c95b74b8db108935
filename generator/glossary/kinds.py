"""The kinds of entries, a row each: where their files are, what stands in one, and how a text is searched for them.

A new kind is a module with its record and a row here; its page has a row in ``pages/kinds``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from generator.glossary.entries import Entry
from generator.glossary.phrases import Phrase, check_standing
from generator.glossary.terms import Term
from generator.sources.problems import Problem

Rule = Callable[[Entry[Any]], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry.

    ``folder`` holds a YAML file an entry, read into ``record``; ``everywhere`` says that it is found in headings and
    annexes too, and not in running text alone; ``explained`` that a report's annex explains it. ``rules`` are
    what its records owe beside what all do: each with the fields that it reads.
    """

    name: str
    folder: str
    record: type[Any]
    everywhere: bool = True
    explained: bool = False
    rules: tuple[tuple[tuple[str, ...], Rule], ...] = ()


STANDING = ("standing", "evidence", "basis", "members", "meaning", "gloss", "note")

KINDS = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            # Terms are explained in the annex and named in headings; they are mentioned in running text.
            Kind("term", "glossary/terms/", Term, everywhere=False, explained=True),
            Kind("phrase", "glossary/phrases/", Phrase, rules=((STANDING, check_standing),)),
        )
    }
)
