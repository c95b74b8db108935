"""A page's description for those who find or share its address: its first words, cut where they pause."""

from __future__ import annotations

import re
from types import MappingProxyType

from generator.editions.library import Volume
from generator.language.han import HAN
from generator.language.locales import ENGLISH

LONGEST = MappingProxyType({"en": 160, "zh": 80})
"""Signs; what search engines and messengers show of a description."""
PAUSES = MappingProxyType({"en": re.compile(r"[,;:.!?](?=\s)"), "zh": re.compile("[，；：。！？、]")})
CHINESE = re.compile(rf"\s*[(\[“]*[{HAN}“”、·]*[{HAN}][^()\[\]]*[)\]”]*")


def described(text: str, tag: str) -> str:
    """Return a text's beginning as a description in the language ``tag``; Chinese in English words is left out.

    >>> described("We carried out the Three Goods Project (三好工程) and more.", "en")
    'We carried out the Three Goods Project and more.'
    """
    language = tag.partition("-")[0]
    plain = CHINESE.sub("", text) if tag == ENGLISH else text
    longest = LONGEST[language]
    if len(plain) <= longest:
        return plain
    pauses = [match.start() for match in PAUSES[language].finditer(plain) if match.start() < longest]
    # Words without any pause are cut between two of them.
    end = max(pauses, default=plain.rfind(" ", 0, longest) if language == ENGLISH else longest)
    return f"{plain[:end]}…"


def section_description(volume: Volume, section: str, tag: str) -> str:
    """Return the description of a section: the beginning of its first paragraph; empty where it has no words yet."""
    edition = volume.editions[tag]
    segments = volume.report.of_section(section)
    first = next((each.paragraph for each in segments if each.paragraph), None)
    found = [edition.segments[each.id] for each in segments if first and each.paragraph == first]
    gap = " " if tag == ENGLISH else ""
    return described(gap.join(each.text for each in found if each.tag == tag), tag)


def report_description(volume: Volume, tag: str) -> str:
    """Return the description of a report's first page: its title and subtitle; empty where it has none, or no words."""
    edition = volume.editions[tag]
    kinds = {each.kind: edition.segments[each.id] for each in volume.report.segments}
    found = [kinds[kind].text.lstrip("—") for kind in ("title", "subtitle") if kind in kinds and kinds[kind].tag == tag]
    return described((". " if tag == ENGLISH else "，").join(found), tag) if "subtitle" in kinds else ""
