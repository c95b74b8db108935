"""Where the members of an entry stand in a text that lists them, and in which order."""

from __future__ import annotations

import re

from generator.language.words import Bilingual

ASIDE = re.compile(r"（[^）]*）|\([^)]*\)|“|”")
ENGLISH_WORD = re.compile(r"\b(?!and\b|the\b|for\b|with\b|from\b)[a-z]{3,}")
STEM = 4
"""Letters by which two English words are taken for one."""


def plain(text: str) -> str:
    """Return a text without what is said aside, and without quotation marks."""
    return ASIDE.sub("", text)


def member_places(text: str, members: list[str]) -> list[int]:
    """Return where each member stands, nothing where not all of them do, or only one has to."""
    whole = plain(text)
    places = [whole.find(plain(member)) for member in members]
    return places if len(places) > 1 and min(places) >= 0 and len(set(places)) == len(places) else []


def lists_members(text: str, members: list[str]) -> bool:
    """Tell whether a text has all members in their order."""
    places = member_places(text, members)
    return bool(places) and places == sorted(places)


def english_out_of_order(texts: tuple[tuple[str, str], ...], members: tuple[Bilingual, ...]) -> bool:
    """Tell whether no text has the English in this order: word by word, or else where its Chinese lists the members."""
    words = [each.en.lower() for each in members]
    whole = [[[place] for place in found] for _, text in texts if (found := member_places(text.lower(), words))]
    listing = [text for chinese, text in texts if lists_members(chinese, [each.zh for each in members])]
    places = whole or [each for text in listing if (each := _word_places(text, words))]
    return bool(places) and not any(map(_one_after_another, places))


def _word_places(text: str, members: list[str]) -> list[list[int]]:
    """Return the places of each member’s own words, whatever their endings; nothing where most have none.

    A text may say innovative, coordinated for innovation, coordination.
    """
    words = [(match.start(), match[0][:STEM]) for match in ENGLISH_WORD.finditer(text.lower())]
    stems = [{each[:STEM] for each in ENGLISH_WORD.findall(member)} for member in members]
    places = []
    for at, of_one in enumerate(stems):
        own = of_one.difference(*stems[:at], *stems[at + 1 :])
        places.append([place for place, stem in words if stem in own])
    found = [each for each in places if each]
    return found if len(found) > 1 and 2 * len(found) >= len(members) else []


def _one_after_another(places: list[list[int]]) -> bool:
    last = -1
    for each in places:
        later = [place for place in each if place > last]
        if not later:
            return False
        last = min(later)
    return True
