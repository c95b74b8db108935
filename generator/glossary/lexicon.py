"""The lexicon: names, and recurring terms of government and statistics, each with its one English."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from generator.language.slugs import slug
from generator.language.words import bare
from generator.sources.disk import Sources
from generator.sources.problems import Problem, did_you_mean
from generator.sources.tables import read_table

PATH = "glossary/lexicon.tsv"
COLUMNS = ("zh-Hans", "pinyin", "en", "kind", "reference")
Kind = Literal["place", "body", "enterprise", "project", "person", "term", "statistic", "slogan"]


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A word of the report with its one English; ``reference`` is where that was found, or ``working``."""

    chinese: str
    pinyin: str
    english: str
    kind: Kind
    reference: str
    line: int

    @property
    def id(self) -> str:
        """What tells it from the others, in the index of names and in the data."""
        return slug(self.pinyin)


def load_lexicon(sources: Sources) -> tuple[tuple[LexiconEntry, ...], tuple[Problem, ...]]:
    """Load the lexicon; a row of an unknown kind, or with the pinyin of another, is a problem and left out."""
    table, problems = read_table(sources, PATH, COLUMNS, filled=len(COLUMNS))
    entries: dict[str, LexiconEntry] = {}
    for row in table.rows if table else ():
        chinese, pinyin, english, kind, origin = row.cells
        entry = LexiconEntry(chinese, pinyin, english, kind, origin, row.line)  # type: ignore[arg-type]
        if kind not in get_args(Kind):
            hint = did_you_mean(kind, get_args(Kind))
            problems += (Problem(PATH, row.line, "L101", f'unknown kind "{kind}"', hint),)
        elif (other := entries.setdefault(entry.id, entry)) is not entry:
            message = f"without tones, the pinyin of {chinese} is that of {other.chinese} too"
            problems += (Problem(PATH, row.line, "L102", message, "join or part the words of one of them otherwise"),)
    return tuple(entries.values()), problems


@cache
def word_finder(entries: tuple[LexiconEntry, ...]) -> Callable[[str], tuple[LexiconEntry, ...]]:
    """Return a function that says which entries a Chinese sentence has: leftmost-longest, each once.

    Quotation marks do not count. The same sentence is looked at once.
    """
    by_word = {bare(entry.chinese): entry for entry in entries}
    rests: dict[str, list[str]] = defaultdict(list)
    for word in sorted(by_word, key=lambda word: (-len(word), word)):
        rests[word[0]].append(re.escape(word[1:]))
    # Words of another first sign need not be tried.
    branches = (f"{re.escape(sign)}(?:{'|'.join(each)})" for sign, each in rests.items())
    pattern = re.compile("|".join(branches) or r"(?!)")

    @lru_cache(maxsize=10_000)
    def words_of(chinese: str) -> tuple[LexiconEntry, ...]:
        return tuple(by_word[word] for word in dict.fromkeys(pattern.findall(bare(chinese))))

    return words_of
