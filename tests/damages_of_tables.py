"""Damages of the tables: the lexicon, the counts, script conversion, what is neither; and of the interface's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

import yaml

from generator.sources.disk import LABELS
from tests.damages import Damage, Done, Project, any_match, misspelt, replaced

LEXICON = "glossary/lexicon.tsv"
USAGE = "glossary/usage.tsv"
CONVERSION, REVIEWED = "glossary/conversion.tsv", "glossary/conversion-reviewed.tsv"
NEITHER = "glossary/neither.tsv"
Words = dict[str, dict[str, str]]


def _row(
    path: str, new: Callable[[list[str], Random], str], project: Project, chance: Random, kind: str = ""
) -> Done | None:
    """Damage a row of a table: ``new`` is handed its cells, and returns the line, with its end."""
    text = project.text(path)
    head = re.search(r"(?m)^[^#\n].*\n", text)
    assert head is not None
    rows = [match for match in re.finditer(r"(?m)^[^#\n].*\n", text) if match.start() > head.start()]
    rows = [match for match in rows if re.search(kind, match[0])]
    match = chance.choice(rows)
    line = new(match[0].rstrip("\n").split("\t"), chance)
    done = replaced(path, text, match.span(), line)
    return Done(path, done.text, f"{match[0].rstrip()} → {line.rstrip() or 'nothing'}") if done else None


def _cell(column: int, new: Callable[[str, Random], str]) -> Callable[[list[str], Random], str]:
    def change(cells: list[str], chance: Random) -> str:
        cells[column] = new(cells[column], chance)
        return "\t".join(cells) + "\n"

    return change


def _exchanged(path: str, project: Project, chance: Random) -> Done | None:
    text = project.text(path)
    found = any_match(r"(?m)(?<=\n)([^#*\n].*\n)([^#*\n].*\n)", text, chance)
    return replaced(path, text, found.span(), found[2] + found[1]) if found else None


def _misspelt_in(text: str, chance: Random) -> str:
    return re.sub(r"[A-Za-z]{4,}", lambda match: misspelt(match[0], chance), text, count=1)


def _count(cells: list[str], chance: Random) -> str:
    place = chance.randrange(2, 7)
    cells[place] = str(int(cells[place]) + chance.randrange(1, 9))
    return "\t".join(cells) + "\n"


def _label(change: Callable[[Words, Random], str | None], project: Project, chance: Random) -> Done | None:
    words: Words = yaml.safe_load(project.text(LABELS))
    what = change(words, chance)
    return Done(LABELS, yaml.safe_dump(words, allow_unicode=True, sort_keys=False), what) if what else None


CHINESE = ("zh-Hans", "zh-Hant-TW", "zh-Hant-HK")


def _exchange_labels(*tags: str) -> Callable[[Words, Random], str | None]:
    """Return a change that gives two words each other's texts, in some of the editions."""

    def change(words: Words, chance: Random) -> str | None:
        keys = [key for key in words if "{" not in words[key]["en"] and len(words[key]["en"]) < 30]
        place = chance.randrange(len(keys) - 1)
        one, other = keys[place], keys[place + 1]
        for tag in tags:
            words[one][tag], words[other][tag] = words[other][tag], words[one][tag]
        return f"{one} and {other}, {', '.join(tags)}: {words[one][tags[0]]} / {words[other][tags[0]]}"

    return change


def _of_edition(tag: str, other: str) -> Callable[[Words, Random], str | None]:
    def change(words: Words, chance: Random) -> str | None:
        key = chance.choice([key for key in words if words[key][tag] != words[key][other]])
        words[key][tag] = words[key][other]
        return f"{key} {tag}: {words[key][other]}"

    return change


def _blank(pattern: str, new: Callable[[str], str]) -> Callable[[Words, Random], str | None]:
    def change(words: Words, chance: Random) -> str | None:
        found = [(key, tag) for key in words for tag in words[key] if re.search(pattern, words[key][tag])]
        key, tag = chance.choice(found)
        words[key][tag] = re.sub(pattern, lambda match: new(match[0]), words[key][tag], count=1)
        return f"{key} {tag}: {words[key][tag]}"

    return change


def _label_word(pattern: str, tag: str, new: Callable[[str, Random], str]) -> Callable[[Words, Random], str | None]:
    def change(words: Words, chance: Random) -> str | None:
        key = chance.choice([key for key in words if re.search(pattern, words[key][tag])])
        words[key][tag] = re.sub(pattern, lambda match: new(match[0], chance), words[key][tag], count=1)
        return f"{key}: {words[key][tag]}"

    return change


def _without_edition(words: Words, chance: Random) -> str | None:
    key = chance.choice(list(words))
    tag = chance.choice(list(words[key]))
    del words[key][tag]
    return f"{key} without {tag}"


def _key(words: dict[str, Any], chance: Random) -> str | None:
    key = chance.choice([key for key in words if len(key) > 3 and "_" not in key])
    words[f"{key}x"] = words.pop(key)
    return f"{key}x"


NAMES = "\t(?:enterprise|place|project)\t"
ENDING = "(?:路|街|公园|煤矿|能源|矿业|公路)" + "\t.*" + NAMES
OTHERS = "it is not a name, and no figure or term stands or falls with it"


def _table(kind: str, path: str, change: Callable[[list[str], Random], str], rows: str = "", left: str = "") -> Damage:
    return Damage(f"{path.rpartition('/')[2]}: {kind}", partial(_row, path, change, kind=rows), left)


def _gone(_: list[str], __: Random) -> str:
    return ""


def _twice(cells: list[str], _: Random) -> str:
    return ("\t".join(cells) + "\n") * 2


def _labels(kind: str, change: Callable[[Words, Random], str | None], left: str = "") -> Damage:
    return Damage(f"labels.yml: {kind}", partial(_label, change), left)


TABLE_DAMAGES = (
    _table("another pinyin", LEXICON, _cell(1, _misspelt_in)),
    _table("another English", LEXICON, _cell(2, _misspelt_in)),
    _table(
        "the Chinese of a name changed",
        LEXICON,
        _cell(0, lambda text, _: text[:-1] + "某"),
        NAMES,
        "a row of what stands nowhere is not looked for",
    ),
    _table(
        "a name with an ending of its kind lost",
        LEXICON,
        _gone,
        ENDING,
        "a verb stands before it, without a mark between",
    ),
    _table("a kind that is none", LEXICON, _cell(3, lambda text, _: text[:-1])),
    _table("a reference misspelt", LEXICON, _cell(4, misspelt)),
    _table("a row twice", LEXICON, _twice),
    _table("a tab lost", LEXICON, lambda cells, _: " ".join(cells[:2]) + "\t" + "\t".join(cells[2:]) + "\n"),
    Damage("lexicon.tsv: rows exchanged", partial(_exchanged, LEXICON)),
    _table("another count", USAGE, _count),
    _table(
        "other years",
        USAGE,
        _cell(
            7,
            lambda text, chance: re.sub(
                r":\d+", lambda match: f":{int(match[0][1:]) + chance.randrange(1, 5)}", text, count=1
            ),
        ),
        r"\d:\d",
    ),
    _table("other forms", USAGE, _cell(1, lambda text, _: f"{text}某"), "^[a-z]"),
    _table("a row lost", USAGE, _gone),
    _table("another id", USAGE, _cell(0, lambda text, _: f"{text}x"), "^[a-z]"),
    _table("another Traditional form", CONVERSION, _cell(1, lambda text, _: "某" + text[1:])),
    _table("a row lost", CONVERSION, _gone),
    _table("another Traditional form", REVIEWED, _cell(2, lambda text, _: text[:-1] + "某")),
    _table("a row lost", REVIEWED, _gone, left="a longer word covers it"),
    _table("a row lost", NEITHER, _gone, left="only a reader misses what stands without marks or numerals"),
    _table("a reason lost", NEITHER, _cell(1, lambda *_: "")),
    _table("another word", NEITHER, _cell(0, lambda text, _: f"{text}某")),
    _labels("exchanged in Simplified", _exchange_labels("zh-Hans")),
    _labels("exchanged in English", _exchange_labels("en"), "neither the key nor the other words tell them apart"),
    _labels("exchanged in Taiwan’s edition", _exchange_labels("zh-Hant-TW")),
    _labels("exchanged in Chinese", _exchange_labels(*CHINESE), "neither the key nor the other words tell them apart"),
    _labels("the Simplified text in Taiwan’s edition", _of_edition("zh-Hant-TW", "zh-Hans")),
    _labels("the Simplified text in Hong Kong’s edition", _of_edition("zh-Hant-HK", "zh-Hans")),
    _labels("the Traditional text in the Simplified edition", _of_edition("zh-Hans", "zh-Hant-TW")),
    _labels("the Chinese in the English edition", _of_edition("en", "zh-Hans")),
    _labels("the English in a Chinese edition", _of_edition("zh-Hant-HK", "en")),
    _labels(
        "Taiwan’s text in Hong Kong’s edition",
        _of_edition("zh-Hant-HK", "zh-Hant-TW"),
        "no other word shows the difference",
    ),
    _labels("a blank doubled", _blank(r"\{\d?\}", lambda blank: blank * 2)),
    _labels("a blank lost", _blank(r"\{\d?\}", lambda _blank: "")),
    _labels("a number that no blank has", _blank(r"\{\d\}", lambda _blank: "{7}")),
    _labels("a name for a blank", _blank(r"\{\d?\}", lambda _blank: "{number}")),
    _labels("a brace lost", _blank(r"\{\d?\}", lambda blank: blank[:-1])),
    _labels("a misspelt word", _label_word(r"\b[a-z]{5,}\b", "en", misspelt), "the slip is a word too"),
    _labels("a word doubled", _label_word(r"\b[a-z]{2,} ", "en", lambda found, _: found * 2)),
    _labels("an edition lost", _without_edition),
    _labels("a key misspelt", _key, "it is made of other words"),
)
