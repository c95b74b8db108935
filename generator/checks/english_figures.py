"""Compare the figures of two sentences: value, unit and bound of each, and none that the Chinese does not have.

What stands in square brackets is the translator's, and is not looked at; a conversion in parentheses, (99,000 metric
tons; 1 jin = 0.5 kg), is checked by its arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from generator.language.han import HAN
from generator.language.quantities import (
    MAGNITUDES,
    MONTHS,
    NUMBER,
    UNITS,
    Figure,
    chinese_figures,
    chinese_months,
    chinese_numerals,
    english_figures,
    in_digits,
)

BOUNDS = MappingProxyType(
    {
        "以上": r"at least|or more|or above",
        "左右": r"about|around|approximately",
        "不低于": r"no lower than|no less than|not lower than",
        "突破": r"exceed|surpass|more than",
        "力争": r"striv",
    }
)
NEAR_FIGURE = r"[^，。；、]{0,4}"
BRACKETS = re.compile(r"\[[^\[\]]*\]")
CHINESE_IN_PARENTHESES = re.compile(rf"\([^()]*[{HAN}][^()]*\)")
CONVERSION = re.compile(
    rf"(?<![\d.,])({NUMBER})(?: (million|billion))? (jin|mu) "
    rf"\((about )?({NUMBER}) (?:metric tons; 1 jin = 0\.5 kg|hectares; 15 mu = 1 hectare)\)"
)
REACH = 45
"""Characters around an English number in which its unit is looked for."""


def compare_figures(chinese: str, english: str) -> Iterator[tuple[str, str]]:
    """Yield a code and a message for each figure that the two sentences do not share."""
    yield from _conversion_problems(english)
    words = CHINESE_IN_PARENTHESES.sub("", BRACKETS.sub("", CONVERSION.sub(r"\1 \2 \3", english)))
    words = re.sub(r"  +", " ", words)
    plain = in_digits(words)
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
    yield from _month_problems(chinese, english)
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


def _month_problems(chinese: str, english: str) -> Iterator[tuple[str, str]]:
    for month in chinese_months(chinese):
        if MONTHS[month - 1] not in english:
            yield "E101", f"{month}月 does not stand in the English"


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
