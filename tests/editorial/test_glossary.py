"""The 21 terms: complete, and of one form."""

from __future__ import annotations

import re
import unicodedata

import pytest

from generator.glossary import Entry, bare
from generator.project import Project
from generator.search import toneless
from tests.support import ROOT, read, whole

ENTRIES = whole(read(ROOT)).entries
TONES = "\u0300\u0301\u0304\u030c"
each_term = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)


def test_there_are_21(project: Project) -> None:
    """Numbered as in the annex."""
    assert [entry.term.number for entry in project.entries] == list(range(1, 22))


@each_term
def test_the_id_is_the_pinyin_without_tones(entry: Entry) -> None:
    """Joined by word; digits stay digits."""
    spelled = toneless(entry.term.pinyin).lower().replace(" jia ", " ").replace("yi-er-san", "123")

    assert entry.id == spelled.replace(" ", "-").replace("ü", "u")


@each_term
def test_pinyin_has_a_tone_for_each_character(entry: Entry) -> None:
    """No syllable is left out; signs and digits are read as the number of syllables that they have."""
    signs = unicodedata.normalize("NFD", entry.term.pinyin)
    characters = re.sub(r"[N]", "", bare(entry.term.headword))

    assert sum(sign in TONES for sign in signs) == len(characters)
    assert entry.term.pinyin == unicodedata.normalize("NFC", entry.term.pinyin)


@each_term
def test_a_gloss_is_one_plain_line(entry: Entry) -> None:
    """Short enough for a note, and no sentence."""
    assert len(entry.term.gloss) <= 120
    assert not entry.term.gloss.endswith(".")


@each_term
def test_english_is_written_plainly(entry: Entry) -> None:
    """Straight quotation marks, no double spaces, no dashes for effect."""
    words = [entry.term.english.name, entry.term.gloss, *(member.en for member in entry.term.members)]
    words += [entry.term.note.en] if entry.term.note else []

    for text in words:
        assert not re.search(r"[’‘—–]|  |\.\.", text), text
        assert not re.search(r"[“”]", re.sub(r"[\u3400-\u9fff]*[“”][\u3400-\u9fff“”]*", "", text)), text


@each_term
def test_see_also_is_mutual(entry: Entry, project: Project) -> None:
    """A reader finds the way back."""
    others = {other.id: other.term.see_also for other in project.entries}

    assert all(entry.id in others[name] for name in entry.term.see_also)
