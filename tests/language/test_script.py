"""Script conversion keeps length, leads back, and has our own last word. The cases are in script.yml."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.editions.library import Library, Volume
from generator.language.decisions import ConversionTable, Decision
from generator.language.script import LengthChangedError, Localiser, localisers
from generator.language.vocabulary import Vocabulary

CASES = yaml.safe_load(Path(__file__).with_name("script.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["zh-Hans"] for case in CASES])
def test_cases(case: dict[str, str], library: Library) -> None:
    """Each case has one text in the three scripts."""
    for tag, localiser in library.localisers.items():
        assert localiser.convert(case["zh-Hans"]) == case[tag]


def test_spans_hold_in_every_script(volume: Volume) -> None:
    """A mention's span cuts the same words out of the Traditional text."""
    for tag in ("zh-Hant-TW", "zh-Hant-HK"):
        for name, segment in volume.editions[tag].segments.items():
            assert len(segment.text) == len(volume.editions["zh-Hans"].text(name))
            assert segment.mentions == volume.editions["zh-Hans"].segments[name].mentions


@given(text=st.text(st.characters(min_codepoint=0x20, max_codepoint=0x9FFF, exclude_categories=["Cs"]), max_size=40))
def test_length_is_kept_or_the_text_refused(text: str, library: Library) -> None:
    """Conversion never adds or drops a character without saying so."""
    for localiser in library.localisers.values():
        with suppress(LengthChangedError):
            assert len(localiser.convert(text)) == len(text)


def test_the_longest_decision_wins() -> None:
    """里程 is decided before 里."""
    converter = _localiser({"里": "裡", "里程": "里程"})

    assert converter.convert("里程里") == "里程裡"


def test_what_is_decided_is_not_converted_again() -> None:
    """The text is split at a decision, so that OpenCC does not join across it."""
    assert _localiser({}).convert("厚植发展") == "厚植髮展"
    assert _localiser({"发展": "發展"}).convert("厚植发展") == "厚植發展"


def _localiser(decisions: dict[str, str]) -> Localiser:
    rows = tuple(Decision(word, {"zh-Hant-TW": form, "zh-Hant-HK": form}, "", 1) for word, form in decisions.items())
    return localisers(ConversionTable("conversion.tsv", rows), Vocabulary())["zh-Hant-TW"]
