"""Neighbours: which entries of the glossary stand near one another, in the texts or by their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.editions.library import Library
from generator.glossary.entries import Record
from generator.language.han import COUNTING, PAIR
from generator.language.words import bare

NUMERALS = f"一{PAIR}{COUNTING[2:]}百"
"""The numerals with which slogans begin, in the order of counting."""


NEAREST = 8
"""How many of a group are named that grows as the glossary does: with all, its pages would grow as its square."""


@dataclass(frozen=True, slots=True)
class Group:
    """The ids of the nearest entries that share something, at most ``NEAREST``, and how many share it, itself too."""

    nearest: tuple[str, ...] = ()
    of: int = 0


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The ids of entries by what joins them; one of the same sentence is not named again for its paragraph.

    ``before`` and ``after`` are those beside it in the order of the entries' pages.
    """

    sentence: tuple[str, ...]
    paragraph: tuple[str, ...]
    numeral: Group
    theme: Group
    before: str | None
    after: str | None


def numeral(record: Record) -> str | None:
    """Return the numeral with which a headword begins, None where it begins with none.

    A year's plan (十四五) has a number for its name and is no slogan of so many things.
    """
    name = bare(record.headword)
    match = re.match(rf"[{NUMERALS}]+", name)
    return match[0] if match and len(match[0]) == 1 else None


def all_neighbours(library: Library) -> dict[str, Neighbours]:
    """Return the neighbours of each entry by its id, each group in the order of the entries' pages."""
    names = tuple(library.entries)
    records = {name: entry.record for name, entry in library.entries.items()}
    by_sentence, by_paragraph = _sharing(_sentences(library)), _sharing(_paragraphs(library))
    by_numeral = _nearest({name: numeral(record) for name, record in records.items()})
    by_theme = _nearest({name: record.theme for name, record in records.items()})
    return {
        name: Neighbours(
            by_sentence[name],
            tuple(other for other in by_paragraph[name] if other not in by_sentence[name]),
            by_numeral[name],
            by_theme[name],
            before,
            after,
        )
        for before, name, after in zip((None, *names), names, (*names[1:], None), strict=False)
    }


def _sentences(library: Library) -> dict[str, frozenset[tuple[str, str]]]:
    """Return the sentences in which each entry stands."""
    return {
        entry: frozenset((volume.report.id, name) for volume in library.volumes for name in volume.concordance[entry])
        for entry in library.entries
    }


def _paragraphs(library: Library) -> dict[str, frozenset[tuple[str, str]]]:
    """Return the paragraphs in which each entry stands."""
    paragraph_of = {
        (volume.report.id, segment.id): (volume.report.id, segment.paragraph or segment.id)
        for volume in library.volumes
        for segment in volume.segments.values()
    }
    found = _sentences(library).items()
    return {entry: frozenset(paragraph_of[sentence] for sentence in sentences) for entry, sentences in found}


def _sharing(keys: Mapping[str, AbstractSet[Hashable]]) -> dict[str, tuple[str, ...]]:
    """Return for each entry the others that have one of its keys, in the order in which the entries are given."""
    having: dict[Hashable, list[int]] = defaultdict(list)
    names = list(keys)
    for place, name in enumerate(names):
        for key in keys[name]:
            having[key].append(place)
    return {
        name: tuple(names[other] for other in sorted({o for key in keys[name] for o in having[key]}) if other != place)
        for place, name in enumerate(names)
    }


def _nearest(keys: Mapping[str, str | None]) -> dict[str, Group]:
    """Return for each entry the nearest that have its key, as many before it as after it where there are."""
    having: dict[str, list[str]] = defaultdict(list)
    found = dict.fromkeys(keys, Group())
    for name, key in keys.items():
        if key is not None:
            having[key].append(name)
    for names in having.values():
        for place, name in enumerate(names):
            first = max(0, min(place - NEAREST // 2, len(names) - NEAREST - 1))
            window = names[first : first + NEAREST + 1]
            found[name] = Group(tuple(other for other in window if other != name), len(names))
    return found
