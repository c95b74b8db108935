"""The pinyin of headwords, beside what a library proposes: a syllable a character, with a tone that it may have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from pypinyin import Style, pinyin

from generator.glossary.entries import AnyEntry
from generator.language.han import HAN
from generator.language.words import bare
from generator.sources.problems import Problem

HAN_SIGN = re.compile(rf"[{HAN}]")


def check_pinyin(entries: tuple[AnyEntry, ...]) -> Iterator[Problem]:
    """Yield a problem for each headword whose pinyin cannot be read from its characters.

    A character may have each of its readings, with its tone in isolation (GB/T 16159-2012, 7.3).
    """
    for entry in entries:
        written = _letters(entry.record.pinyin)
        spelled = "".join(char for char in bare(entry.record.headword) if HAN_SIGN.match(char))
        # Digits and Latin letters are read aloud before, between or after the characters.
        if not re.fullmatch(".*?".join(["", *(_reading(char) for char in spelled), ""]), written):
            proposed = " ".join(each for [each] in pinyin(spelled, style=Style.TONE))
            line = entry.line("pinyin")
            message = f"“{entry.record.pinyin}” does not spell {entry.record.headword}"
            yield Problem(entry.path, line, "T116", message, f"a library proposes {proposed}; tones as in isolation")


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFC", text.lower()) if char.isalpha())


@cache
def _reading(char: str) -> str:
    readings = {_letters(each) for each in pinyin(char, style=Style.TONE, heteronym=True)[0]}
    return f"(?:{'|'.join(sorted(map(re.escape, readings), key=len, reverse=True))})"
