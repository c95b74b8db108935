"""Slips of English, whatever it is the English of: marks, words that stand twice, spellings of another country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from types import MappingProxyType

from breame.spelling import british_spelling_exists, get_american_spelling

from generator.checks.allowed import Allowed
from generator.checks.conversion_audit import Passage
from generator.language.han import HAN
from generator.sources.problems import Problem

DOUBLED = re.compile(r"\b([A-Za-z]+) \1\b", re.IGNORECASE)
ALTERNATIVE = re.compile(r"\bneither\b(?! of\b)[^.;:]*?\b(n?or)\b", re.IGNORECASE)
DOUBLES = frozenset({"had", "that"})
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
CHINESE_PAIRS = (*PAIRS, ("（", "）"), ("《", "》"), ("‘", "’"))
TWICE = re.compile(rf"([{HAN}]{{2,}})\1")
HINTS = MappingProxyType(
    {
        "E303": "close what is opened",
        "E304": "write it once",
        "E305": "US spelling, as in the official English texts",
        "E306": "type “ ” and ‘ ’; the apostrophe is ’",
        "E311": "neither … nor",
    }
)


@lru_cache(maxsize=100_000)
def slips(text: str) -> tuple[tuple[str, str], ...]:
    """Return a code and a message for each slip in an English text."""
    return tuple(_slips(text))


def _slips(text: str) -> Iterator[tuple[str, str]]:
    if any(text.count(opening) != text.count(closing) for opening, closing in PAIRS):
        yield "E303", "quotation marks or brackets are not balanced"
    for word in DOUBLED.findall(text):
        if word.lower() not in DOUBLES:
            yield "E304", f"“{word} {word}”"
    for word in dict.fromkeys(re.findall(r"[a-z]+", text)):
        if british_spelling_exists(word):
            yield "E305", f"{word} is {get_american_spelling(word)} in US spelling"
    if (found := ALTERNATIVE.search(text)) and found[1].lower() == "or":
        yield "E311", f"“{found[0]}”"
    if has_straight_marks(text):
        yield "E306", "straight quotation marks or apostrophes"


def has_straight_marks(text: str) -> bool:
    """Return whether a typewriter's quotation mark or apostrophe stands in an English text."""
    return '"' in text or "'" in text


def check_wording(passages: Iterable[Passage], allowed: Allowed) -> Iterator[Problem]:
    """Yield the slips of the English that stands beside the translation."""
    for passage in passages:
        for code, message in slips(passage.text):
            if code == "E305" and allowed.has(message.split()[0]):
                continue
            yield Problem(passage.path, passage.line, code, f"{message} in “{passage.text[:40]}”", HINTS[code])


def check_chinese(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Yield the Chinese passages in which words stand twice, or a mark is not closed."""
    for passage in passages:
        if found := TWICE.search(passage.text):
            message = f"“{found[0]}” in “{passage.text[:24]}”"
            yield Problem(passage.path, passage.line, "T125", message, "write it once")
        if any(passage.text.count(opening) != passage.text.count(closing) for opening, closing in CHINESE_PAIRS):
            message = f"marks are not balanced in “{passage.text[:24]}”"
            yield Problem(passage.path, passage.line, "T125", message, "close what is opened")
