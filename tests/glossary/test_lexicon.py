"""The lexicon: each word by its pinyin, and where it stands."""

from __future__ import annotations

from pathlib import Path

from generator.editions.concordance import index_names
from generator.editions.library import Library
from generator.glossary.lexicon import LexiconEntry, load_lexicon
from generator.report.parse import parse
from generator.sources.disk import Source, Sources
from tests.support import TINY

HEAD = "zh-Hans\tpinyin\ten\tkind\treference\n"


def lexicon(*words: tuple[str, str]) -> tuple[LexiconEntry, ...]:
    """Return a lexicon of Chinese words with their pinyin."""
    rows = "".join(f"{chinese}\t{pinyin}\tx\tplace\tworking\n" for chinese, pinyin in sorted(words))
    entries, problems = load_lexicon(Sources((Source("glossary/lexicon.tsv", HEAD + rows),)))
    assert not problems
    return entries


def test_a_words_id_is_its_pinyin_as_it_stands_in_an_address() -> None:
    """Without tones, apostrophes, capitals; digits stay."""
    words = lexicon(("戈尔", "Gē’ěr"), ("66千伏", "66 qiānfú"), ("绿丰", "Lǜfēng"), ("鹤大公路", "Hè-Dà Gōnglù"))

    assert {word.chinese: word.id for word in words} == {
        "戈尔": "geer",
        "66千伏": "66-qianfu",
        "绿丰": "lufeng",
        "鹤大公路": "he-da-gonglu",
    }


def test_the_longest_word_is_the_one_that_stands_there() -> None:
    """A word that stands inside longer ones alone is where they are; one that is nowhere has its key all the same."""
    path = "docs/report/2024/report.txt"
    report, _ = parse(Source(path, Path(TINY, path).read_text("utf-8")), "2024")
    found = index_names(
        report, lexicon(("公园", "gōngyuán"), ("处公园", "chù gōngyuán"), ("发展", "fāzhǎn"), ("无", "wú"))
    )

    assert found == {
        "gongyuan": ("part-1-p1-s3",),
        "chu-gongyuan": ("part-1-p1-s3",),
        "fazhan": ("part-1-p1-s1",),
        "wu": (),
    }


def test_no_two_names_of_the_project_have_one_address(library: Library) -> None:
    """Nor one that a heading of their page has."""
    ids = [word.id for word in library.lexicon]

    assert len(ids) == len(set(ids))
    assert not {"names", "downloads", "content"} & set(ids)
