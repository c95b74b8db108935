"""The interface's words are whole in every locale."""

from __future__ import annotations

import re

from generator.language.labels import load_labels


def test_every_word_exists_in_every_locale() -> None:
    """With the same blanks to fill in, where it is not left empty on purpose."""
    labels = load_labels()
    english = labels["en"]

    for words in labels.values():
        assert words.keys() == english.keys()
        for key, word in words.items():
            if word and key != "notice":
                assert re.findall(r"\{\}", word) == re.findall(r"\{\}", english[key]), key
