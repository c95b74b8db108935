"""Figures: every number of the Chinese stands in the English with its value, its unit and its bound, and no other.

Counted are numbers in Arabic digits, with 万 and 亿, and ordinals in Chinese numerals (第五次, 二十届, “十四五”). Other
Chinese numerals (三免, 一体化) may be written as numbers in English, but need not be. What stands in square brackets
is the translator's, and is not looked at; a conversion in parentheses, (99,000 metric tons; 1 jin = 0.5 kg), is
checked by its arithmetic.
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

NUMERAL = "〇零一二三四五六七八九十百"
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
        "%": r"percent",
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
BOUNDS = MappingProxyType(
    {
        "以上": r"at least|or more|or above",
        "左右": r"about|around|approximately",
        "不低于": r"no lower than|no less than|not lower than",
        "突破": r"exceed|surpass|more than",
        "力争": r"striv",
    }
)
SIGNS = MappingProxyType({"两": 2, "双": 2, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8})
MONTHS = tuple(month_name)[1:]

DIGITS = r"\d+(?:\.\d+)?"
CHINESE = re.compile(rf"({DIGITS})(万亿|亿|万|千(?!伏))?(?:余|多)?({'|'.join(UNITS)})?")
MONTH = re.compile(r"(\d{1,2})月")
ORDINAL = re.compile(
    rf"第([{NUMERAL}]+)|([{NUMERAL}]+)(?=届|中全会|中、|连丰)|([{NUMERAL}]{{2,}})(?=大)|“(十[{NUMERAL}])五”"
)
NEAR_FIGURE = r"[^，。；、]{0,4}"
ENGLISH = re.compile(r"(?<![\w.])(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?\b(?:[ -](thousand|million|billion|trillion)\b)?")
BRACKETS = re.compile(r"\[[^\[\]]*\]")
CHINESE_IN_PARENTHESES = re.compile(r"\([^()]*[\u3400-\u9fff][^()]*\)")
CONVERSION = re.compile(
    r"([\d,.]+)(?: (million|billion))? (jin|mu) "
    r"\((about )?([\d,.]+) (?:metric tons; 1 jin = 0\.5 kg|hectares; 15 mu = 1 hectare)\)"
)
REACH = 45
"""Characters around an English number in which its unit is looked for."""


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
    months = [match.span(1) for match in MONTH.finditer(text)]
    found = [
        Figure(match[0], Decimal(match[1]) * MAGNITUDES[match[2] or ""], match[3] or "", *match.span())
        for match in CHINESE.finditer(text)
        if match.span(1) not in months
    ]
    for match in ORDINAL.finditer(text):
        numeral = next(group for group in match.groups() if group)
        found.append(Figure(match[0], Decimal(cn2an.cn2an(numeral, "smart")), "", *match.span()))
    return tuple(sorted(found, key=lambda figure: figure.start))


def chinese_numerals(text: str) -> frozenset[Decimal]:
    """Return the values of all Chinese numerals of a sentence, whole and sign by sign."""
    numerals = [match[0] for match in re.finditer(rf"[{NUMERAL}千万亿两双]+", text)]
    readings = [_numeral(each) for numeral in numerals for each in (numeral, *numeral)]
    return frozenset(reading for reading in readings if reading is not None)


def _numeral(text: str) -> Decimal | None:
    if text in SIGNS:
        return Decimal(SIGNS[text])
    try:
        return Decimal(cn2an.cn2an(text, "smart"))
    except ValueError:
        return None


def english_figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers of an English sentence, in digits or in words; one and first may be no numbers.

    >>> [str(figure.value) for figure in english_figures("the second of 26.88 million yuan")]
    ['2', '26880000.00']
    """
    digits = alpha2digit(_joined_magnitudes(text), "en", 0)
    return tuple(
        Figure(match[0], Decimal(match[1].replace(",", "")) * MAGNITUDES[match[2] or ""], "", *match.span())
        for match in ENGLISH.finditer(digits)
    )


def _joined_magnitudes(text: str) -> str:
    """Write 1.435 billion in digits, before words are read as numbers of their own."""
    return re.sub(
        rf"(?<![\w.])({DIGITS}) (thousand|million|billion|trillion)\b",
        lambda match: f"{Decimal(match[1]) * MAGNITUDES[match[2]]:f}",
        text,
    )


def english_words(figure: Figure) -> str:
    """Return a figure as an English sentence writes it, with its unit.

    >>> [english_words(figure) for figure in chinese_figures("14.35亿元、10万美元、3%、第五次")]
    ['1.435 billion yuan', 'US$100,000', '3 percent', '5th']
    """
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


def compare_figures(chinese: str, english: str) -> Iterator[tuple[str, str]]:
    """Yield a code and a message for each figure that the two sentences do not share."""
    yield from _conversion_problems(english)
    words = CHINESE_IN_PARENTHESES.sub("", BRACKETS.sub("", CONVERSION.sub(r"\1 \2 \3", english)))
    words = re.sub(r"  +", " ", words)
    plain = alpha2digit(_joined_magnitudes(words), "en", 0)
    left = list(english_figures(words))
    for figure in chinese_figures(chinese):
        same = [each for each in left if each.value == figure.value]
        if not same:
            yield "E101", f"{figure.printed} ({figure.value.normalize():f}) does not stand in the English"
            continue
        fitting = next((each for each in same if _has_unit(figure.unit, each, plain)), None)
        if fitting is None:
            yield "E103", f"{figure.printed} stands in the English without its unit"
        left.remove(fitting or same[0])
    for month in MONTH.findall(chinese):
        if MONTHS[int(month) - 1] not in english:
            yield "E101", f"{month}月 does not stand in the English"
    # One and first are often no numbers; the digit is.
    one = {Decimal(1)} if not re.search(r"(?<![\d.,])1(?![\d.,])", words) else set()
    allowed = chinese_numerals(chinese) | one
    dates = "|".join(MONTHS)
    for each in left:
        if each.value not in allowed and not re.search(rf"(?:{dates}) $", plain[: each.start]):
            yield "E102", f"{each.printed} stands in the English, but not in the Chinese"
    yield from _bound_problems(chinese, words)


def _has_unit(unit: str, figure: Figure, text: str) -> bool:
    if not unit:
        return True
    around = text[max(0, figure.start - 4) : figure.end + REACH]
    return bool(re.search(UNITS[unit], around))


def _bound_problems(chinese: str, english: str) -> Iterator[tuple[str, str]]:
    """A bound is one where it stands beside a figure: 5%以上, 不低于75%; 规模以上 is none."""
    for bound, words in BOUNDS.items():
        figure = (
            rf"\d[\d.]*[万亿]*{NEAR_FIGURE}{bound}" if bound in {"以上", "左右"} else rf"{bound}[^，。；]{{0,12}}\d"
        )
        expected = len(re.findall(figure, chinese))
        found = len(re.findall(words, english, re.IGNORECASE))
        if found < expected:
            yield "E104", f"{bound} stands beside a figure {expected} times, its English {found} times"


def _conversion_problems(english: str) -> Iterator[tuple[str, str]]:
    """1 jin is 0.5 kg, and 15 mu are a hectare (State Council, 1959 and 1984)."""
    for number, magnitude, unit, about, converted in CONVERSION.findall(english):
        value = Decimal(number.replace(",", "")) * MAGNITUDES[magnitude]
        exact = value / 2000 if unit == "jin" else value / 15
        rounding = Decimal("0.5") if about else 0
        if abs(exact - Decimal(converted.replace(",", ""))) > rounding:
            yield "E105", f"{number} {magnitude} {unit} are not {converted}".replace("  ", " ")
