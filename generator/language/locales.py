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
    ``phrases`` the one that exchanges words for the place's own as well; ``open_graph`` the language and territory by
    which the Open Graph protocol names it.
    """

    tag: str
    slug: str
    open_graph: str
    conversion: tuple[str, str] | None = None
    phrases: str = ""


LOCALES = (
    Locale(SIMPLIFIED, "zh-hans", "zh_CN"),
    Locale(TAIWAN, "zh-hant-tw", "zh_TW", ("s2tw", "tw2s"), "s2twp"),
    Locale(HONG_KONG, "zh-hant-hk", "zh_HK", ("s2hk", "hk2s"), "s2hkp"),
    Locale(ENGLISH, "en", "en_US"),
)
SIMPLIFIED_SLUG = next(locale.slug for locale in LOCALES if locale.tag == SIMPLIFIED)
