"""Script conversion: Simplified text into the Traditional script of Taiwan and of Hong Kong.

Stock OpenCC, and our own last word: the text is split at the entries of ``glossary/conversion.tsv``, longest first,
and only the rest is converted; quotation marks are those of either place. Conversion keeps length, sign by sign, so
that spans found on the Simplified text hold in the others, and leads back. Words of the report are never exchanged: it
is an official text. What the editors say has each place's own words (``glossary/vocabulary.tsv``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from opencc import OpenCC

from generator.language.decisions import ConversionTable
from generator.language.locales import LOCALES
from generator.language.vocabulary import KEPT, Vocabulary

DOUBLE = str.maketrans("“”", "「」")
SINGLE = re.compile("‘([^‘’]*)’")
BACK = str.maketrans("「」『』", "“”‘’")


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
    wordings: Mapping[str, str] = field(hash=False)
    kept_or_worded: re.Pattern[str]

    @lru_cache(maxsize=100_000)  # noqa: B019 - a localiser is a value, and there are as many as locales
    def convert(self, text: str) -> str:
        """Return ``text`` in this locale's script; LengthChangedError if a character would be lost or added."""
        converted, position = [], 0
        for match in self.pattern.finditer(text):
            converted += [self.stock(text[position : match.start()]), self.decisions[match[0]]]
            position = match.end()
        result = printed_marks("".join([*converted, self.stock(text[position:])]))
        if len(result) != len(text):
            raise LengthChangedError(text)
        return result

    @lru_cache(maxsize=100_000)  # noqa: B019
    def reword(self, text: str) -> str:
        """Return what the editors say in this locale's script and words; quotations and titles keep theirs."""
        reworded, position = [], 0
        for match in self.kept_or_worded.finditer(text):
            before = self.convert(text[position : match.start()])
            reworded += [before, self.wordings.get(match[0]) or self.convert(match[0])]
            position = match.end()
        return "".join([*reworded, self.convert(text[position:])])

    def stock(self, text: str) -> str:
        """Return what OpenCC makes of ``text`` without our decisions."""
        return self.to_traditional(text)


@cache
def localisers(table: ConversionTable, vocabulary: Vocabulary) -> dict[str, Localiser]:
    """Return a localiser for each locale whose text comes by conversion, by BCP 47 tag."""
    return {
        locale.tag: _localiser(locale.tag, *locale.conversion, table, vocabulary)
        for locale in LOCALES
        if locale.conversion is not None
    }


def printed_marks(text: str) -> str:
    """Return Chinese with the quotation marks of Traditional print; an apostrophe of English in it stays.

    >>> printed_marks("“双‘减’”，people’s")
    '「双『减』」，people’s'
    """
    return SINGLE.sub(r"『\1』", text.translate(DOUBLE))


def keyed_marks(text: str) -> str:
    """Return Chinese with the quotation marks of the source, which ``printed_marks`` had changed."""
    return text.translate(BACK)


def _localiser(tag: str, there: str, back: str, table: ConversionTable, vocabulary: Vocabulary) -> Localiser:
    decisions = {row.word: row.forms[tag] for row in table.decisions}
    wordings = {row.word: row.forms[tag] for row in vocabulary.wordings}
    simplify = converter(back)
    return Localiser(
        tag,
        converter(there),
        lambda text: simplify(keyed_marks(text)),
        decisions,
        _longest_first(decisions),
        wordings,
        _longest_first(wordings, KEPT.pattern),
    )


def _longest_first(words: Iterable[str], first: str = "") -> re.Pattern[str]:
    """Return what finds any of the words, or what ``first`` finds; nothing where there are none."""
    in_order = map(re.escape, sorted(words, key=lambda word: (-len(word), word)))
    return re.compile("|".join(filter(None, (first, *in_order))) or r"(?!)")


@cache
def converter(name: str) -> Callable[[str], str]:
    """Return a conversion of OpenCC by its name, such as ``s2tw``; the same text is converted once."""
    return lru_cache(maxsize=100_000)(OpenCC(f"{name}.json").convert)
