"""English names of entries that have lost a word, where the lexicon, another form, or a sentence still has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.editions.library import Volume
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import LexiconEntry
from generator.language.english_words import spells
from generator.language.han import HAN, VALUES
from generator.language.locales import ENGLISH
from generator.language.quantities import english_figures
from generator.language.words import QUOTES, bare, places_of
from generator.sources.problems import Problem

NUMBERED = re.compile("[两三四五六七八九十](?![一二三四五六七八九十])")
LISTS = re.compile(r"\band\b|,|\bdouble\b|\bmutual\b", re.IGNORECASE)
LITTLE = re.compile(r"\b(?:a|an|and|by|for|from|in|of|on|or|the|to|with)\b", re.IGNORECASE)
LONG = 4
"""Signs; what they say is more than one word of English."""
BEFORE = re.compile(r"(?<=[^.!?:] )([A-Z][a-z]+) [“‘]?$")
"""A word with a capital, and no beginning of a sentence."""


def check_numerals(entries: tuple[AnyEntry, ...]) -> Iterator[Problem]:
    """Yield the English names that have lost the numeral with which their slogans begin.

    A name that lists what is counted needs none, nor does one that says double or mutual.
    """
    for entry in entries:
        if _lacks_numeral(entry):
            message = f"“{entry.record.english.name}” lacks the numeral of {entry.record.headword}"
            yield Problem(entry.path, entry.line("english", "name"), "T127", message, "name the number too")


def check_english_names(
    entries: tuple[AnyEntry, ...], lexicon: tuple[LexiconEntry, ...], volumes: tuple[Volume, ...]
) -> Iterator[Problem]:
    """Yield the entries whose English name seems to have lost a word, each once; a numeral is another matter."""
    named = {bare(word.chinese): word.english for word in lexicon}
    for entry in (each for each in entries if not _lacks_numeral(each)):
        record = entry.record
        names = (record.english.name, *record.english.forms)
        sentences = [
            volume.editions[ENGLISH].segments[segment].text
            for volume in volumes
            for segment in volume.concordance[entry.id]
        ]
        reasons = (
            _otherwise(names, named.get(bare(record.headword))),
            _too_short(record.headword, names[0]),
            _without_little_words(names),
            *(_headless(record.headword, names[0], text) for text in sentences),
        )
        if reason := next(filter(None, reasons), None):
            hint = "name the whole of it, as the reports’ English does"
            yield Problem(entry.path, entry.line("english", "name"), "T129", f"“{names[0]}”: {reason}", hint)


def _lacks_numeral(entry: AnyEntry) -> bool:
    name = entry.record.english.name
    found = NUMBERED.match(bare(entry.record.headword))
    values = {figure.value for figure in english_figures(name)}
    return found is not None and VALUES[found[0]] not in values and not LISTS.search(name)


def _otherwise(names: tuple[str, ...], other: str | None) -> str | None:
    if other is None or other.lower() in {name.lower() for name in names}:
        return None
    return f"the lexicon has “{other}”"


def _too_short(headword: str, name: str) -> str | None:
    signs = len(re.findall(f"[{HAN}]", headword))
    return f"one word for {signs} signs" if signs >= LONG and len(name.split()) == 1 else None


def _without_little_words(names: tuple[str, ...]) -> str | None:
    """A name that is another form without its and, of or the."""
    name, *forms = (QUOTES.sub("", each).lower() for each in names)
    heavy = LITTLE.sub("", name).split()
    short = [form for form in forms if len(form) > len(name) and LITTLE.sub("", form).split() == heavy]
    return f"a form is “{short[0]}”" if short else None


def _headless(headword: str, name: str, text: str) -> str | None:
    """A name before which there is a word with a capital: it is part of a name with capitals, or of one in pinyin."""
    for place in places_of(name, text):
        before = BEFORE.search(text[:place])
        if before and (name[0].isupper() or spells(before[1], headword)):
            return f"“{before[1]}” stands before it in “{text[before.start(1) : place + len(name)]}”"
    return None
