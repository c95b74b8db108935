"""Proofreading: what a reviewed English sentence owes to its Chinese. The cases are in proofread.yml."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.english import proofread
from generator.checks.english_figures import compare_figures
from generator.editions.library import Library
from generator.glossary.lexicon import LexiconEntry, load_lexicon, word_finder
from generator.language.quantities import chinese_figures, english_figures, english_words
from generator.report.translation import TranslationMemory, Unit
from generator.sources.disk import Source, Sources

CASES = yaml.safe_load(Path(__file__).with_name("english.yml").read_text("utf-8"))
GRAPHITE = LexiconEntry("石墨", "shímò", "graphite", "term", "working", 1)


def codes(chinese: str, english: str, comment: str = "", status: str = "reviewed") -> list[str]:
    """Return the codes of what is wrong with a sentence."""
    unit = Unit("s1", chinese, english, status, 1, comment)  # type: ignore[arg-type]
    return sorted(problem.code for problem in proofread(TranslationMemory("en.po", (unit,)), (GRAPHITE,)))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['zh']} {case['en']}" for case in CASES])
def test_cases(case: dict[str, object]) -> None:
    """Each case lists its codes."""
    assert codes(str(case["zh"]), str(case["en"])) == case["codes"]


def test_a_name_has_its_capitals() -> None:
    """Wherever it stands; a term has them at the beginning of a sentence alone."""
    river = LexiconEntry("滴道河", "Dīdào Hé", "Didao River", "place", "working", 1)
    unit = Unit("s1", "治理滴道河。", "The Didao river was improved.", "reviewed", 1)

    (problem,) = proofread(TranslationMemory("en.po", (unit,)), (river,))

    assert problem.code == "E201"


def test_a_draft_is_not_proofread() -> None:
    """It will be when it is reviewed."""
    assert codes("增长3%。", "Growth.", status="draft") == []


def test_an_exception_stands_beside_its_sentence_with_a_reason() -> None:
    """And goes when it is no longer needed."""
    assert codes("劳动力。", "The labour force.", "allow E305: a name") == []
    assert codes("劳动力。", "The labour force.", "allow E305:") == ["E402"]
    assert codes("劳动力。", "The labor force.", "allow E305: a name") == ["E401"]


@pytest.mark.parametrize("code", ["M101", "E401", "E999"])
def test_an_allowance_is_for_the_rules_of_the_english(code: str) -> None:
    """It does not say that nothing needs it: something may well be wrong by that code."""
    unit = Unit("s1", "增长。", "Growth.", "reviewed", 1, f"allow {code}: reason")

    (problem,) = proofread(TranslationMemory("en.po", (unit,)), ())

    assert problem.code == "E401"
    assert problem.message == f"s1: “allow {code}” allows nothing: {code} is no rule of the English alone"
    assert problem.hint == "remove it; only E101 to E312 can be allowed"


def test_a_changed_digit_of_the_real_text_is_found(library: Library) -> None:
    """Each digit of the English but those of translator's additions is another one in turn."""
    missed = [
        (unit.segment, unit.english[: match.end()][-30:])
        for unit in library.volumes[0].memory.units
        for match in re.finditer(r"\d", unit.english)
        if not list(compare_figures(unit.chinese, _other_digit(unit.english, match.start())))
        and unit.english.count("[", 0, match.start()) == unit.english.count("]", 0, match.start())
        and not re.search(r"\([^()]*[\u3400-\u9fff]?$", unit.english[: match.start()])
    ]

    assert missed == []


def _other_digit(text: str, place: int) -> str:
    return f"{text[:place]}{(int(text[place]) + 1) % 10}{text[place + 1 :]}"


def test_values() -> None:
    """万 is ten thousand, 亿 a hundred million; kV is a unit and no thousand."""
    assert [figure.value for figure in chinese_figures("66千伏、3万平方米、1.5亿元")] == [66, 30_000, 150_000_000]
    assert [figure.value for figure in english_figures("66 kV, 30,000 square meters, 150 million yuan")] == [
        66,
        30_000,
        150_000_000,
    ]


PIECES = (
    *"0123456789０５²½,.，。、%()[]-$“”〇零一二五十百千万亿两双第届大余多元亩斤吨月日年至",
    *("万亿", "美元", "公里", "千伏", "月龄", "中全会", "连丰", "以上", "左右", "不低于", "突破", "力争", "kV", "G"),
    *("jin", "mu", "metric tons", "; 1 jin = 0.5 kg)", "hectares; 15 mu = 1 hectare)", "about ", "yuan", "May", "st"),
    *("one", "first", "hundred", "and", "twenty", "point", "half", "thousand", "million", "billion", "trillion", " "),
)
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
SPACED = st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(SENTENCES, SENTENCES | SPACED)
def test_no_sentence_raises(chinese: str, english: str) -> None:
    """Whatever digits, numerals, units and marks come one behind the other, what is wrong is told."""
    for text, other in ((chinese, english), (english, chinese)):
        for code, message in compare_figures(text, other):
            assert re.fullmatch(r"E10\d", code)
            assert message
        assert all(english_words(figure) for figure in chinese_figures(text))


HEAD = "zh-Hans\tpinyin\ten\tkind\treference\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "石墨\tshímò\tgraphite\tterm\tworking\n", []),
        ("石墨\tshímò\tgraphite\tterm\tworking\n", [("X101", 1)]),
        (HEAD + "石墨\tshímò\tgraphite\tterm\n", [("X102", 2)]),
        (HEAD + "石墨\t\tgraphite\tterm\tworking\n", [("X102", 2)]),
        (HEAD + "石墨\tshímò\tgraphite\tmineral\tworking\n", [("L101", 2)]),
        (HEAD + "石墨\tshímò\ta\tterm\tworking\n石墨\tshí mò\tb\tterm\tworking\n", [("X103", 3)]),
        (HEAD + "石墨\tshímò\ta\tterm\tworking\n煤炭\tméitàn\tb\tterm\tworking\n", [("X104", 3)]),
        (HEAD + "石墨\tshímò\ta\tterm\tworking\n砚墨\tshìmó\tb\tterm\tworking\n", [("L102", 3)]),
    ],
)
def test_mistakes_in_the_lexicon_are_reported(text: str, expected: list[tuple[str, int]]) -> None:
    """With their line."""
    _, problems = load_lexicon(Sources((Source("glossary/lexicon.tsv", text),)))

    assert [(problem.code, problem.line) for problem in problems] == expected


def test_the_longest_word_counts() -> None:
    """滴道河 is a river and not the district."""
    entries = tuple(LexiconEntry(word, "", word, "place", "working", 1) for word in ("滴道", "滴道河"))

    assert [entry.chinese for entry in word_finder(entries)("治理“滴道”河")] == ["滴道河"]
