"""What a word of the interface owes to its locale: its script, its blanks, and not to be another word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from types import MappingProxyType

from generator.language.han import HAN
from generator.language.locales import ENGLISH, HONG_KONG, LOCALES
from generator.language.script import converter

Texts = dict[str, str]
"""A word in each locale, by BCP 47 tag."""

BLANK = re.compile(r"\{\d?\}")
# How many blanks what fills a text has for it; any other text has none.
BLANKS = MappingProxyType(
    {
        **dict.fromkeys(("all_of", "all_results", "annex_entry", "found", "found_near", "found_part"), 1),
        **dict.fromkeys(
            (
                "full_entry",
                "last_changed",
                "members",
                "notice",
                "paragraph",
                "paragraph_in_section",
                "translated_by",
                "reach_none",
            ),
            1,
        ),
        **dict.fromkeys(("copied", "counted_from", "names_summary", "newest_reports", "sentence", "to_names"), 1),
        **dict.fromkeys(("subjects_summary", "unknown_entries"), 1),
        **dict.fromkeys(
            ("choice", "counted", "explorer_summary", "locator", "locator_key", "of", "passage_of", "quote", "shown"), 2
        ),
        **dict.fromkeys(("look_up_about", "subject_of", "underlines", "untranslated_page"), 2),
        "reach_some": 4,
    }
)
ENGLISH_ALONE = frozenset({"notice", "untranslated_page"})
"""Texts with blanks in English alone: the others name no day, and have no untranslated sentence."""
BOTH_SCRIPTS = frozenset("台占")
"""Signs that are Traditional too, where OpenCC has others."""
NOT_HONG_KONG = frozenset("裡")
"""Signs that Hong Kong writes otherwise (裏, in its List of Graphemes) and OpenCC takes for its own."""
NAMED_IN_ITSELF = "beside_"
"""Words that name a language in that language."""
EDITIONS = ("edition", "script_")
"""Words that name the editions themselves."""
NAMES = frozenset({"edition", "edition_short"})
"""What an edition is called, by which a reader tells it from the others."""
ALIKE = 0.34
STEM = 4
"""Letters by which two English words are taken for one."""


def blank_slips(key: str, texts: Texts) -> Iterator[str]:
    """Yield what is wrong with the blanks of a word."""
    expected = BLANKS.get(key, 0)
    kinds = set()
    for tag, text in texts.items():
        blanks = BLANK.findall(text)
        numbered = blanks != ["{}"] * len(blanks)
        number = 0 if key in ENGLISH_ALONE and tag != ENGLISH else expected
        fits = sorted(blanks) == [f"{{{place}}}" for place in range(number)] if numbered else len(blanks) == number
        if not fits or re.search("[{}]", BLANK.sub("", text)):
            yield f"{tag} has to have {number} blanks, {{}} each, or {{0}}, {{1}}"
        kinds |= {numbered} if blanks else set()
    if len(kinds) > 1:
        yield "some are numbered, and some are not"


def script_slips(key: str, texts: Texts) -> Iterator[str]:
    """Yield the locales in whose text there are signs of another script."""
    if key.startswith(NAMED_IN_ITSELF):
        return
    has_han = {tag: bool(re.search(rf"[{HAN}]", text)) for tag, text in texts.items()}
    if key in NAMES and len(set(texts.values())) < len(texts):
        yield "two editions have one name"
    if has_han[ENGLISH]:
        yield f"{ENGLISH} has Chinese"
    for locale in LOCALES:
        text = texts[locale.tag]
        if locale.tag == ENGLISH or not text:
            continue
        if not has_han[locale.tag] and re.search("[A-Za-z]{3}", text):
            yield f"{locale.tag} has no Chinese"
        there = converter(locale.conversion[0] if locale.conversion else "t2s")
        strange = [sign for sign in text if there(sign) != sign and sign not in BOTH_SCRIPTS]
        if locale.conversion:
            strange = [sign for sign in strange if converter("s2t")(sign) != sign]
            # 說 is Traditional everywhere, and 説 in Hong Kong.
            own = converter(locale.conversion[0].replace("s2", "t2"))
            strange += [sign for sign in text if own(sign) != sign and sign not in BOTH_SCRIPTS]
        if locale.tag == HONG_KONG:
            strange += [sign for sign in text if sign in NOT_HONG_KONG]
        if strange:
            yield f"{locale.tag} has {'、'.join(dict.fromkeys(strange))} of another script"


def borrowed(words: dict[str, Texts]) -> Iterator[tuple[str, str, str]]:
    """Yield a word, and what its text for Hong Kong has in the words of Taiwan where another word shows both."""
    said = {key: texts for key, texts in words.items() if not key.startswith(EDITIONS)}
    pairs = {key: (texts["zh-Hant-TW"], texts["zh-Hant-HK"]) for key, texts in said.items()}
    runs = {run: key for key, (one, other) in pairs.items() for run in _replaced(one, other)}
    plain = "\n".join(other for one, other in pairs.values() if one != other)
    for key, (_, text) in pairs.items():
        for (here, there), shown in runs.items():
            if key != shown and here in text and here not in plain and len(here) > 1:
                yield key, here, there


def _replaced(one: str, other: str) -> Iterator[tuple[str, str]]:
    for kind, start, end, first, last in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "replace":
            yield one[start:end], other[first:last]


def exchanged(words: dict[str, Texts]) -> Iterator[tuple[str, str, str]]:
    """Yield two words, and the locale in which each has the text of the other."""
    simple = {
        key: {tag: converter("t2s")(text) for tag, text in texts.items() if tag != ENGLISH}
        for key, texts in words.items()
    }
    odd = {
        (key, tag): {other for name, other in texts.items() if name != tag}
        for key, texts in simple.items()
        for tag in texts
        if texts[tag] not in {other for name, other in texts.items() if name != tag}
    }
    for (key, tag), own in odd.items():
        for name, texts in simple.items():
            others = odd.get((name, tag), set())
            if name != key and simple[key][tag] in others and (texts[tag] in own or _strange(texts[tag], others)):
                yield key, name, tag
    english = {key: texts[ENGLISH] for key, texts in words.items()}
    better = {key: frozenset(_named_better(key, english)) for key in english}
    yield from (
        (one, other, ENGLISH)
        for one in english
        for other in sorted(better[one])
        if one < other and one in better[other]
    )


def _named_better(key: str, english: dict[str, str]) -> Iterator[str]:
    """Yield the words whose English has more of a key’s name than its own English has."""
    own, stems = _named(key, english[key]), _stems(key)
    yield from (other for other, text in english.items() if stems & _stems(text) and _named(key, text) > own)


def _strange(text: str, others: set[str]) -> bool:
    return max(_alike(text, other) for other in others) < ALIKE


@lru_cache(maxsize=100_000)
def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@lru_cache(maxsize=10_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in re.findall("[a-z]+", text.lower()))


def _named(key: str, text: str) -> float:
    """Return the share of a text’s words that the key has, where it is worth mentioning."""
    words = _stems(text)
    share = len(_stems(key) & words) / len(words) if words else 0
    return share if share >= ALIKE else 0
