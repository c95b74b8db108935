"""The members of an entry beside the texts that list them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.checks.members import check_members
from generator.editions.library import Library
from generator.language.words import Bilingual
from tests.support import codes

MEANING = Bilingual(
    "有四项要求：创新、协调、开放、共享。", "They are innovative, coordinated, open, and shared development."
)
NAMES = (("创新", "innovation"), ("协调", "coordination"), ("开放", "openness"), ("共享", "sharing"))


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (NAMES, []),
        (tuple((zh, en) for zh, en in reversed(NAMES)), ["T121"]),
        # Each other's English, in other words than the text's.
        ((*NAMES[:2], ("开放", "sharing"), ("共享", "openness")), ["T121"]),
        # A sign is lost, on the side of another member or at an end.
        ((NAMES[0], ("协", "coordination"), *NAMES[2:]), ["T122"]),
        ((("新", "innovation"), *NAMES[1:]), ["T122"]),
        # The text says how many it lists.
        (NAMES[1:], ["T122"]),
        # Words of which a text has none say nothing of their order.
        ((*NAMES[:2], ("开放", "x"), ("共享", "openness")), []),
    ],
)
def test_members_are_those_of_the_text(tiny: Library, names: tuple[tuple[str, str], ...], found: list[str]) -> None:
    """In its words and its order, in both languages."""
    entry = tiny.entries["gongjian"]
    members = tuple(replace(entry.record.members[0], zh=zh, en=en) for zh, en in names)
    record = replace(entry.record, members=members, meaning=MEANING)  # type: ignore[type-var]

    assert codes(check_members(replace(entry, record=record), tiny.volumes)) == found


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("抓基层", "强落实", "见实效"), []),
        (("抓基层", "强落实", "见实"), ["T122"]),
        (("基层", "强落实", "见实效"), ["T122"]),
        # Of two, neither shows how long the other is.
        (("抓基层", "强落"), []),
    ],
)
def test_members_of_one_length_are_a_pattern(tiny: Library, names: tuple[str, ...], found: list[str]) -> None:
    """Which the first and the last are held to."""
    entry = tiny.entries["gongjian"]
    members = tuple(replace(entry.record.members[0], zh=zh, en=f"x{zh}") for zh in names)
    meaning = Bilingual("指开展抓基层、强落实、见实效活动。", "A drive.")
    record = replace(entry.record, members=members, meaning=meaning)  # type: ignore[type-var]

    assert codes(check_members(replace(entry, record=record), tiny.volumes)) == found
