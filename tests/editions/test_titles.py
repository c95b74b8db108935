"""How sections are called in lists: the editors' short titles, the report's numerals."""

from __future__ import annotations

from generator.editions.library import Library
from generator.editions.titles import short_title
from generator.language.labels import Labels
from generator.report.segments import FRONT_MATTER
from generator.sources.disk import Sources
from tests.support import changed, whole

FACTS = "docs/report/2024/report.yml"
SHORT = "short: {part-1: {zh: 公园与道路, en: Parks and roads}, annex: {zh: 名词, en: Terms}}\ndelivered:"


def titles(library: Library, labels: Labels, tag: str, *, numbered: bool = True) -> list[str]:
    """Return the short titles of the newest report's sections, its first page's left out."""
    volume = library.newest
    sections = [section for section in volume.report.sections if section.id != FRONT_MATTER]
    return [short_title(library, volume, section, tag, labels[tag], numbered=numbered) for section in sections]


def test_a_short_title_is_the_editors_with_the_numeral_of_the_report(tiny_sources: Sources, labels: Labels) -> None:
    """In each edition's own words."""
    library = whole(changed(tiny_sources, FACTS, "delivered:", SHORT))

    assert titles(library, labels, "zh-Hans") == ["一、公园与道路", "名词"]
    assert titles(library, labels, "zh-Hant-TW") == ["一、公園與道路", "名詞"]
    assert titles(library, labels, "en") == ["I. Parks and roads", "Terms"]
    assert titles(library, labels, "en", numbered=False) == ["Parks and roads", "Terms"]


def test_without_one_it_is_the_first_clause_of_the_heading(tiny: Library, labels: Labels) -> None:
    """Without the heading's colon."""
    assert titles(tiny, labels, "zh-Hans") == ["一、工作回顾", "名词解释"]
    assert titles(tiny, labels, "en", numbered=False) == ["Review of work", "Explanation of Terms"]
