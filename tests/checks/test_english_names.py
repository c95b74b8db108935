"""English names that have lost a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.checks.english_names import check_english_names
from generator.editions.library import Library
from generator.glossary.lexicon import LexiconEntry
from generator.language.locales import ENGLISH
from tests.support import codes


@pytest.mark.parametrize(
    ("headword", "names", "sentence", "found"),
    [
        ("龙江民居", ("Longjiang dwellings",), "We built Longjiang dwellings.", []),
        # What stands before it is pinyin of its own signs.
        ("龙江民居", ("village dwellings",), "We built Longjiang village dwellings.", ["T129"]),
        ("光华民居", ("village dwellings",), "We built Longjiang village dwellings.", []),
        ("碳谷", ("Valley",), "Jixi builds its Carbon Valley.", ["T129"]),
        ("碳谷", ("Carbon Valley",), "Build Carbon Valley. Carbon Valley grows.", []),
        # The first word of a sentence has a capital of its own.
        ("碳谷", ("Valley",), "It goes on. Carbon Valley grows.", []),
        ("龙江民居", ("dwellings",), "We built dwellings.", ["T129"]),
        ("保姆式", ("nanny-style",), "A nanny-style service.", []),
        ("幸福河湖", ("happy rivers lakes", "happy rivers and lakes"), "Make happy rivers and lakes.", ["T129"]),
        ("幸福河湖", ("happy rivers and lakes", "Happy Rivers and Lakes"), "Make happy rivers and lakes.", []),
    ],
)
def test_a_name_is_whole(tiny: Library, headword: str, names: tuple[str, ...], sentence: str, found: list[str]) -> None:
    """As far as a form, or the sentence that has it, shows."""
    [volume] = tiny.volumes
    edition = volume.editions[ENGLISH]
    segments = {key: replace(segment, text=sentence) for key, segment in edition.segments.items()}
    volume = replace(volume, editions={**volume.editions, ENGLISH: replace(edition, segments=segments)})
    entry = tiny.entries["gongjian"]
    english = replace(entry.record.english, name=names[0], forms=names[1:])
    record = replace(entry.record, headword=headword, english=english)  # type: ignore[type-var]

    assert codes(check_english_names((replace(entry, record=record),), (), (volume,))) == found


def test_the_lexicon_and_a_record_say_the_same(tiny: Library) -> None:
    """Of the headword itself; a capital does not count."""
    entry = tiny.entries["gongjian"]
    word = LexiconEntry("共建", "gòngjiàn", "Building together", "term", "working", 1)

    assert codes(check_english_names((entry,), (word,), tiny.volumes)) == []
    assert codes(check_english_names((entry,), (replace(word, english="joint building"),), tiny.volumes)) == ["T129"]
