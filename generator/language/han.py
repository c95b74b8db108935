"""Chinese characters by what they are: Han signs, and the numerals among them.

``HAN`` and the alphabets stand inside the brackets of a regular expression, alone or joined.
"""

from __future__ import annotations

from types import MappingProxyType

HAN = r"\u3400-\u9fff\uf900-\ufaff"
"""Extension A, the unified ideographs, and the compatibility ideographs (Unicode 16, chapter 18)."""

COUNTING = "一二三四五六七八九十"
"""One to ten, as parts, sections and entries are numbered."""
ZERO = "〇零"
PAIR = "两双"
"""Two of a kind: they count things, and stand in no number of several signs but before 百, 千, 万, 亿."""
ROUND = "百千万亿"
VALUES = MappingProxyType(
    {sign: value for value, sign in enumerate(COUNTING, 1)}
    | {"两": 2, "双": 2, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
)
