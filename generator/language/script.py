"""Script conversion: Simplified text into the Traditional script of Taiwan and of Hong Kong.

Stock OpenCC, and our own last word: the text is split at the entries of ``glossary/conversion.tsv``, longest first,
and only the rest is converted. Conversion keeps length, character by character, so that spans found on the
Simplified text hold in the others. Words are never exchanged: this is an official text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from opencc import OpenCC

from generator.language.decisions import ConversionTable
from generator.language.locales import LOCALES


class LengthChangedError(ValueError):
    """Conversion gave a text of another length, so that spans would no longer hold."""


@dataclass(frozen=True, slots=True)
class Localiser:
    """Converts Simplified text into the script of one locale, and back."""

    tag: str
    to_traditional: Callable[[str], str]
    to_simplified: Callable[[str], str]
    decisions: Mapping[str, str] = field(hash=False)
    pattern: re.Pattern[str]

    @lru_cache(maxsize=100_000)  # noqa: B019 - a localiser is a value, and there are as many as locales
    def convert(self, text: str) -> str:
        """Return ``text`` in this locale's script; LengthChangedError if a character would be lost or added."""
        converted, position = [], 0
        for match in self.pattern.finditer(text):
            converted += [self.stock(text[position : match.start()]), self.decisions[match[0]]]
            position = match.end()
        result = "".join([*converted, self.stock(text[position:])])
        if len(result) != len(text):
            raise LengthChangedError(text)
        return result

    def stock(self, text: str) -> str:
        """Return what OpenCC makes of ``text`` without our decisions."""
        return self.to_traditional(text)


@cache
def localisers(table: ConversionTable) -> dict[str, Localiser]:
    """Return a localiser for each locale whose text comes by conversion, by BCP 47 tag."""
    return {
        locale.tag: _localiser(locale.tag, *locale.conversion, table)
        for locale in LOCALES
        if locale.conversion is not None
    }


def _localiser(tag: str, there: str, back: str, table: ConversionTable) -> Localiser:
    decisions = {row.word: row.forms[tag] for row in table.decisions}
    words = sorted(decisions, key=lambda word: (-len(word), word))
    pattern = re.compile("|".join(map(re.escape, words)) if words else r"(?!)")
    return Localiser(tag, converter(there), converter(back), decisions, pattern)


@cache
def converter(name: str) -> Callable[[str], str]:
    """Return a conversion of OpenCC by its name, such as ``s2tw``; the same text is converted once."""
    return lru_cache(maxsize=100_000)(OpenCC(f"{name}.json").convert)
