"""The search's files of an edition as rows, read as the browser reads them (`theme/assets/search/texts.js`)."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import accumulate
from typing import Any

from generator.language.slugs import slug

Rows = dict[str, list[dict[str, Any]]]


def rows(index: str | bytes, other: str | bytes) -> Rows:
    """Return the records, names, segments and subjects of both files."""
    packed, more = json.loads(index), json.loads(other)
    columns = {tag: {**packed[tag], **more.get(tag, {})} for tag in ("zh", "en")}

    def pair(key: str) -> Callable[[int], dict[str, str]]:
        parted = {tag: columns[tag][key].split("\n") for tag in columns}
        return lambda place: {tag: lines[place] for tag, lines in parted.items()}

    record, text, name, sentence = pair("records"), pair("explained"), pair("names"), pair("sentences")
    subject, words = pair("subjects"), pair("words")
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
                "words": [word for some in words(place).values() for word in some.split("|") if word],
                **subject(place),
            }
            for place, each in enumerate(ids)
        ],
    }


def _lines(column: str) -> list[str]:
    return column.split("\n") if column else []
