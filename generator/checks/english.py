"""Proofreading: what a reviewed English sentence owes to its Chinese, and to the rules of its own language.

A true exception is written beside the sentence, as a translator's comment in the PO file: ``# allow E102: reason``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.english_figures import compare_figures
from generator.checks.english_losses import losses
from generator.checks.wording import HINTS as WORDING
from generator.checks.wording import slips
from generator.glossary.lexicon import LexiconEntry, word_finder
from generator.language.han import HAN
from generator.language.words import bare, places_of
from generator.report.translation import TranslationMemory, Unit
from generator.sources.problems import Problem

HAN_WORD = re.compile(rf"[{HAN}]+")
PARENTHESES = re.compile(r"\(([^()]*)\)")
ALLOWANCE = re.compile(r"^allow ([A-Z]\d{3}): *(.*)$", re.MULTILINE)
PLURAL_OR_END = re.compile(r"(?:e?s)?(?![A-Za-z])")
HINTS = {
    "E101": "write it with its value: 1.435 billion for 14.35亿",
    "E102": "remove it, or put it into square brackets if it is the translator's",
    "E103": "name the unit beside the number: yuan, US$, percent, mu, jin, metric tons",
    "E104": "以上 at least, 左右 about, 不低于 no lower than, 突破 exceed, 力争 strive to",
    "E105": "1 jin = 0.5 kg, 15 mu = 1 hectare; round to the unit and say about",
    "E201": "use the lexicon's word, or mend glossary/lexicon.tsv",
    "E301": "Chinese stands in parentheses, beside its English",
    "E302": "copy it from the Chinese",
    **WORDING,
    "E307": "each 没有, 未, 不 has its not, no, never, without, un-, or a word that says as much",
    "E308": "translate the whole sentence, and nothing twice",
    "E309": "户 households, 人 people, 名 people, 家 enterprises; or name what is counted",
    "E310": "say “above designated size” as often as the Chinese has 规模以上",
    "E312": "give the end of the sentence, and its mark",
}


def proofread(memory: TranslationMemory, lexicon: tuple[LexiconEntry, ...]) -> tuple[Problem, ...]:
    """Return what is wrong with the reviewed sentences; drafts are proofread when they are reviewed."""
    problems: list[Problem] = []
    words_of = word_finder(lexicon)
    for unit in memory.units:
        if unit.status == "reviewed":
            problems += _unit_problems(memory.path, unit, words_of(unit.chinese))
    return tuple(problems)


@lru_cache(maxsize=100_000)
def _unit_problems(path: str, unit: Unit, words: tuple[LexiconEntry, ...]) -> tuple[Problem, ...]:
    return tuple(_held_to_rules(path, unit, words))


def _held_to_rules(path: str, unit: Unit, words: tuple[LexiconEntry, ...]) -> Iterator[Problem]:
    allowed = dict(ALLOWANCE.findall(unit.comment))
    found = tuple(_findings(unit, words))
    for code, message in found:
        if code not in allowed:
            yield Problem(path, unit.line, code, f"{unit.segment}: {message}", HINTS[code])
    for code, reason in allowed.items():
        if code not in HINTS:
            message = f"{unit.segment}: “allow {code}” allows nothing: {code} is no rule of the English alone"
            hint = f"remove it; only {min(HINTS)} to {max(HINTS)} can be allowed"
            yield Problem(path, unit.line, "E401", message, hint)
        elif code not in {code for code, _ in found}:
            yield Problem(path, unit.line, "E401", f"{unit.segment}: nothing needs “allow {code}”", "remove it")
        elif not reason:
            yield Problem(path, unit.line, "E402", f"{unit.segment}: “allow {code}” has no reason", "write it behind")


def _findings(unit: Unit, words: tuple[LexiconEntry, ...]) -> Iterator[tuple[str, str]]:
    yield from compare_figures(unit.chinese, unit.english)
    for entry in words:
        found = tuple(_standing(entry.english, unit.english))
        if not any(_keeps_capitals(entry.english, each) for each in found):
            capitals = ", with these capitals" if found else ""
            yield "E201", f"{entry.chinese} is “{entry.english}” in the lexicon{capitals}"
    yield from losses(unit.chinese, unit.english)
    yield from _language(unit)


def _standing(name: str, text: str) -> Iterator[str]:
    """Yield a name as it stands in a text, whatever its capitals; its plural is it too, another longer word is not."""
    for place in places_of(name.lower(), text.lower()):
        end = place + len(name)
        if PLURAL_OR_END.match(text, end):
            yield text[place:end]


def _keeps_capitals(name: str, found: str) -> bool:
    """Tell whether what stands has the capitals of a name; in a heading it may have more."""
    return all(own in {sign, sign.lower()} for own, sign in zip(name, found, strict=True))


def _language(unit: Unit) -> Iterator[tuple[str, str]]:
    text = unit.english
    for stray in HAN_WORD.findall(PARENTHESES.sub("", text)):
        yield "E301", f"{stray} stands in the English"
    for inside in PARENTHESES.findall(text):
        if HAN_WORD.search(inside) and bare(inside) not in bare(unit.chinese):
            yield "E302", f"({inside}) does not stand in the Chinese"
    yield from slips(text)
