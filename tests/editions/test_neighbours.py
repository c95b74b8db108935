"""Neighbours: what stands near in the text, and what is alike by name."""

from __future__ import annotations

import pytest

from generator.editions.library import Library
from generator.editions.neighbours import all_neighbours, numeral


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ba-ti-gongcheng", "八"),
        ("liu-ge-yi-jianshe", "六"),
        ("shuang-jian", "双"),
        ("shisi-wu", None),
        ("xuanxian", None),
    ],
)
def test_the_numeral_is_that_at_the_head_of_the_name(name: str, expected: str | None, library: Library) -> None:
    """Quotation marks do not count; a plan's number is a name."""
    assert numeral(library.entries[name].record) == expected


def test_each_group_says_what_joins_it(library: Library) -> None:
    """一网统管 shares its sentence with 三供一排, its paragraph with 小广告, its numeral with 一老一小."""
    found = all_neighbours(library)["yi-wang-tongguan"]

    assert "san-gong-yi-pai" in found.sentence
    assert "xiao-guanggao" in found.paragraph
    assert not set(found.sentence) & set(found.paragraph)
    assert "yi-lao-yi-xiao" in found.numeral
    assert "si-wang" in found.theme
    assert all(
        "yi-wang-tongguan" not in group for group in (found.sentence, found.paragraph, found.numeral, found.theme)
    )


def test_neighbours_are_mutual(library: Library) -> None:
    """By sentence, paragraph, numeral and theme alike."""
    found = all_neighbours(library)

    for name, each in found.items():
        for group in ("sentence", "numeral", "theme"):
            assert all(name in getattr(found[other], group) for other in getattr(each, group))
