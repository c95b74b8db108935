"""Figures: the numbers of a sentence, Chinese or English, with their values and units.

Counted are numbers in Arabic digits, with 万 and 亿, and ordinals in Chinese numerals (第五次, 二十届, “十四五”). Other
Chinese numerals (三免, 一体化) may be written as numbers in English, but need not be. Letters right behind digits are
part of the figure (5G, 66kV); digits right behind a letter are part of a name (G331), and no figure.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

import cn2an
from text_to_num import alpha2digit

from generator.language.han import COUNTING, PAIR, ROUND, VALUES, ZERO

NUMERAL = f"{ZERO}{COUNTING}百"
MAGNITUDES = MappingProxyType(
    {
        "": 1,
        "千": 10**3,
        "万": 10**4,
        "亿": 10**8,
        "万亿": 10**12,
        "thousand": 10**3,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
    }
)
# A unit of the Chinese, and what the English has to say beside the number.
UNITS = MappingProxyType(
    {
        "%": r"percent\b(?! points?\b)",
        "个百分点": r"percentage points?\b",
        "美元": r"US\$",
        "元": r"yuan",
        "亩": r"mu\b",
        "斤": r"jin\b",
        "吨": r"metric tons?\b|metric-ton",
        "公里": r"kilometers?\b",
        "公顷": r"hectares?\b",
        "平方米": r"square[ -]meters?\b",
        "千伏": r"kV\b",
        "微米": r"micrometers?\b|micron",
    }
)
UNIT_WORDS = MappingProxyType(
    {
        "": "",
        "%": "percent",
        "个百分点": "percentage points",
        "美元": "US$",
        "元": "yuan",
        "亩": "mu",
        "斤": "jin",
        "吨": "metric tons",
        "公里": "kilometers",
        "公顷": "hectares",
        "平方米": "square meters",
        "千伏": "kV",
        "微米": "micrometers",
    }
)
ORDINAL_ENDINGS = MappingProxyType({1: "st", 2: "nd", 3: "rd"})
LATIN_UNITS = MappingProxyType({"kV": "千伏"})
MONTHS = tuple(month_name)[1:]

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
"""Digits, with commas for the thousands or without."""
CHINESE = re.compile(
    rf"(?<![A-Za-z\d])(?<!\d\.)({NUMBER})"
    rf"(?:(?P<letters>[A-Za-z]+)|(万亿|亿|万|千(?!伏))?(?:余|多)?({'|'.join(UNITS)})?)"
)
MONTH = re.compile(r"(?<![\d.])(\d{1,2})月(?!龄)")
ORDINAL = re.compile(
    rf"第([{NUMERAL}]+)|([{NUMERAL}]+)(?=届|中全会|中、|连丰)|([{NUMERAL}]{{2,}})(?=大)|“(十[{NUMERAL}])五”"
)
ENGLISH = re.compile(rf"(?<![\w.])({NUMBER})[A-Za-z]*(?:[ -](thousand|million|billion|trillion)\b)?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed: its value in units of one, its unit in the Chinese, and where it ends in the text."""

    printed: str
    value: Decimal
    unit: str = ""
    start: int = 0
    end: int = 0


def chinese_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a Chinese sentence that its English has to have.

    >>> [str(figure.value) for figure in chinese_figures("第五次会议：完成14.35亿元，增长3%")]
    ['5', '1435000000.00', '3']
    """
    months = [match.span(1) for match in _months(text)]
    found = [_figure(match) for match in CHINESE.finditer(text) if match.span(1) not in months]
    for match in ORDINAL.finditer(text):
        value = _numeral(next(group for group in match.groups() if group))
        found += [Figure(match[0], value, "", *match.span())] if value is not None else []
    return tuple(sorted(found, key=lambda figure: figure.start))


def _figure(match: re.Match[str]) -> Figure:
    number, letters, magnitude, unit = match.groups()
    value = _value(number) * MAGNITUDES[magnitude or ""]
    return Figure(match[0], value, unit or LATIN_UNITS.get(letters, ""), *match.span())


def chinese_months(text: str) -> tuple[int, ...]:
    """Return the months that a Chinese sentence names in digits.

    >>> chinese_months("1月至12月，出栏18月龄肉牛")
    (1, 12)
    """
    return tuple(int(match[1]) for match in _months(text))


def _months(text: str) -> Iterator[re.Match[str]]:
    return (match for match in MONTH.finditer(text) if 1 <= int(match[1]) <= len(MONTHS))


def chinese_numerals(text: str) -> frozenset[Decimal]:
    """Return the values of all Chinese numerals of a sentence, whole and sign by sign."""
    numerals = [match[0] for match in re.finditer(rf"[{ZERO}{COUNTING}{ROUND}{PAIR}]+", text)]
    readings = [_numeral(each) for numeral in numerals for each in (numeral, *numeral)]
    return frozenset(reading for reading in readings if reading is not None)


def _numeral(text: str) -> Decimal | None:
    if text in VALUES:
        return Decimal(VALUES[text])
    try:
        return Decimal(cn2an.cn2an(text, "smart"))
    except (ValueError, KeyError):
        # Of signs that make no number: 〇十零.
        return None


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def english_figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers of an English sentence, in digits or in words; one and first may be no numbers.

    >>> [str(figure.value) for figure in english_figures("the second of 26.88 million yuan")]
    ['2', '26880000']
    """
    digits = in_digits(text)
    return tuple(
        Figure(match[0], _value(match[1]) * MAGNITUDES[match[2] or ""], "", *match.span())
        for match in ENGLISH.finditer(digits)
    )


def in_digits(text: str) -> str:
    """Return an English sentence with its numbers in digits.

    >>> in_digits("the second of 1.5 million")
    'the 2nd of 1500000'
    """
    # 1.435 billion first, before words are read as numbers of their own.
    joined = re.sub(
        rf"(?<![\w.])({NUMBER}) (thousand|million|billion|trillion)\b",
        lambda match: f"{(_value(match[1]) * MAGNITUDES[match[2]]).normalize():f}",
        text,
    )
    return str(alpha2digit(joined, "en", 0))


def english_words(figure: Figure) -> str:
    """Return a figure as an English sentence writes it, with its unit.

    >>> [english_words(figure) for figure in chinese_figures("14.35亿元、10万美元、3%、第五次、5G")]
    ['1.435 billion yuan', 'US$100,000', '3 percent', '5th', '5G']
    """
    if figure.printed[-1].isascii() and figure.printed[-1].isalpha() and not figure.unit:
        return figure.printed
    number = _with_magnitude(figure.value)
    if figure.unit == "美元":
        return f"US${number}"
    if figure.printed.startswith(("第", "“")) or figure.printed[-1] in NUMERAL:
        return f"{number}{ORDINAL_ENDINGS.get(int(figure.value) % 10 if figure.value // 10 != 1 else 0, 'th')}"
    return f"{number} {UNIT_WORDS[figure.unit]}".strip()


def _with_magnitude(value: Decimal) -> str:
    for word in ("billion", "million"):
        if value >= MAGNITUDES[word]:
            return f"{(value / MAGNITUDES[word]).normalize():f} {word}"
    return f"{value.normalize():,f}" if value >= 10**4 or value == value.to_integral() else f"{value:f}"
