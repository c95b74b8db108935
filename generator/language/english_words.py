"""English as such: which words there are, and how Chinese names are written in it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from pypinyin import Style, pinyin
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from generator.language.han import HAN

LATIN = r"A-Za-z\u00c0-\u024f"
WORD = re.compile(rf"(?<![\d{LATIN}])[{LATIN}]+(?:’[{LATIN}]+)*")
OWN = frozenset({"inferable", "json", "pinyin"})
"""Words of the interface that the dictionary lacks."""
PLURAL = 4
"""Letters; what is left of a shorter word without its s may be any sound."""
PREFIX = re.compile(r"^(?:un|de|sub|bio|eco|non)(?=[a-z]{3})")
CONTRACTED = re.compile(r"’(?:s|t|re|ve|ll|d)$")
HAN_SIGN = re.compile(rf"[{HAN}]")


@cache
def lemmas() -> Mapping[str, str]:
    """Return the lemma of each English form."""
    return DefaultDictionaryFactory().get_dictionary("en")


@cache
def is_word(word: str) -> bool:
    """Tell whether a dictionary has a word, as it stands or without its capital.

    >>> is_word("Graphite"), is_word("grpahite")
    (True, False)
    """
    forms = {word, word.lower(), PREFIX.sub("", word.lower())}
    # The plural of a name that is a word too: the Six Mosts.
    forms |= {word.lower().removesuffix("s")} if word[0].isupper() and len(word) > PLURAL else set()
    return bool(forms & OWN) or any(form in lemmas() for form in forms)


def toneless(text: str) -> str:
    """Return the letters of a text without tones, capitals and marks; ü is u.

    >>> toneless("Lǜ’fēng")
    'lufeng'
    """
    return "".join(char for char in unicodedata.normalize("NFD", text.lower()) if char.isascii() and char.isalpha())


@lru_cache(maxsize=100_000)
def spells(name: str, chinese: str) -> bool:
    """Tell whether a name is the pinyin of signs that stand side by side in a Chinese text.

    >>> spells("Shuangrun", "双润牧业"), spells("Shaungrun", "双润牧业")
    (True, False)
    """
    letters, places = toneless(name), _places(chinese)
    first = (letters[:end] for end in range(1, len(letters) + 1))
    return any(_reads(letters[len(each) :], chinese, place + 1) for each in first for place in places.get(each, ()))


def _reads(letters: str, chinese: str, place: int) -> bool:
    """Tell whether the signs from a place on read as these letters."""
    if not letters:
        return True
    return place < len(chinese) and any(
        letters.startswith(reading) and _reads(letters[len(reading) :], chinese, place + 1)
        for reading in _readings(chinese[place])
    )


@lru_cache(maxsize=1000)
def _places(chinese: str) -> Mapping[str, list[int]]:
    """Return where in a text there are signs of each reading."""
    places: dict[str, list[int]] = defaultdict(list)
    for match in HAN_SIGN.finditer(chinese):
        for reading in _readings(match[0]):
            places[reading].append(match.start())
    return places


@cache
def _readings(sign: str) -> frozenset[str]:
    if not HAN_SIGN.match(sign):
        return frozenset()
    found = {toneless(each) for each in pinyin(sign, style=Style.NORMAL, heteronym=True)[0]}
    return frozenset(each.replace("v", "u") for each in found if each)
