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

from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS
from opencc import OpenCC
from pypinyin import Style, pinyin

from generator.language.english_words import lemmas
from generator.language.han import HAN

HAN_SIGN = re.compile(rf"[{HAN}]")
WORD = re.compile(r"[a-z]+")
SHORT = 3
MAKERS = ("breame", "opencc", "pypinyin", "simplemma")


def signs_and_words(chinese: Iterable[str], english: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the Han signs of the Chinese texts, with those that readers type, and the words of the English ones."""
    signs = frozenset(char for text in chinese for char in HAN_SIGN.findall(text))
    return _common() | signs, frozenset(word for text in english for word in WORD.findall(text.lower()))


def folding_tables(signs: frozenset[str], words: frozenset[str]) -> dict[str, dict[str, str]]:
    """Return the tables for these signs and words.

    ``fold`` leads from a sign to its Simplified one, ``pinyin`` from a toneless syllable to the signs that may be read
    so, ``words`` from an English word to the one of the texts.
    """
    return {"fold": _fold(signs), "pinyin": _syllables(signs), "words": _words(words)}


def tables_key(signs: frozenset[str], words: frozenset[str]) -> str:
    """Return what tells these tables from others: what they are made of, and the versions of what makes them."""
    parts = [*sorted(signs), *sorted(words), *(f"{name} {version(name)}" for name in MAKERS)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _common() -> frozenset[str]:
    """Return the characters of GB/T 2312-1980, level 1 (rows 16 to 55): what readers of Chinese type."""
    cells = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 56) for cell in range(1, 95))
    decoded = (cell.decode("gb2312", errors="ignore") for cell in cells)
    return frozenset(char for char in decoded if char)


@cache
def _fold(characters: frozenset[str]) -> dict[str, str]:
    """Return the Simplified sign for each Traditional one and variant whose Simplified form is among those."""
    converters = [OpenCC(name) for name in ("t2s", "tw2s", "hk2s")]
    folded: dict[str, str] = {}
    for code in range(0x3400, 0xA000):
        char = chr(code)
        forms = [converter.convert(char) for converter in converters]
        simplified = next((form for form in forms if form != char), char)
        if simplified != char and len(simplified) == 1:
            folded[char] = simplified
    return {char: simple for char, simple in folded.items() if simple in characters}


@cache
def _syllables(characters: frozenset[str]) -> dict[str, str]:
    """Return, for each toneless syllable, the characters that may be read so; ü is written u."""
    found: dict[str, list[str]] = {}
    for char in sorted(characters):
        for reading in pinyin(char, style=Style.NORMAL, heteronym=True)[0]:
            syllable = unicodedata.normalize("NFD", reading).encode("ascii", "ignore").decode().replace("v", "u")
            if char not in found.setdefault(syllable, []):
                found[syllable].append(char)
    return {syllable: "".join(chars) for syllable, chars in sorted(found.items()) if syllable}


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
    return {word: plain for word, plain in sorted((irregular | british).items()) if word != plain}


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
