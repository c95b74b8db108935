"""What a reviewed English sentence has lost of its Chinese, or has twice: a no, a sentence, what is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType

from generator.checks.negations import denials, denied
from generator.language.han import HAN
from generator.language.quantities import NUMBER, english_figures, in_digits

SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")
CHINESE_END = re.compile("[。！？][”’）]*$")
ENGLISH_END = re.compile(r"[.!?][”’)\]]*$")
RUNNING = 24
"""Pairs of signs; a shorter sentence may well be short in English too."""
SHORTEST = 4.6
"""Letters of English a pair of signs, each counted once; in reviewed sentences there are about seven."""
CLASSIFIED = re.compile(rf"({NUMBER})(万)?(户|人|名|头|羽|只|个?村)")
# The nouns that a classifier alone counts; 户 counts enterprises too, 只 sheep, 名 jobs.
COUNTED = MappingProxyType(
    {
        "户": r"households?",
        "人": r"people|persons?",
        "名": r"people|persons?",
        "头": r"head",
        "羽": r"birds",
        "只": r"birds",
        "村": r"villages?",
    }
)
REACH = 28
"""Characters behind a number in which what it counts is named."""
TEN_THOUSAND = 10_000
SIZE = "above designated size"


def losses(chinese: str, english: str) -> Iterator[tuple[str, str]]:
    """Yield a code and a message for each sign that something of the Chinese is lost, or stands twice."""
    no, noes = denied(chinese), denials(english)
    if noes < no:
        yield "E307", f"the Chinese says no {no} times, the English {noes} times"
    signs = "".join(re.findall(rf"[{HAN}]", chinese))
    pairs = len(set(pairwise(signs)))
    if pairs >= RUNNING and chinese.endswith("。") and len(english) < SHORTEST * pairs:
        yield "E308", f"{len(english)} letters of English for {len(signs)} signs: a sentence may be lost"
    for sentence, times in Counter(SENTENCE_END.split(english)).items():
        if times > 1:
            yield "E308", f"“{sentence[:40]}” stands {times} times"
    if bool(CHINESE_END.search(chinese)) != bool(ENGLISH_END.search(english)):
        yield "E312", "one of the two ends as a sentence, and the other does not"
    yield from _classifiers(chinese, english)
    sizes, named = len(re.findall("规模以上|规上", chinese)), english.lower().count(SIZE)
    if named < sizes:
        yield "E310", f"规模以上 stands {sizes} times, “{SIZE}” {named} times"


def _classifiers(chinese: str, english: str) -> Iterator[tuple[str, str]]:
    """A number that counts one thing in Chinese, and in English what another classifier counts."""
    plain = in_digits(english)
    figures = english_figures(english)
    for number, myriad, classifier in CLASSIFIED.findall(chinese):
        value = float(number.replace(",", "")) * (TEN_THOUSAND if myriad else 1)
        own = COUNTED[classifier[-1]]
        for figure in figures:
            behind = re.split(r"[,.;]|\d", plain[figure.end : figure.end + REACH])[0]
            others = "|".join(set(COUNTED.values()) - {own})
            wrong = re.search(rf"\b(?:{others})\b", behind)
            if float(figure.value) == value and wrong and not re.search(rf"\b(?:{own})\b", behind):
                yield "E309", f"{number}{myriad}{classifier} as {figure.printed} {wrong[0]}"
