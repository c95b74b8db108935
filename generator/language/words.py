"""Words as editors write them: a line, the same line in two languages, quotation marks and what is left without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, ClassVar

from pydantic import ConfigDict, StringConstraints

FORBID_UNKNOWN = ConfigDict(extra="forbid")
PAIRS = MappingProxyType({"“": "”", "‘": "’", "「": "」", "『": "』"})
QUOTES = re.compile(f"[{''.join(PAIRS)}{''.join(PAIRS.values())}]")

Line = Annotated[
    str, StringConstraints(min_length=1, pattern=r"^[^\x00-\x1f\x7f\x85\u2028\u2029]*$", strip_whitespace=True)
]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in Chinese (Simplified, as in the report) and in English."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    zh: Line
    en: Line


def places_of(word: str, text: str) -> Iterator[int]:
    """Yield where a word begins in a text; no expression, of which Python keeps no more than 512.

    >>> list(places_of("滴道", "滴道区滴道河"))
    [0, 3]
    """
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


def bare(text: str) -> str:
    """Return the text without quotation marks and white space, as forms are written.

    >>> bare("“六个一” 建设")
    '六个一建设'
    """
    return re.sub(r"\s", "", QUOTES.sub("", text))
