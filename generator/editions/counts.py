"""Numbers that stand in prose by hand: ``{{ terms }}`` is how many terms there are, today."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from generator.editions.library import Volume
from generator.glossary.kinds import KINDS
from generator.glossary.load import Glossary
from generator.language.words import Bilingual
from generator.sources.disk import Source, Sources
from generator.sources.problems import Problem, did_you_mean

BLANK = re.compile(r"\{\{ ?([^{}]*?) ?\}\}")


def counts(glossary: Glossary, volumes: tuple[Volume, ...], sources: Sources) -> dict[str, str]:
    """Return what fills the blanks, by their names: how many of each kind of entry, entries, and reports there are.

    ``sha256`` is the digest (FIPS 180-4) of the newest report's file, by which a copy can be told to be the same;
    ``map``, where there is one, stays empty in prose, and is drawn where a page is made.
    """
    kinds = {f"{kind}s": str(len(glossary.of_kind(kind))) for kind in KINDS}
    newest = sources.get(volumes[-1].report.path) if volumes else None
    drawn = {"map": ""} if volumes and volumes[-1].place_map else {}
    digest = hashlib.sha256(newest.data).hexdigest() if newest else ""
    return {**kinds, "entries": str(len(glossary.entries)), "reports": str(len(volumes)), "sha256": digest, **drawn}


def fill(text: str, numbers: dict[str, str]) -> str:
    """Return a text with its blanks filled; one that has no number stays as it is.

    >>> fill("the {{ terms }} slogans", {"terms": "21"})
    'the 21 slogans'
    """
    return BLANK.sub(lambda match: numbers.get(match[1], match[0]), text)


def filled(words: Bilingual, numbers: dict[str, str]) -> Bilingual:
    """Return bilingual words with their blanks filled."""
    return Bilingual(fill(words.zh, numbers), fill(words.en, numbers))


def check_blanks(source: Source, known: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a problem for each blank of a text by hand that has no number."""
    for match in BLANK.finditer(source.text):
        if match[1] not in known:
            line = source.text.count("\n", 0, match.start()) + 1
            message = f'nobody knows a number called "{match[1]}"'
            yield Problem(source.path, line, "H101", message, did_you_mean(match[1], known))
