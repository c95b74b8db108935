"""Where the words of a conversion table stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from generator.language.decisions import Decision

DIGIT = re.compile(r"[0-9]")

WordIndex = Mapping[str, tuple[tuple[str, Decision], ...]]
"""Words with all digits alike, and their decisions, by their first sign."""
Place = tuple[int, Decision]
"""The index at which a word begins, and the word's decision."""


def index_words(decisions: tuple[Decision, ...]) -> WordIndex:
    """Return an index by which a text is read once, and not once a word."""
    found: dict[str, list[tuple[str, Decision]]] = defaultdict(list)
    for decision in decisions:
        word = DIGIT.sub("0", decision.word)
        found[word[0]].append((word, decision))
    return {sign: tuple(words) for sign, words in found.items()}


def places(text: str, index: WordIndex) -> tuple[Place, ...]:
    """Return where each word begins, the shorter words first; all digits count as alike."""
    folded = DIGIT.sub("0", text)
    found = (
        (start, decision)
        for start, sign in enumerate(folded)
        for word, decision in index.get(sign, ())
        if folded.startswith(word, start)
    )
    return tuple(sorted(found, key=lambda place: len(place[1].word)))
