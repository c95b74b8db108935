"""Folding tables: by which characters, sounds and spellings the browser takes two writings for one.

The tables depend on the characters and words that the site has, and on the libraries that know them.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from itertools import groupby

from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS
from opencc import OpenCC
from pypinyin import Style, pinyin

from generator.language.english_words import lemmas
from generator.language.han import HAN

HAN_SIGN = re.compile(rf"[{HAN}]")
WORD = re.compile(r"[a-z]+")
SHORT = 3
USUAL = 2
"""How many readings of a character count: further ones are names, or of another age."""
RULE = re.compile(r"is(ations?|e|ed|es|ers?|ing)$")
"""What the browser writes as American by itself."""
MAKERS = ("breame", "opencc", "pypinyin", "simplemma")
Tables = dict[str, str | dict[str, str]]


def signs_and_words(chinese: Iterable[str], english: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the Han signs of the Chinese texts, and the words of the English ones."""
    signs = frozenset(char for text in chinese for char in HAN_SIGN.findall(text))
    return signs, frozenset(word for text in english for word in WORD.findall(text.lower()))


def folding_tables(signs: frozenset[str], words: frozenset[str]) -> Tables:
    """Return the tables for these signs and words: those of Chinese, ``fold``, ``level1``, ``more``, and of English.

    ``fold`` has groups of a Simplified sign and those that are written for it elsewhere; ``level1`` the toneless
    syllable of each character that readers type, with how many in a row share it, in the order of GB/T 2312; ``more``
    further readings of the site's own signs; ``words`` leads from an English word to the one of the texts.
    """
    level1, more = _syllables(signs)
    return {"fold": _fold(signs), "level1": level1, "more": more, "words": _words(words)}


def tables_key(signs: frozenset[str], words: frozenset[str]) -> str:
    """Return what tells these tables from others: what they are made of, and the versions of what makes them."""
    parts = [*sorted(signs), *sorted(words), *(f"{name} {version(name)}" for name in MAKERS)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def level_one() -> str:
    """Return the characters of GB/T 2312-1980, level 1 (rows 16 to 55): what readers type, in the order of sound."""
    cells = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 56) for cell in range(1, 95))
    return "".join(cell.decode("gb2312", errors="ignore") for cell in cells)


@cache
def _fold(signs: frozenset[str]) -> str:
    """Return each Simplified sign with the Traditional ones and variants that are written for it, in groups.

    For what only readers write, the standard forms of Taiwan and Hong Kong alone.
    """
    converters = [OpenCC(name) for name in ("t2s", "tw2s", "hk2s")]
    groups: dict[str, list[str]] = {}
    for char in map(chr, range(0x4E00, 0xA000)):
        forms = (converter.convert(char) for converter in converters)
        simplified = next((form for form in forms if form != char), char)
        if simplified != char and len(simplified) == 1:
            groups.setdefault(simplified, []).append(char)
    standard = [OpenCC(name) for name in ("s2t", "s2tw", "s2hk")]
    for char in level_one():
        if char not in signs and char in groups:
            usual = {converter.convert(char) for converter in standard}
            groups[char] = [form for form in groups[char] if form in usual]
    order = {char: place for place, char in enumerate(level_one())}
    kept = [char for char in groups if groups[char] and (char in signs or char in order)]
    kept.sort(key=lambda char: (order.get(char, len(order)), char))
    return " ".join(char + "".join(groups[char]) for char in kept)


@cache
def _syllables(signs: frozenset[str]) -> tuple[str, str]:
    """Return the readings of level 1 in its order, and further ones of these signs by syllable; ü is written u."""
    first: list[str] = []
    for char in level_one():
        readings = _readings(char)
        # The standard's own order says which of several readings is meant.
        first.append(next((each for each in readings if first and each == first[-1]), readings[0]))
    runs = [(syllable, len(list(group))) for syllable, group in groupby(first)]
    known = dict(zip(level_one(), first, strict=True))
    more: dict[str, str] = {}
    for char in sorted(signs):
        for reading in _readings(char):
            if known.get(char) != reading:
                more[reading] = more.get(reading, "") + char
    level1 = "".join(f"{syllable}{count}" for syllable, count in runs)
    return level1, "".join(f"{syllable}{chars}" for syllable, chars in sorted(more.items()))


def _readings(char: str) -> list[str]:
    """Return how a character may be read, without tones, the usual readings alone."""
    readings = pinyin(char, style=Style.NORMAL, heteronym=True)[0]
    plain = (
        unicodedata.normalize("NFD", each).encode("ascii", "ignore").decode().replace("v", "u") for each in readings
    )
    return [each for each in dict.fromkeys(plain) if each] or [""]


def _words(own: frozenset[str]) -> dict[str, str]:
    """Return the words that a stemmer would not bring together with one of the site's own, and that word.

    British spellings (fibre, fiber) and irregular inflections (geese, goose).
    """
    lemma_of = lemmas()
    own_lemmas = {lemma_of.get(word, word) for word in own}
    british = {
        word: american
        for word, american in BRITISH_ENGLISH_SPELLINGS.items()
        if lemma_of.get(american, american) in own_lemmas
    }
    irregular = {form: lemma for form, lemma in _irregular().items() if lemma in own_lemmas and lemma not in british}
    return {word: plain for word, plain in sorted((irregular | british).items()) if RULE.sub(r"iz\1", word) != plain}


@cache
def _irregular() -> dict[str, str]:
    """Return the lemma of each English form that does not simply end differently."""
    found = {}
    for form, lemma in lemmas().items():
        stem = lemma[:-1] if lemma[-1:] in {"e", "y"} else lemma
        # Shorter ones are names of other things too: AI is no form of "be".
        if len(form) > SHORT and WORD.fullmatch(form) and WORD.fullmatch(lemma) and not form.startswith(stem):
            found[form] = lemma
    return found
