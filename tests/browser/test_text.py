"""The search's pure functions, run where they run. The cases are in text.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.conftest import Open

CASES = yaml.safe_load(Path(__file__).with_name("text.yml").read_text("utf-8"))
CALL = """async ([call, given]) => {
  const names = ["text", "numbers", "pinyin", "excerpt"]
  const modules = await Promise.all(names.map((name) => import(`/assets/search/${name}.js`)))
  const made = modules.find((module) => call in module)[call](...given)
  return call === "numbers" ? made.map(({ value }) => value) : made
}"""


@pytest.mark.parametrize("case", CASES, ids=[f"{case['call']}-{index}" for index, case in enumerate(CASES)])
def test_cases(case: dict[str, Any], open_page: Open) -> None:
    """Each gives what it should."""
    page = open_page("en/about/")

    assert page.evaluate(CALL, [case["call"], case["with"]]) == case["gives"]


def test_folding_keeps_length(open_page: Open) -> None:
    """So that a place in the folded text is a place in the text as it is printed."""
    page = open_page("en/about/")
    fold = """async (text) => (await import("/assets/search/text.js")).fold(text, {}).length"""

    for text in ("ﬁ１２３ Ｓｉｇｎｓ ㎡ ½ İ", "區十七屆", "“a”"):
        assert page.evaluate(fold, text) == len(text)


def test_pinyin_is_cut_into_syllables(open_page: Open) -> None:
    """Where the longest syllable leads nowhere, a shorter one is tried; what is no pinyin is not cut."""
    page = open_page("en/about/")
    cut = """async (word) => {
      const known = new Set(["xi", "an", "xian", "ba", "ti", "gong", "cheng", "fang", "guan", "gu", "a", "n"])
      return (await import("/assets/search/pinyin.js")).syllables(word, known)
    }"""

    assert page.evaluate(cut, "batigongcheng") == ["ba", "ti", "gong", "cheng"]
    assert page.evaluate(cut, "xian") == ["xian"]
    assert page.evaluate(cut, "graphite") is None
