"""The lexicon: names, and recurring terms of government and statistics, each with its one English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from generator.problems import Problem, did_you_mean
from generator.slogans import bare
from generator.sources import Source

PATH = "glossary/lexicon.tsv"
COLUMNS = ("zh-Hans", "en", "kind", "source")
Kind = Literal["place", "body", "enterprise", "project", "person", "term", "statistic", "slogan"]


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A word of the report with its one English; ``source`` is where that was found, or ``working``."""

    chinese: str
    english: str
    kind: Kind
    source: str
    line: int


def load_lexicon(sources: tuple[Source, ...]) -> tuple[tuple[LexiconEntry, ...], tuple[Problem, ...]]:
    """Load the lexicon, tab-separated; lines that begin with # are comments, the first other one is the head."""
    source = next((source for source in sources if source.path == PATH), None)
    if source is None:
        return (), (Problem(PATH, 0, "S102", "the file is missing", "restore it"),)
    lines = [(n, line) for n, line in enumerate(source.text.splitlines(), 1) if line.strip() and line[0] != "#"]
    if not lines or tuple(lines[0][1].split("\t")) != COLUMNS:
        hint = f"the first line names the columns: {' '.join(COLUMNS)}, with tabs between"
        return (), (Problem(PATH, lines[0][0] if lines else 1, "L101", "no head", hint),)
    entries: list[LexiconEntry] = []
    problems: list[Problem] = []
    for number, line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        found = tuple(_row_problems(number, cells, entries))
        problems += found
        if not found:
            entries.append(LexiconEntry(cells[0], cells[1], cells[2], cells[3], number))  # type: ignore[arg-type]
    return tuple(entries), tuple(problems)


def _row_problems(line: int, cells: list[str], entries: list[LexiconEntry]) -> Iterator[Problem]:
    if len(cells) != len(COLUMNS) or not all(cells):
        yield Problem(PATH, line, "L102", f"not {len(COLUMNS)} filled columns", "one tab between columns")
        return
    if cells[2] not in get_args(Kind):
        yield Problem(PATH, line, "L103", f'unknown kind "{cells[2]}"', did_you_mean(cells[2], get_args(Kind)))
    if any(entry.chinese == cells[0] for entry in entries):
        yield Problem(PATH, line, "L104", f"{cells[0]} stands twice", "keep one row")
    elif entries and cells[0] < entries[-1].chinese:
        hint = "keep the rows sorted by code point"
        yield Problem(PATH, line, "L105", f"{cells[0]} stands after {entries[-1].chinese}", hint)


def words_of(entries: tuple[LexiconEntry, ...], chinese: str) -> tuple[LexiconEntry, ...]:
    """Return the entries that a Chinese sentence has, leftmost-longest, each once; quotation marks do not count."""
    by_word = {bare(entry.chinese): entry for entry in entries}
    words = sorted(by_word, key=lambda word: (-len(word), word))
    if not words:
        return ()
    found = re.findall("|".join(map(re.escape, words)), bare(chinese))
    return tuple(by_word[word] for word in dict.fromkeys(found))
