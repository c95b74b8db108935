"""The four editions: one table for everything that follows from a reader's language and script."""

from __future__ import annotations

from dataclasses import dataclass

SIMPLIFIED = "zh-Hans"
TAIWAN = "zh-Hant-TW"
HONG_KONG = "zh-Hant-HK"
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Locale:
    """An edition's language.

    ``tag`` is the BCP 47 tag used in data, in ``<html lang>`` and as hreflang; ``slug`` the first step of addresses;
    ``conversion`` the OpenCC pair (from the source script, and back), where the text comes by script conversion, and
    ``phrases`` the one that exchanges words for the place's own as well.
    """

    tag: str
    slug: str
    conversion: tuple[str, str] | None = None
    phrases: str = ""


LOCALES = (
    Locale(SIMPLIFIED, "zh-hans"),
    Locale(TAIWAN, "zh-hant-tw", ("s2tw", "tw2s"), "s2twp"),
    Locale(HONG_KONG, "zh-hant-hk", ("s2hk", "hk2s"), "s2hkp"),
    Locale(ENGLISH, "en"),
)
