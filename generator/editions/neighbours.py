"""Neighbours: which records of the glossary stand near one another, in the text or by their names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.editions.concordance import Concordance
from generator.glossary.entries import Entry, Slogan
from generator.glossary.load import Glossary
from generator.language.han import COUNTING, PAIR
from generator.language.words import bare
from generator.report.segments import Report

NUMERALS = f"一{PAIR}{COUNTING[2:]}百"
"""The numerals with which slogans begin, in the order of counting."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The ids of records by what joins them; one of the same sentence is not named again for its paragraph."""

    sentence: tuple[str, ...]
    paragraph: tuple[str, ...]
    numeral: tuple[str, ...]
    theme: tuple[str, ...]


def numeral(record: Slogan) -> str | None:
    """Return the numeral with which a headword begins, None where it begins with none.

    A year's plan (十四五) has a number for its name and is no slogan of so many things.
    """
    name = bare(record.headword)
    match = re.match(rf"[{NUMERALS}]+", name)
    return match[0] if match and len(match[0]) == 1 else None


def neighbours(entry: Entry[Slogan], glossary: Glossary, concordance: Concordance, report: Report) -> Neighbours:
    """Return a record's neighbours, each group in the glossary's order."""
    paragraph_of = {segment.id: segment.paragraph or segment.id for segment in report.segments}
    sentences = set(concordance[entry.id])
    paragraphs = {paragraph_of[name] for name in sentences}
    others = [other for other in glossary.entries if other.id != entry.id]
    sentence = tuple(other.id for other in others if sentences & set(concordance[other.id]))
    paragraph = tuple(
        other.id
        for other in others
        if other.id not in sentence and paragraphs & {paragraph_of[name] for name in concordance[other.id]}
    )
    own = numeral(entry.record)
    return Neighbours(
        sentence=sentence,
        paragraph=paragraph,
        numeral=tuple(other.id for other in others if own and numeral(other.record) == own),
        theme=tuple(other.id for other in others if other.record.theme == entry.record.theme),
    )
