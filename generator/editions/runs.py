"""Text cut into runs: stretches that a template marks up alike, whose texts joined are the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from generator.glossary.mentions import Mention
from generator.language.han import HAN
from generator.language.locales import ENGLISH, SIMPLIFIED

CHINESE = re.compile(rf"[{HAN}“”·]*[{HAN}][{HAN}，、；：“”·]*")
ENGLISH_WORDS = re.compile(r"[A-Za-z][A-Za-z'.-]*(?: [A-Za-z'.-]+)+")
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


def runs(text: str, tag: str, mentions: tuple[Mention, ...] = ()) -> tuple[Run, ...]:
    """Cut a text in the language ``tag`` at its mentions, at words of the other language, at the translator's brackets.

    >>> [run.text for run in runs("Two (两) [note]", "en")]
    ['Two (', '两', ') ', '[note]']
    """
    entries: list[Mention | None] = [None] * len(text)
    tags: list[str | None] = [None] * len(text)
    additions = [False] * len(text)
    for each in mentions:
        entries[each.start : each.end] = [each] * (each.end - each.start)
    if tag == ENGLISH:
        for match in CHINESE.finditer(text):
            tags[match.start() : match.end()] = [SIMPLIFIED] * len(match[0])
        for match in ADDITION.finditer(text):
            additions[match.start() : match.end()] = [True] * len(match[0])
    else:
        for match in ENGLISH_WORDS.finditer(text):
            tags[match.start() : match.end()] = [ENGLISH] * len(match[0])
    found = []
    for (mention, language, added), group in groupby(
        range(len(text)), key=lambda i: (entries[i], tags[i], additions[i])
    ):
        span = list(group)
        stretch = text[span[0] : span[-1] + 1]
        found.append(Run(stretch, mention.entry if mention else None, language, added))
    return tuple(found)
