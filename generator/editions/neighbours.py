"""Neighbours: which entries of the glossary stand near one another, in the texts or by their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.editions.library import Library
from generator.glossary.entries import Record
from generator.language.han import COUNTING, PAIR
from generator.language.words import bare

NUMERALS = f"一{PAIR}{COUNTING[2:]}百"
"""The numerals with which slogans begin, in the order of counting."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The ids of entries by what joins them; one of the same sentence is not named again for its paragraph."""

    sentence: tuple[str, ...]
    paragraph: tuple[str, ...]
    numeral: tuple[str, ...]
    theme: tuple[str, ...]


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
    sentences = {name: frozenset(_sentences(library, name)) for name in names}
    paragraphs = {name: frozenset(_paragraphs(library, name)) for name in names}
    numerals = {name: frozenset(filter(None, (numeral(each.record),))) for name, each in library.entries.items()}
    themes = {name: frozenset((each.record.theme,)) for name, each in library.entries.items()}
    by_sentence, by_paragraph = _sharing(sentences), _sharing(paragraphs)
    by_numeral, by_theme = _sharing(numerals), _sharing(themes)
    return {
        name: Neighbours(
            by_sentence[name],
            tuple(other for other in by_paragraph[name] if other not in by_sentence[name]),
            by_numeral[name],
            by_theme[name],
        )
        for name in names
    }


def _sentences(library: Library, entry: str) -> Iterator[Hashable]:
    for volume in library.volumes:
        yield from ((volume.report.id, name) for name in volume.concordance[entry])


def _paragraphs(library: Library, entry: str) -> Iterator[Hashable]:
    for volume in library.volumes:
        paragraph_of = {segment.id: segment.paragraph or segment.id for segment in volume.report.segments}
        yield from ((volume.report.id, paragraph_of[name]) for name in volume.concordance[entry])


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
