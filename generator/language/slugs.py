"""Pinyin as it stands in addresses, and as it is sorted: without its tone marks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=20_000)
def slug(pinyin: str) -> str:
    """Return pinyin as an id: words joined by hyphens, without tones; ü becomes u, and an apostrophe nothing.

    >>> slug("Guórùn Kuàngyè"), slug("Gē’ěr diàntī"), slug("lǜsè, Ⅲ lèi")
    ('guorun-kuangye', 'geer-dianti', 'luse-iii-lei')
    """
    parted = unicodedata.normalize("NFKD", pinyin.replace("’", "")).lower()
    return re.sub(r"[^a-z0-9]+", "-", "".join(char for char in parted if not unicodedata.combining(char))).strip("-")
