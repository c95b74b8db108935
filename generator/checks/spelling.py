"""Words that no dictionary has, in any English of the project: slips of the hand, or names and words of a trade.

A word is known by the dictionary, by the lexicon, as the pinyin of Chinese in the same file, or by
``glossary/allowed.tsv``, where the reason stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.checks.allowed import Allowed
from generator.checks.conversion_audit import Passage
from generator.glossary.lexicon import PATH as LEXICON
from generator.glossary.lexicon import LexiconEntry
from generator.language.english_words import CONTRACTED, WORD, is_word, spells
from generator.report.translation import TranslationMemory
from generator.sources.disk import Sources
from generator.sources.problems import Problem

# Addresses of pages and files are no English: lawtext/gov, en.po.
ADDRESS = re.compile(r"\b[\w-]+(?:[./][\w-]+)*(?:\.[a-z]{2,5}|/[\w-]+)\b(?:/\S*)?")
SHORT = 2
"""Letters; shorter ones are initials."""


def check_spelling(
    sources: Sources,
    passages: Iterable[Passage],
    memories: Iterable[TranslationMemory],
    lexicon: tuple[LexiconEntry, ...],
    allowed: Allowed,
) -> Iterator[Problem]:
    """Yield a problem for each word that nobody knows, where it first stands in its file."""
    known = {word for entry in lexicon for word in WORD.findall(entry.english)}
    units = (Passage(memory.path, unit.line, unit.english) for memory in memories for unit in memory.units)
    seen: set[tuple[str, str]] = set()
    for passage in (*passages, *units):
        for word in _unknown(passage.text):
            # The lexicon knows no word of its own: a name is held to its Chinese, a word of a trade is allowed.
            listed = known & {word, word.removesuffix("s"), word.lower()}
            if (passage.path, word) in seen or (listed and passage.path != LEXICON):
                continue
            seen.add((passage.path, word))
            if not (allowed.has(word) or _is_pinyin(sources, passage, word)):
                hint = "mend it; if it is right, give it a row in glossary/allowed.tsv"
                yield Problem(passage.path, passage.line, "V101", f"no dictionary has “{word}”", hint)


@lru_cache(maxsize=100_000)
def _unknown(text: str) -> tuple[str, ...]:
    words = (CONTRACTED.sub("", word) for word in WORD.findall(ADDRESS.sub("", text)))
    return tuple(word for word in dict.fromkeys(words) if len(word) > SHORT and not is_word(word))


def _is_pinyin(sources: Sources, passage: Passage, word: str) -> bool:
    """Tell whether a word is a name, or a syllable with its tone, of Chinese in the same file."""
    toned = word != "".join(char for char in unicodedata.normalize("NFD", word) if char.isascii())
    source = sources.get(passage.path)
    return bool(source) and (toned or word[0].isupper()) and spells(word, source.text if source else "")
