"""The English: what is complete is complete, and says what it may say."""

from __future__ import annotations

import re

from translate.storage import factory

from generator.editions.library import Volume
from generator.report.merge import merge
from tests.support import ROOT


def test_parts_and_sections_are_numbered_as_in_the_chinese(volume: Volume) -> None:
    """I. to III., and (1) to (6)."""
    numbers = [
        volume.editions["en"].text(f"{section.id}-heading").split(" ")[0]
        for section in volume.report.sections
        if section.number
    ]

    assert numbers == ["I.", "II.", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "III."]


def test_entries_of_the_annex_keep_their_numbers(volume: Volume) -> None:
    """Counting up from 1."""
    terms = [segment.id for segment in volume.report.segments if segment.kind == "term"]

    assert [volume.editions["en"].text(name).split(" ")[0] for name in terms] == [
        f"{n}." for n in range(1, len(terms) + 1)
    ]


def test_english_is_written_plainly(volume: Volume) -> None:
    """No dashes, no double spaces, and each pair of marks closed."""
    for segment in volume.editions["en"].segments.values():
        if segment.status == "reviewed":
            latin = re.sub(r"\([^()]*[\u3400-\u9fff][^()]*\)", "", segment.text)
            assert "—" not in latin, segment.id
            assert "  " not in segment.text, segment.id
            for opening, closing in ("()", "[]", "“”"):
                assert segment.text.count(opening) == segment.text.count(closing), segment.id


def test_chinese_words_stand_in_parentheses(volume: Volume) -> None:
    """Beside their English, never instead of it."""
    for segment in volume.editions["en"].segments.values():
        if segment.status == "reviewed":
            assert not re.search(r"[\u3400-\u9fff]", re.sub(r"\([^()]*\)", "", segment.text)), segment.id


def test_a_translators_tool_reads_the_file(volume: Volume) -> None:
    """translate-toolkit, the reader behind Weblate and Pootle, sees every segment, translated and not fuzzy."""
    store = factory.getobject(str(ROOT / volume.memory.path))
    units = [unit for unit in store.units if not unit.isheader()]

    assert [unit.getcontext() for unit in units] == [segment.id for segment in volume.report.segments]
    assert all(unit.istranslated() and not unit.isfuzzy() for unit in units)


def test_the_file_is_as_a_merge_leaves_it(volume: Volume) -> None:
    """So that the next merge shows what it changes, and nothing besides."""
    text = (ROOT / volume.memory.path).read_bytes().decode("utf-8")

    assert merge(volume.report, text) == text
