"""The four editions: one table for everything that follows from a reader's language and script."""

from __future__ import annotations

from dataclasses import dataclass

SIMPLIFIED = "zh-Hans"
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Locale:
    """An edition's language.

    ``tag`` is the BCP 47 tag used in data, in ``<html lang>`` and as hreflang; ``slug`` the first step of addresses;
    ``conversion`` the OpenCC pair (from the source script, and back), where the text comes by script conversion.
    """

    tag: str
    slug: str
    conversion: tuple[str, str] | None = None


LOCALES = (
    Locale("zh-Hans", "zh-hans"),
    Locale("zh-Hant-TW", "zh-hant-tw", ("s2tw", "tw2s")),
    Locale("zh-Hant-HK", "zh-hant-hk", ("s2hk", "hk2s")),
    Locale("en", "en"),
)
