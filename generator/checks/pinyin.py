"""The pinyin of headwords and of the lexicon, beside what a library proposes.

A character has one syllable, with its tone in that word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from types import MappingProxyType

from pypinyin import Style, pinyin

from generator.checks.allowed import Allowed
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import PATH as LEXICON
from generator.glossary.lexicon import LexiconEntry
from generator.language.han import HAN
from generator.language.words import bare
from generator.sources.problems import Problem

ISOLATED = MappingProxyType({"一": "yī", "不": "bù"})
"""Their tones change before others, and the library writes it."""
HAN_SIGN = re.compile(rf"[{HAN}]")


def check_pinyin(
    entries: tuple[AnyEntry, ...], lexicon: tuple[LexiconEntry, ...], allowed: Allowed
) -> Iterator[Problem]:
    """Yield a problem for each headword, and word of the lexicon, whose pinyin is not what a library proposes.

    Tones are as in isolation (GB/T 16159-2012, 7.3). A reading that the library does not know in this word is
    allowed, with its reason.
    """
    for entry in entries:
        yield from _spelling(entry.record.headword, entry.record.pinyin, entry.path, entry.line("pinyin"), allowed)
    for word in lexicon:
        yield from _spelling(word.chinese, word.pinyin, LEXICON, word.line, allowed)


def _spelling(words: str, written: str, path: str, line: int, allowed: Allowed) -> Iterator[Problem]:
    spelled = "".join(char for char in bare(words) if HAN_SIGN.match(char))
    proposed = _proposed(spelled)
    if not _in_order(map(_letters, proposed), _letters(written)) and not allowed.has(written):
        message = f"“{written}” does not spell {words}"
        yield Problem(path, line, "T116", message, f"a library proposes {' '.join(proposed)}; tones as in isolation")


def _in_order(syllables: Iterable[str], written: str) -> bool:
    """Tell whether syllables stand one after another; digits and Latin letters are read before, between or after."""
    place = 0
    for syllable in syllables:
        place = written.find(syllable, place) + len(syllable)
        if place < len(syllable):
            return False
    return True


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFC", text.lower()) if char.isalpha())


@cache
def _proposed(spelled: str) -> tuple[str, ...]:
    read = (each for [each] in pinyin(spelled, style=Style.TONE))
    return tuple(ISOLATED.get(sign, each) for sign, each in zip(spelled, read, strict=True))
