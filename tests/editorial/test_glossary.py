"""The terms and phrases: complete, of one form, and each language as it is written."""

from __future__ import annotations

import re
import unicodedata

import pytest
from pypinyin import Style, pinyin

from generator.assemble import Project
from generator.glossary.entries import Entry, Phrase, PhraseEntry, Slogan
from generator.language.words import bare
from tests.support import ROOT, TONES, read, toneless, whole

GLOSSARY = whole(read(ROOT)).glossary
DIGITS = {"yi-er-san-si-wu": "12345", "yi-er-san": "123"}
# What pypinyin reads otherwise: 种 is to plant, and a doubled 踏 keeps the first tone of 踏实.
READ_OTHERWISE = {"dong-zhong-xi-yang", "zhazhashishi-tatashishi-qiuzhen-wushi"}
each_entry = pytest.mark.parametrize("entry", GLOSSARY.entries, ids=lambda entry: entry.id)
each_phrase = pytest.mark.parametrize("entry", GLOSSARY.phrases, ids=lambda entry: entry.id)


def chinese(record: Slogan) -> list[str]:
    """Return what the editors wrote in Chinese."""
    texts = [record.note.zh] if record.note else []
    if isinstance(record, Phrase):
        texts += [record.meaning.zh, *([record.source.zh] if record.source else [])]
    return texts


def english(record: Slogan) -> list[str]:
    """Return what the editors wrote in English."""
    texts = [record.english.name, record.gloss, *(member.en for member in record.members)]
    texts += [record.note.en] if record.note else []
    if isinstance(record, Phrase):
        texts += [record.meaning.en, *([record.source.en] if record.source else [])]
    return texts


def test_there_are_21_terms_numbered_as_in_the_annex(project: Project) -> None:
    """The phrases are as many as the text has besides."""
    assert [entry.record.number for entry in project.glossary.terms] == list(range(1, 22))
    assert len(project.glossary.phrases) == 96


@pytest.mark.parametrize("path", ["README.md", "docs/site.yml", "docs/en/about.md", "docs/zh-hans/about.md"])
def test_what_is_said_of_their_number_is_so(path: str) -> None:
    """In the documents, by hand."""
    text = (ROOT / path).read_text("utf-8")
    numbers = set(re.findall(r"(?<![\d.])(\d\d)(?= (?:slogans|further|that)|个)", text))

    assert numbers == {str(len(GLOSSARY.terms)), str(len(GLOSSARY.phrases))}


@each_entry
def test_the_id_is_the_pinyin_without_tones(entry: Entry[Slogan]) -> None:
    """Joined by word; digits stay digits."""
    spelled = toneless(entry.record.pinyin).lower().replace("ü", "u").replace(" jia ", " ")
    spelled = "-".join(re.findall(r"[a-z]+", spelled))
    for words, digits in DIGITS.items():
        spelled = spelled.replace(words, digits)

    assert entry.id == spelled


@each_entry
def test_pinyin_has_a_tone_for_each_character(entry: Entry[Slogan]) -> None:
    """No syllable is left out; signs and digits are read as the number of syllables that they have."""
    signs = unicodedata.normalize("NFD", entry.record.pinyin)
    characters = re.sub(r"[N，、]", "", bare(entry.record.headword))
    characters = characters if re.search(r"\d\+", characters) else characters.replace("+", "")

    assert sum(sign in TONES for sign in signs) == len(characters)
    assert entry.record.pinyin == unicodedata.normalize("NFC", entry.record.pinyin)


@each_phrase
def test_pinyin_is_as_pypinyin_proposes_it(entry: PhraseEntry) -> None:
    """A second reader of the characters; where it errs, a person has decided."""
    characters = re.sub(r"[\d，、+]", "", bare(entry.record.headword))
    proposed = "".join(reading for [reading] in pinyin(characters, style=Style.TONE))
    letters = "".join(sign for sign in entry.record.pinyin.lower() if sign.isalpha())

    assert letters.endswith(proposed) != (entry.id in READ_OTHERWISE)


@each_entry
def test_a_gloss_is_one_plain_line(entry: Entry[Slogan]) -> None:
    """Short enough for a note, and no sentence."""
    assert len(entry.record.gloss) <= 120
    assert not entry.record.gloss.endswith(".")


@each_entry
def test_english_is_written_plainly(entry: Entry[Slogan]) -> None:
    """Straight quotation marks, no double spaces, no dashes for effect, commas inside quotation marks."""
    for text in english(entry.record):
        assert not re.search(r"[’‘—–]|  |(?<!\.)\.\.(?!\.)", text), text
        assert not re.search(r"[“”]", re.sub(r"[\u3400-\u9fff]*[“”][\u3400-\u9fff“”]*", "", text)), text
        assert not re.search(r'\w"[,.]', text), text


@each_entry
def test_chinese_is_written_plainly(entry: Entry[Slogan]) -> None:
    """Full-width punctuation between Chinese characters, curly quotation marks, balanced."""
    for text in chinese(entry.record):
        assert not re.search(r"(?<=[\u3400-\u9fff])[,;:?!()\"](?=[\u3400-\u9fff])|\"", text), text
        for left, right in ("“”", "‘’", "（）", "《》"):
            assert text.count(left) == text.count(right), text


def test_every_record_is_counted(project: Project) -> None:
    """With the forms that it has today: run “generator usage” after a change."""
    assert set(project.usage.of) == {entry.id for entry in project.glossary.entries}
    assert project.usage.whole.reports == 2986


@each_phrase
def test_counts_are_data_and_not_words(entry: PhraseEntry) -> None:
    """In how many reports a phrase occurs is shown from glossary/usage.tsv, where it can be counted anew."""
    for text in (*chinese(entry.record), *english(entry.record)):
        assert not re.search(r"\d+ ?篇|\b(?!(?:19|20)\d\d )\d+ (?:other )?(?:work )?reports", text), text


@each_phrase
def test_both_languages_name_the_same_years(entry: PhraseEntry) -> None:
    """A year that one language gives and the other does not is a slip in one of them."""
    record = entry.record
    for pair in filter(None, (record.meaning, record.note, record.source)):
        years = [set(re.findall(r"(?<!\d)(?:19|20)\d\d(?![\ds]|年代)", text)) for text in (pair.zh, pair.en)]
        assert years[0] == years[1], pair


@each_entry
def test_see_also_is_mutual(entry: Entry[Slogan]) -> None:
    """A reader finds the way back."""
    others = {other.id: other.record.see_also for other in GLOSSARY.entries}

    assert all(entry.id in others[name] for name in entry.record.see_also)
