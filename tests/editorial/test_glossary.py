"""The terms and phrases: complete, of one form, and each language as it is written."""

from __future__ import annotations

import re
import unicodedata

import pytest
from pypinyin import Style, lazy_pinyin

from generator.glossary.entries import AnyEntry, Record
from generator.language.words import bare
from tests.support import ROOT, TONES, read, toneless, whole

GLOSSARY = whole(read(ROOT)).glossary
DIGITS = {"yi-er-san-si-wu": "12345", "yi-er-san": "123"}
each_entry = pytest.mark.parametrize("entry", GLOSSARY.entries, ids=lambda entry: entry.id)
each_phrase = pytest.mark.parametrize("entry", GLOSSARY.of_kind("phrase"), ids=lambda entry: entry.id)


def chinese(record: Record) -> list[str]:
    """Return what the editors wrote in Chinese."""
    return [words.zh for words in (record.gloss, record.note, record.meaning, record.basis) if words]


def english(record: Record) -> list[str]:
    """Return what the editors wrote in English."""
    texts = [record.english.name, *(member.en for member in record.members)]
    return [*texts, *(words.en for words in (record.gloss, record.note, record.meaning, record.basis) if words)]


@pytest.mark.parametrize("path", ["README.md", "docs/site.yml", "docs/en/about.md", "docs/zh-hans/about.md"])
def test_the_number_of_entries_is_counted_and_not_typed(path: str) -> None:
    """In prose by hand stands a blank."""
    text = (ROOT / path).read_text("utf-8")

    assert not re.findall(r"(?<![\d.])\d+(?= (?:slogans|further|that)|个(?:词语|没有解释|也各|，逐一))", text)


@each_entry
def test_the_id_is_the_pinyin_without_tones(entry: AnyEntry) -> None:
    """Joined by word; digits stay digits."""
    spelled = toneless(entry.record.pinyin).lower().replace("ü", "u").replace(" jia ", " ")
    spelled = "-".join(re.findall(r"[a-z]+", spelled))
    for words, digits in DIGITS.items():
        spelled = spelled.replace(words, digits)

    assert entry.id == spelled


@each_entry
def test_pinyin_has_a_tone_for_each_character(entry: AnyEntry) -> None:
    """No syllable is left out but a neutral one; signs and digits are read as the syllables that they have."""
    signs = unicodedata.normalize("NFD", entry.record.pinyin)
    characters = re.sub(r"[N，、]", "", bare(entry.record.headword))
    characters = characters if re.search(r"\d\+", characters) else characters.replace("+", "")

    neutral = sum(each.endswith("5") for each in lazy_pinyin(characters, Style.TONE3, neutral_tone_with_five=True))
    tones = sum(sign in TONES for sign in signs)

    assert len(characters) - neutral <= tones <= len(characters)
    assert entry.record.pinyin == unicodedata.normalize("NFC", entry.record.pinyin)


@each_entry
def test_a_gloss_is_one_plain_line(entry: AnyEntry) -> None:
    """Short enough for a note, and no sentence."""
    gloss = entry.record.gloss

    assert gloss is not None
    assert len(gloss.en) <= 120
    assert len(gloss.zh) <= 45
    assert not gloss.en.endswith(".")
    assert not gloss.zh.endswith("。")


@each_entry
def test_english_is_written_plainly(entry: AnyEntry) -> None:
    """No double spaces, no dashes but between years, commas inside quotation marks, which are closed."""
    for text in english(entry.record):
        assert not re.search(r"—|(?<!\d)–|–(?!\d)|  |(?<!\.)\.\.(?!\.)", text), text
        assert not re.search(r"\b(?:19|20)\d\d-(?:19|20)\d\d\b", text), text
        assert not re.search(r"\w”[,.]", text), text
        assert text.count("“") == text.count("”"), text


@each_entry
def test_chinese_is_written_plainly(entry: AnyEntry) -> None:
    """Full-width punctuation between Chinese characters, curly quotation marks, balanced."""
    for text in chinese(entry.record):
        assert not re.search(r"(?<=[\u3400-\u9fff])[,;:?!()\"](?=[\u3400-\u9fff])|\"", text), text
        for left, right in ("“”", "‘’", "（）", "《》"):
            assert text.count(left) == text.count(right), text


@each_phrase
def test_counts_are_data_and_not_words(entry: AnyEntry) -> None:
    """In how many reports a phrase occurs is shown from glossary/usage.tsv, where it can be counted anew."""
    for text in (*chinese(entry.record), *english(entry.record)):
        assert not re.search(r"\d+ ?篇|\b(?!(?:19|20)\d\d )\d+ (?:other )?(?:work )?reports", text), text


@each_phrase
def test_both_languages_name_the_same_years(entry: AnyEntry) -> None:
    """A year that one language gives and the other does not is a slip in one of them."""
    record = entry.record
    for pair in filter(None, (record.meaning, record.note, record.basis)):
        years = [set(re.findall(r"(?<!\d)(?:19|20)\d\d(?![\ds]|年代)", text)) for text in (pair.zh, pair.en)]
        assert years[0] == years[1], pair
