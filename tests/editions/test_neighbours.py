"""Neighbours: what stands near in the text, and what is alike by name."""

from __future__ import annotations

import pytest

from generator.assemble import Project
from generator.editions.neighbours import neighbours, numeral


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
def test_the_numeral_is_that_at_the_head_of_the_name(name: str, expected: str | None, project: Project) -> None:
    """Quotation marks do not count; a plan's number is a name."""
    records = {entry.id: entry.record for entry in project.glossary.entries}

    assert numeral(records[name]) == expected


def test_each_group_says_what_joins_it(project: Project) -> None:
    """一网统管 shares its sentence with 三供一排, its paragraph with 小广告, its numeral with 一老一小."""
    volume = project.volumes[0]
    entry = next(entry for entry in project.glossary.entries if entry.id == "yi-wang-tongguan")

    found = neighbours(entry, project.glossary, volume.concordance, volume.report)

    assert "san-gong-yi-pai" in found.sentence
    assert "xiao-guanggao" in found.paragraph
    assert not set(found.sentence) & set(found.paragraph)
    assert "yi-lao-yi-xiao" in found.numeral
    assert "si-wang" in found.theme
    assert all(entry.id not in group for group in (found.sentence, found.paragraph, found.numeral, found.theme))


def test_neighbours_are_mutual(project: Project) -> None:
    """By sentence, paragraph, numeral and theme alike."""
    volume = project.volumes[0]
    found = {
        entry.id: neighbours(entry, project.glossary, volume.concordance, volume.report)
        for entry in project.glossary.entries
    }

    for name, each in found.items():
        for group in ("sentence", "numeral", "theme"):
            assert all(name in getattr(found[other], group) for other in getattr(each, group))
