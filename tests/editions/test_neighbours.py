"""Neighbours: what stands near in the text, and what is alike by name."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.editions.library import Library
from generator.editions.neighbours import NEAREST, all_neighbours, numeral


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
    assert "yi-lao-yi-xiao" in found.numeral.nearest
    assert all(library.entries[name].record.theme == "city" for name in found.theme.nearest)
    groups = (found.sentence, found.paragraph, found.numeral.nearest, found.theme.nearest)
    assert all("yi-wang-tongguan" not in group for group in groups)


def test_a_sentence_is_shared_by_both(library: Library) -> None:
    """What stands beside another has that other beside it."""
    found = all_neighbours(library)

    for name, each in found.items():
        assert all(name in found[other].sentence for other in each.sentence)


def test_of_many_the_nearest_are_named_and_all_are_counted(library: Library) -> None:
    """A page of all of a theme would grow as the glossary does, and all pages as its square."""
    found = all_neighbours(library)
    themes = Counter(entry.record.theme for entry in library.entries.values())

    for name, each in found.items():
        assert each.theme.of == themes[library.entries[name].record.theme]
        assert len(each.theme.nearest) == min(NEAREST, each.theme.of - 1)


def test_one_leads_to_the_next(library: Library) -> None:
    """In the order of the pages, from the first to the last."""
    found = all_neighbours(library)
    name, order = next(iter(found)), []
    while name:
        order.append(name)
        name = found[name].after or ""

    assert order == list(library.entries)
    assert [found[each].before for each in order] == [None, *order[:-1]]
