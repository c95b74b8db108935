"""Where the words of a conversion table stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache, lru_cache

from generator.language.decisions import Decision

BEGINNING = 2
"""Signs by which words are looked up; a word may be of one."""
DIGIT = re.compile(r"[0-9]")

Place = tuple[int, Decision]
"""The index at which a word begins, and the word's decision."""


@cache
def finder(decisions: tuple[Decision, ...]) -> Callable[[str], tuple[Place, ...]]:
    """Return a function that says where each word begins in a text, the shorter words first.

    All digits count as alike. A text is read once, and not once a word.
    """
    index: dict[str, list[tuple[str, Decision]]] = defaultdict(list)
    for decision in decisions:
        word = DIGIT.sub("0", decision.word)
        index[word[:BEGINNING]].append((word, decision))

    @lru_cache(maxsize=100_000)
    def places(text: str) -> tuple[Place, ...]:
        folded = DIGIT.sub("0", text)
        pairs = map("".join, zip(folded, f"{folded[1:]}\n", strict=False))
        found = (
            (start, decision)
            for start, pair in enumerate(pairs)
            for beginning in (pair[0], pair)
            if beginning in index
            for word, decision in index[beginning]
            if folded.startswith(word, start)
        )
        return tuple(sorted(found, key=lambda place: len(place[1].word)))

    return places
