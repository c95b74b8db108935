"""The pinyin of headwords and of the lexicon, beside what a library proposes.

A character has one syllable, with a tone that it may have.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from pypinyin import Style, pinyin

from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import PATH as LEXICON
from generator.glossary.lexicon import LexiconEntry
from generator.language.han import HAN
from generator.language.words import bare
from generator.sources.problems import Problem

HAN_SIGN = re.compile(rf"[{HAN}]")


def check_pinyin(entries: tuple[AnyEntry, ...], lexicon: tuple[LexiconEntry, ...]) -> Iterator[Problem]:
    """Yield a problem for each headword, and each word of the lexicon, whose pinyin its characters cannot have.

    A character may have each of its readings, with its tone in isolation (GB/T 16159-2012, 7.3).
    """
    for entry in entries:
        yield from _spelling(entry.record.headword, entry.record.pinyin, entry.path, entry.line("pinyin"))
    for word in lexicon:
        yield from _spelling(word.chinese, word.pinyin, LEXICON, word.line)


def _spelling(words: str, written: str, path: str, line: int) -> Iterator[Problem]:
    spelled = "".join(char for char in bare(words) if HAN_SIGN.match(char))
    # Digits and Latin letters are read aloud before, between or after the characters.
    if not re.fullmatch(".*?".join(["", *(_reading(char) for char in spelled), ""]), _letters(written)):
        proposed = " ".join(each for [each] in pinyin(spelled, style=Style.TONE))
        message = f"“{written}” does not spell {words}"
        yield Problem(path, line, "T116", message, f"a library proposes {proposed}; tones as in isolation")


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFC", text.lower()) if char.isalpha())


@cache
def _reading(char: str) -> str:
    readings = {_letters(each) for each in pinyin(char, style=Style.TONE, heteronym=True)[0]}
    return f"(?:{'|'.join(sorted(map(re.escape, readings), key=len, reverse=True))})"
