"""What editors write in two languages: sentence by sentence the same, the same figures, no no on one side alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from generator.checks.negations import denials, denied_outright
from generator.glossary.entries import AnyEntry
from generator.language.han import HAN
from generator.language.quantities import MONTHS, chinese_figures, chinese_numerals, english_figures
from generator.language.words import Bilingual
from generator.sources.problems import Problem

CITED = re.compile(r"“[^”]*”|（[^）]*）|《[^》]*》")
CHINESE_END = re.compile(r"(?<=[。！？])(?=.)")
ENGLISH_END = re.compile(rf"(?<=[.!?])[”’)]* (?=[A-Z“‘({HAN}0-9])")
INITIALS = re.compile(r"\b([A-Z])\. (?=[A-Z])")
ROMAN = MappingProxyType({"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"})
PART = re.compile(r"\b(?<=Part )(?:I{1,3}|IV|VI?)\b")
DECADE = re.compile(r"(?:\d+|[一二三四五六七八九十]+)(?:世纪)?[^，。；]{0,6}年代|(?:the )?\b\d{4}s\b")
CENTURY = re.compile(
    r"(\d{4})年代|([一二三四五六七八九十]+)世纪([一二三四五六七八九]十)(?:至([一二三四五六七八九]十))?年代"
)
DECADES = re.compile(r"\b(\d{4})s\b")
ADDRESS = re.compile(r"\b[a-z][\w-]*(?:\.[\w-]+)+(?:/[\w./-]*)?")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.’-]{15,}")
"""English that a Chinese text cites."""
ROUND_NUMBERS = MappingProxyType({"十万": Decimal(10**5), "百万": Decimal(10**6), "千万": Decimal(10**7)})
CONVERTED = re.compile(r"\((?:about )?[\d,.]+ (?:metric tons|hectares)[^()]*\)")
PRINTED = re.compile(r"[0-9“届]")
"""Ordinals in Chinese numerals are often no numbers in English: 第三方 another, 第三产业 tertiary."""
FIELDS = ("gloss", "meaning", "note", "basis")


def check_parallel(entries: Iterable[AnyEntry]) -> Iterator[Problem]:
    """Yield where the two languages of a record part."""
    for entry in entries:
        for field in FIELDS:
            words: Bilingual | None = getattr(entry.record, field)
            for code, message, hint in _differences(words, field) if words else ():
                yield Problem(entry.path, entry.line(field, "en"), code, f"{field}: {message}", hint)


def _differences(words: Bilingual, field: str) -> Iterator[tuple[str, str, str]]:
    lost, more = one_sided(words.zh, words.en)
    # The two lines of a gloss say each what there is room for; they may not say two things.
    for figure in (*lost, *more) if field != "gloss" or (lost and more) else ():
        yield "T117", f"{figure} stands in one language alone", "write it in both, or as a word in both"
    if (ours := _decades(words.zh)) and (theirs := {int(each) for each in DECADES.findall(words.en)}) != ours:
        yield "T117", f"{sorted(ours)} and {sorted(theirs)} are other decades", "name the same in both"
    chinese, english = sentences_of(words)
    if len(english) < len(chinese) and field != "basis":
        message = f"{len(chinese)} sentences of Chinese, {len(english)} of English"
        yield "T118", message, "say in English what each sentence of the Chinese says"
    pairs = zip(chinese, english, strict=True) if len(chinese) == len(english) else [(words.zh, words.en)]
    for one, other in pairs:
        if denied_outright(CITED.sub("", one)) and not denials(other):
            message = f"the Chinese says no, its English does not: “{other[:40]}”"
            yield "T119", message, "没有 and 未 have their not, no, never, or without"


def _decades(chinese: str) -> set[int]:
    """Return the first years of the decades that a Chinese text names.

    >>> sorted(_decades("二十世纪五十至七十年代")), _decades("自2010年代中期起")
    ([1950, 1970], {2010})
    """
    found = set()
    for year, century, *tens in CENTURY.findall(chinese):
        first = (_numeral(century) - 1) * 100 if century else int(year)
        found |= {first + _numeral(ten) for ten in tens if ten} or {first}
    return found


def _numeral(signs: str) -> int:
    return int(max(chinese_numerals(signs), default=0))


def sentences_of(words: Bilingual) -> tuple[list[str], list[str]]:
    """Return the sentences of both languages; what is cited inside a Chinese sentence ends none."""
    hidden = CITED.sub(lambda match: re.sub("[。！？]", "，", match[0]), words.zh)
    return CHINESE_END.split(hidden), ENGLISH_END.split(words.en)


@lru_cache(maxsize=100_000)
def one_sided(chinese: str, english: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the figures that the Chinese alone has, and those that the English alone has.

    A numeral in words may be one in either language, or be none.

    >>> one_sided("2018年的第三份文件", "The third document, of 2019")
    (('2018',), ('2019',))
    """
    chinese, english = (DECADE.sub("", ADDRESS.sub("", text)) for text in (chinese, english))
    cited = english_figures(" ".join(LATIN.findall(chinese)))
    chinese, english = LATIN.sub("", chinese), CONVERTED.sub("", english)
    left = [figure.value for figure in chinese_figures(chinese) if PRINTED.search(figure.printed)]
    right = [figure.value for figure in english_figures(PART.sub("", english))]
    digits = [figure.value for figure in english_figures(re.sub("[a-z]+", _magnitude, PART.sub("", english)))]
    free = {*chinese_numerals(chinese), Decimal(1), *(figure.value for figure in cited)}
    free |= {value for word, value in ROUND_NUMBERS.items() if word in chinese}
    named = {Decimal(place) for place, name in enumerate(MONTHS, 1) if name in english}
    named |= {Decimal(ROMAN[each]) for each in PART.findall(english)}
    lost = [value for value in dict.fromkeys(left) if value not in {*right, *named, Decimal(1)}]
    more = [value for value in dict.fromkeys(right) if value in digits and value not in {*left, *free}]
    return _printed(lost), _printed(more)


def _printed(values: list[Decimal]) -> tuple[str, ...]:
    return tuple(f"{value.normalize():f}" for value in values)


def _magnitude(word: re.Match[str]) -> str:
    return word[0] if word[0] in {"million", "billion", "trillion", "thousand", "st", "nd", "rd", "th"} else "x"
