"""The search's files of an edition as rows, read as the browser reads them (`theme/assets/search/texts.js`)."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import Any

from generator.language.slugs import slug

Rows = dict[str, list[dict[str, Any]]]


FILES = ("index.json", "other.json", "words.json")


def rows_in(folder: Path) -> Rows:
    """Return the records, names, segments and subjects of an edition's ``search`` folder."""
    return rows(*((folder / name).read_text("utf-8") for name in FILES))


def rows(*files: str | bytes) -> Rows:
    """Return the records, names, segments and subjects of all files, the index first."""
    packed, *rest = map(json.loads, files)
    files_of = {tag: [each.get(tag, {}) for each in (packed, *rest)] for tag in ("zh", "en")}
    columns = {tag: {key: column for each in found for key, column in each.items()} for tag, found in files_of.items()}

    def pair(key: str) -> Callable[[int], dict[str, str]]:
        parted = {tag: columns[tag][key].split("\n") for tag in columns}
        return lambda place: {tag: lines[place] for tag, lines in parted.items()}

    record, text, name, sentence = pair("records"), pair("explained"), pair("names"), pair("sentences")
    subject, words, elsewhere = pair("subjects"), pair("words"), pair("elsewhere")
    pinyin = packed["records"]["pinyin"].split("\n")
    kinds, names = packed["names"]["kinds"].split("\n"), packed["names"]["pinyin"].split("\n")
    ids, passages = (_lines(packed["subjects"][key]) for key in ("ids", "passages"))
    return {
        "records": [
            {
                "id": each if ":" in each else f"{each}:{slug(pinyin[place])}",
                "pinyin": pinyin[place],
                "text": text(place),
                **record(place),
            }
            for place, each in enumerate(packed["records"]["ids"].split("\n"))
        ],
        "names": [
            {"anchor": slug(each), "pinyin": each, "kind": kinds[place], **name(place)}
            for place, each in enumerate(names)
        ],
        "segments": [
            {"id": f"segment:{each}", "section": packed["segments"]["sections"][place], **sentence(place)}
            for place, each in enumerate(packed["segments"]["ids"].split("\n"))
        ],
        "subjects": [
            {
                "id": each,
                "passages": list(accumulate(map(int, passages[place].split()))),
                "words": [
                    word
                    for some in (*words(place).values(), *elsewhere(place).values())
                    for word in some.split("|")
                    if word
                ],
                **subject(place),
            }
            for place, each in enumerate(ids)
        ],
    }


def _lines(column: str) -> list[str]:
    return column.split("\n") if column else []
