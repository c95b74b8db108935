"""The interface's words exist in every locale."""

from __future__ import annotations

import re

import pytest

from generator.language.label_texts import BLANKS
from generator.language.labels import Labels, load_labels
from generator.sources.disk import LABELS, Sources
from tests.support import ROOT, changed


def test_every_word_exists_in_every_locale(labels: Labels) -> None:
    """With the same blanks to fill in, where it is not left empty on purpose."""
    english = labels["en"]

    for words in labels.values():
        assert words.keys() == english.keys()
        for key, word in words.items():
            if word and not key.startswith("notice"):
                assert re.findall(r"\{\}", word) == re.findall(r"\{\}", english[key]), key


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("contents:           {zh-Hans: 目录, ", "contents:           {", "W101"),
        ("contents:           {zh-Hans: 目录", "contents:           {zh-Hans: [目录]", "W101"),
        ("contents:           {zh-Hans: 目录", "contents:           {de: Inhalt, zh-Hans: 目录", "W102"),
        ("contents:           {zh-Hans", "contents:           zh-Hans", "Y101"),
        ("contents: ", "opening: ", "Y102"),
        ("Cite paragraph {}", "Cite paragraph", "W103"),
        ("{0} of {1} entries shown", "{0} of {0} entries shown", "W103"),
        ("{0} of {1} entries shown", "{0} of {entries} entries shown", "W103"),
        ("zh-Hant-TW: 目錄", "zh-Hant-TW: 目录", "W105"),
        ("en: Contents}", "en: 目录}", "W105"),
        ("zh-Hant-HK: 尚無英譯", "zh-Hant-HK: 説明、說明", "W105"),
        ("en: Editors’ note", "en: Editors", "W107"),
    ],
)
def test_each_mistake_is_one_problem_on_its_line(tiny_sources: Sources, old: str, new: str, code: str) -> None:
    """And what else is there can be used."""
    labels, problems = load_labels(changed(tiny_sources, LABELS, old, new))

    assert [(problem.code, problem.line > 0) for problem in problems] == [(code, True)]
    assert labels["en"]["previous"] == "Previous"


@pytest.mark.parametrize(("one", "other"), [("zh-Hans: 上一节", "zh-Hans: 下一节"), ('en: "Term"}', 'en: "Phrase"}')])
def test_words_with_each_others_text_are_told(tiny_sources: Sources, one: str, other: str) -> None:
    """Whatever the edition."""
    swapped = changed(changed(tiny_sources, LABELS, one, "@"), LABELS, other, one)

    _, problems = load_labels(changed(swapped, LABELS, "@", other))

    assert {problem.code for problem in problems} == {"W106"}


def test_a_text_has_as_many_blanks_as_it_is_filled_with() -> None:
    """Each call of format in the pages and their templates hands over what the table says."""
    texts = [path.read_text("utf-8") for path in (ROOT / "generator/pages").rglob("*") if path.suffix in {".py", ".j2"}]
    calls = [match for text in texts for match in re.finditer(r"labels\.(\w+)\.format\(([^()]*)\)", text)]
    calls += [match for text in texts for match in re.finditer(r'(?:labels|words)\["(\w+)"\]\.format\((.*)\)', text)]

    assert len(calls) > 10
    for match in calls:
        given = re.sub(r"\([^()]*\)|\{[^{}]*\}|\[[^\[\]]*\]", "", match[2]).split(")")[0]
        assert given.count(",") + 1 == BLANKS[match[1]] or '"' in given, match[0]
