"""Text cut into runs: stretches that a template marks up alike, whose texts joined are the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.glossary.mentions import Mention
from generator.language.han import HAN
from generator.language.locales import ENGLISH, SIMPLIFIED

# What Chinese puts between its own quotation marks belongs to it, whatever the signs: “123+N”产业板块.
QUOTED = r"“[^“”\s]*”"
CHINESE = re.compile(rf"(?:{QUOTED}|[{HAN}“”「」『』·])*[{HAN}](?:{QUOTED}|[{HAN}，、；：“”「」『』·])*")
ENGLISH_WORDS = re.compile(r"[A-Za-z][A-Za-z’.-]*(?: [A-Za-z’.-]+)+")
ADDITION = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text: ``entry`` is the id of what it mentions, ``tag`` its language if not the text's.

    ``addition`` says that the translator added it.
    """

    text: str
    entry: str | None = None
    tag: str | None = None
    addition: bool = False


@lru_cache(maxsize=20_000)
def runs(text: str, tag: str, mentions: tuple[Mention, ...] = ()) -> tuple[Run, ...]:
    """Cut a text in the language ``tag`` at its mentions, at words of the other language, at the translator's brackets.

    >>> [run.text for run in runs("Two (两) [note]", "en")]
    ['Two (', '两', ') ', '[note]']
    >>> [run.text for run in runs("the “123+N”产业板块 in “two”", "en")]
    ['the ', '“123+N”产业板块', ' in “two”']
    """
    if tag == ENGLISH:
        foreign = [match.span() for match in CHINESE.finditer(text)]
        added = [match.span() for match in ADDITION.finditer(text)]
    else:
        foreign, added = [match.span() for match in ENGLISH_WORDS.finditer(text)], []
    spans = [(mention.start, mention.end) for mention in mentions]
    other = SIMPLIFIED if tag == ENGLISH else ENGLISH
    cuts = sorted({0, len(text), *(edge for span in (*spans, *foreign, *added) for edge in span)})
    return tuple(
        Run(
            text[start:end],
            next((mention.entry for mention in mentions if mention.start <= start < mention.end), None),
            other if _lies_in(start, foreign) else None,
            _lies_in(start, added),
        )
        for start, end in pairwise(cuts)
    )


def _lies_in(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
