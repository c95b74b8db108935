"""Where a line should not end: between a number and its unit, or in a few signs that belong together."""

from __future__ import annotations

import re

from generator.language.han import HAN
from generator.language.quantities import NUMBER, UNITS

QUANTITY = re.compile(
    rf"(?<![A-Za-z\d.])(?:US\$)?{NUMBER}(?:"
    rf"(?:万亿|亿|万|萬億|億|萬|千|百)?(?:余|餘|多)?(?:{'|'.join(UNITS)}|個百分點|畝|噸|公頃|[{HAN}])"
    rf"|[ -](?:(?:thousand|million|billion|trillion)\b|(?:{'|'.join(UNITS.values())})))"
)
"""A number and the unit or the measure word behind it, in any script: Traditional signs stand beside the Simplified.

What English writes between the two, "1 million metric tons", would make the line before it short: the unit may part.
"""
QUOTED = re.compile(rf"[{HAN}][“‘「『]|[”’」』][{HAN}]")
"""A sign and the quotation before or behind it: a heading, which breaks where it pauses, would break between them."""
FEW = 8
"""So many Chinese signs in English are read at one glance."""
