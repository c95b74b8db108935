"""The form in which the search's texts travel: columns, those of one language beside one another.

A table of rows would be a fifth heavier, compressed: the compressor looks back no further than 32 KB, and finds in a
row's Chinese nothing of its English. What is in the language that the edition is not in comes in a file of its own,
for those who search in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from generator.language.slugs import slug
from generator.language.words import bare

Row = dict[str, object]
Texts = dict[str, object]

# In this order each is compressed best.
LANGUAGES = {
    "zh": ("explained", "sentences", "records", "forms", "names", "subjects", "words"),
    "en": ("words", "subjects", "names", "sentences", "forms", "records", "explained"),
}
OTHER = frozenset({"explained", "sentences", "subjects"})
"""What of the other language is not needed before somebody searches in it; names of records and places are shown."""
TABLES = frozenset({"records", "names", "segments", "subjects"})


def packed(texts: Texts, own: str) -> tuple[Texts, Texts, Texts]:
    """Return texts with their tables as columns, each a string with a line a row; what can be derived is left out.

    The files of an edition in the language ``own``: what a search begins with, the rest of the other language, and what
    subjects are called in that language, and in places other than the edition's.
    """
    records, names, segments, subjects = (_rows(texts, key) for key in ("records", "names", "segments", "subjects"))
    columns = {
        tag: {
            "explained": _lines(_pair(row["text"])[tag] for row in records),
            "sentences": _lines(row[tag] for row in segments),
            "records": _lines(row[tag] for row in records),
            "forms": _lines(_further_forms(row, tag) for row in records),
            "names": _lines(row[tag] for row in names),
            "subjects": _lines(row[tag] for row in subjects),
            "words": _lines(_words(row, tag) for row in subjects),
        }
        for tag in LANGUAGES
    }
    first = {
        **{key: value for key, value in texts.items() if key not in TABLES},
        **{
            tag: {key: columns[tag][key] for key in order if tag == own or key not in {*OTHER, "words"}}
            for tag, order in LANGUAGES.items()
        },
        "records": {
            "ids": _lines(_further_id(row) for row in records),
            "pinyin": _lines(row["pinyin"] for row in records),
        },
        "names": {"pinyin": _lines(row["pinyin"] for row in names), "kinds": _lines(row["kind"] for row in names)},
        "segments": {
            "ids": _lines(str(row["id"]).removeprefix("segment:") for row in segments),
            "sections": [row["section"] for row in segments],
            "paragraphs": [row["paragraph"] for row in segments],
        },
        "subjects": {
            "ids": _lines(row["id"] for row in subjects),
            "passages": _lines(" ".join(map(str, _steps(row["passages"]))) for row in subjects),
        },
    }
    other = next(tag for tag in LANGUAGES if tag != own)
    words: dict[str, dict[str, str]] = {
        tag: {"words": columns[tag]["words"]} if tag == other else {} for tag in LANGUAGES
    }
    for tag, found in words.items():
        found["elsewhere"] = _lines(_words(row, tag, "elsewhere") for row in subjects)
    return first, {other: {key: columns[other][key] for key in LANGUAGES[other] if key in OTHER}}, {**words}


def _rows(texts: Texts, key: str) -> list[Row]:
    rows = texts[key]
    assert isinstance(rows, list)
    return rows


def _pair(value: object) -> Row:
    assert isinstance(value, dict)
    return value


def _lines(values: Iterable[object]) -> str:
    texts = [str(value) for value in values]
    assert not any("\n" in text for text in texts)
    return "\n".join(texts)


def _words(row: Row, tag: str, key: str = "words") -> str:
    words = _pair(row[key])[tag]
    assert isinstance(words, list)
    return "|".join(words)


def _further_forms(row: Row, tag: str) -> str:
    """Return how a record is written beside its name."""
    forms = row["forms" if tag == "zh" else "enForms"]
    assert isinstance(forms, list)
    own = {bare(str(row["plain"]))} if tag == "zh" else {str(row["en"])}
    return "|".join(each for each in forms if each not in own)


def _further_id(row: Row) -> str:
    """Return a record's kind, and its id where that is not its pinyin without tones."""
    kind, _, name = str(row["id"]).partition(":")
    return kind if name == slug(str(row["pinyin"])) else f"{kind}:{name}"


def _steps(places: object) -> Iterable[int]:
    """Return numbers that grow, each as what it adds to the one before."""
    assert isinstance(places, list)
    return (after - before for before, after in pairwise((0, *places)))
