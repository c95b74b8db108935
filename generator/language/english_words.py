"""English as such: which words there are, and how Chinese names are written in it."""

from __future__ import annotations

import re
import unicodedata
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
RANGE = re.compile(rf"[{HAN}]+")


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
    letters = toneless(name)
    return any(_reads(letters, run[start:]) for run in RANGE.findall(chinese) for start in range(len(run)))


def _reads(letters: str, signs: str) -> bool:
    if not letters:
        return True
    return bool(signs) and any(
        letters.startswith(reading) and _reads(letters[len(reading) :], signs[1:]) for reading in _readings(signs[0])
    )


@cache
def _readings(sign: str) -> frozenset[str]:
    found = {toneless(each) for each in pinyin(sign, style=Style.NORMAL, heteronym=True)[0]}
    return frozenset(each.replace("v", "u") for each in found if each)
