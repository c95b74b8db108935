"""What could have been converted otherwise in one text, whatever place it comes from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.checks.reviewed_words import Place, finder
from generator.language.decisions import Decision
from generator.language.han import HAN
from generator.language.locales import LOCALES
from generator.language.script import Localiser, converter

CONTEXT = 4
HAN_SIGN = re.compile(rf"[{HAN}]")
# Big5's first plane holds the characters in everyday use (Institute for Information Industry, 1984).
EVERYDAY = (b"\xa4\x40", b"\xc6\x7e")

Seen = tuple[int, dict[str, str], str | None]
"""An ambiguous character's index, its form in each locale by BCP 47 tag, and the reviewed word in which it stands."""
Contradiction = tuple[Decision, str, str]
"""A reviewed word that comes out otherwise, the locale, and what it became."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A text: its ambiguous characters, the words that come out otherwise, and what does not lead back, by locale."""

    places: tuple[Seen, ...]
    contradictions: tuple[Contradiction, ...]
    lost: tuple[tuple[str, str], ...]


@cache
def examiner(
    localisers: tuple[Localiser, ...], decisions: tuple[Decision, ...], ambiguous: frozenset[str]
) -> Callable[[str], Examined]:
    """Return a function that looks at a text, at the same one once."""
    find = finder(decisions)

    @lru_cache(maxsize=100_000)
    def examine(text: str) -> Examined:
        converted = {localiser.tag: localiser.convert(text) for localiser in localisers}
        found = find(text)
        covering = _covering(found)
        places = tuple(
            (index, forms, covering.get(index))
            for index, char in enumerate(text)
            if HAN_SIGN.match(char)
            and (
                char in ambiguous
                or any(converted[localiser.tag][index] != localiser.stock(char) for localiser in localisers)
            )
            for forms in ({tag: words[index] for tag, words in converted.items()},)
        )
        lost = (
            (tag, _around(words, localiser.to_simplified(words), text))
            for localiser in localisers
            for tag, words in ((localiser.tag, converted[localiser.tag]),)
            if localiser.to_simplified(words) != text
        )
        return Examined(places, tuple(_contradictions(converted, found, covering)), tuple(lost))

    return examine


@cache
def ambiguous_characters(characters: frozenset[str]) -> frozenset[str]:
    """Return those characters of a Simplified text to which several Traditional ones in use simplify.

    A Traditional character is in use where it is what a locale's conversion makes of itself, and is either in the
    everyday plane of Big5 or what a locale makes of the Simplified one.
    """
    simplify, *standardise = (converter(name) for name in ("t2s", "t2tw", "t2hk"))
    stock = [converter(locale.conversion[0]) for locale in LOCALES if locale.conversion]
    signs = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00))]
    sources = defaultdict(set)
    # Each alone on its line, and all at once, which costs a twentieth.
    for sign, simple in zip(signs, simplify("\n".join(signs)).split("\n"), strict=True):
        sources[simple].add(sign)

    def in_use(form: str, char: str) -> bool:
        own = {convert(char) for convert in stock} - {char}
        return any(standard(form) == form for standard in standardise) and (form in own or _everyday(form))

    return frozenset(char for char in characters if len([form for form in sources[char] if in_use(form, char)]) > 1)


def _everyday(char: str) -> bool:
    try:
        return EVERYDAY[0] <= char.encode("big5") <= EVERYDAY[1]
    except UnicodeEncodeError:
        return False


def _covering(found: tuple[Place, ...]) -> dict[int, str]:
    """Return the longest reviewed word at each position that lies in one."""
    covering: dict[int, str] = {}
    for start, decision in found:
        covering |= dict.fromkeys(range(start, start + len(decision.word)), decision.word)
    return covering


def _contradictions(
    converted: dict[str, str], found: tuple[Place, ...], covering: dict[int, str]
) -> Iterator[Contradiction]:
    """Yield each reviewed word that comes out otherwise, with the locale and what it became."""
    for start, decision in found:
        word = decision.word
        inside = [i for i, char in enumerate(word, start) if covering[i] == word and HAN_SIGN.match(char)]
        for tag, text in converted.items():
            if any(text[i] != decision.forms[tag][i - start] for i in inside):
                yield decision, tag, text[start : start + len(word)]


def _around(converted: str, back: str, text: str) -> str:
    """Return the signs around the first that does not lead back to the text."""
    index = next((i for i, (a, b) in enumerate(zip(back, text, strict=False)) if a != b), 0)
    return converted[max(0, index - CONTEXT) : index + CONTEXT + 1]
