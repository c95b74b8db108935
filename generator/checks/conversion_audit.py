"""The conversion audit: every character that could have been converted otherwise, in its context.

A character is ambiguous if more than one Traditional character simplifies to it (OpenCC's own ``t2s``), or if OpenCC
converts it otherwise in its context than alone. Each occurrence has to lie in a word of ``conversion-reviewed.tsv``
and to come out as that word says; a new one fails the check until somebody has looked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace

from opencc import OpenCC

from generator.checks.reviewed_words import Place, index_words, places
from generator.language.decisions import DECISIONS, REVIEWED, ConversionTable, Decision
from generator.language.han import HAN
from generator.language.script import Localiser
from generator.sources.problems import Problem

CONTEXT = 4
HAN_SIGN = re.compile(rf"[{HAN}]")
# Big5's first plane holds the characters in everyday use (Institute for Information Industry, 1984).
EVERYDAY = (b"\xa4\x40", b"\xc6\x7e")


Finding = tuple[Hashable, Problem]
"""A problem with its cause: what is found in many places is told once."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of Chinese that a reader will see, and where it comes from."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An ambiguous character in its context: ``forms`` is what it became in each locale, by BCP 47 tag.

    ``word`` is the reviewed word in which it stands, or None.
    """

    path: str
    line: int
    character: str
    context: str
    forms: dict[str, str]
    word: str | None


def audit(
    passages: Iterable[Passage], localisers: dict[str, Localiser], reviewed: ConversionTable
) -> tuple[tuple[Occurrence, ...], tuple[Problem, ...]]:
    """Return every occurrence of an ambiguous character in the passages, and what is wrong with them."""
    passages = tuple(passages)
    ambiguous = ambiguous_characters("".join(passage.text for passage in passages), localisers)
    alone = {char: _alone(char, localisers) for char in set("".join(passage.text for passage in passages))}
    words = index_words(reviewed.decisions)
    occurrences: list[Occurrence] = []
    findings: list[Finding] = []
    for passage in passages:
        converted = {tag: localiser.convert(passage.text) for tag, localiser in localisers.items()}
        findings += _round_trip(passage, converted, localisers)
        found = places(passage.text, words)
        covering = _covering(found)
        findings += _contradictions(passage, converted, found, covering, reviewed.path)
        for index, char in enumerate(passage.text):
            forms = {tag: text[index] for tag, text in converted.items()}
            if HAN_SIGN.match(char) and (char in ambiguous or forms != alone[char]):
                occurrences.append(_occurrence(passage, index, forms, covering.get(index)))
    findings += [_unseen(occurrence) for occurrence in occurrences if occurrence.word is None]
    return tuple(occurrences), tuple(_once_a_cause(findings))


def _once_a_cause(findings: Iterable[Finding]) -> Iterator[Problem]:
    """Yield the first problem of each cause, with the number of further places."""
    found: dict[Hashable, list[Problem]] = defaultdict(list)
    for cause, problem in findings:
        found[cause].append(problem)
    for problems in found.values():
        more = len({(each.path, each.line) for each in problems}) - 1
        places_more = f", and {more} place{'s' if more > 1 else ''} more" if more else ""
        yield replace(problems[0], message=f"{problems[0].message}{places_more}")


def ambiguous_characters(text: str, localisers: dict[str, Localiser]) -> frozenset[str]:
    """Return the characters of a Simplified text to which several Traditional ones in use simplify.

    A Traditional character is in use where it is what the locale's conversion makes of itself, and is either in the
    everyday plane of Big5 or what the locale makes of the Simplified one.
    """
    sources = defaultdict(set)
    simplify, *standardise = (OpenCC(f"{name}.json").convert for name in ("t2s", "t2tw", "t2hk"))
    for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00)):
        sources[simplify(chr(code))].add(chr(code))

    def in_use(form: str, char: str) -> bool:
        stock = {localiser.stock(char) for localiser in localisers.values()} - {char}
        return any(standard(form) == form for standard in standardise) and (form in stock or _everyday(form))

    return frozenset(char for char in set(text) if len([form for form in sources[char] if in_use(form, char)]) > 1)


def _everyday(char: str) -> bool:
    try:
        return EVERYDAY[0] <= char.encode("big5") <= EVERYDAY[1]
    except UnicodeEncodeError:
        return False


def _alone(char: str, localisers: dict[str, Localiser]) -> dict[str, str]:
    return {tag: localiser.stock(char) for tag, localiser in localisers.items()}


def _covering(found: tuple[Place, ...]) -> dict[int, str]:
    """Return the longest reviewed word at each position that lies in one."""
    covering: dict[int, str] = {}
    for start, decision in found:
        covering |= dict.fromkeys(range(start, start + len(decision.word)), decision.word)
    return covering


def _occurrence(passage: Passage, index: int, forms: dict[str, str], word: str | None) -> Occurrence:
    before, after = passage.text[max(0, index - CONTEXT) : index], passage.text[index + 1 : index + 1 + CONTEXT]
    context = f"{before}[{passage.text[index]}]{after}"
    return Occurrence(passage.path, passage.line, passage.text[index], context, forms, word)


def _unseen(occurrence: Occurrence) -> Finding:
    forms = ", ".join(f"{form} ({tag})" for tag, form in occurrence.forms.items())
    message = f"nobody has looked at {occurrence.context}, converted to {forms}"
    hint = f"if it is right, add the word to {REVIEWED}; if not, to {DECISIONS} as well"
    return (occurrence.character, forms), Problem(occurrence.path, occurrence.line, "C201", message, hint)


def _contradictions(
    passage: Passage, converted: dict[str, str], found: tuple[Place, ...], covering: dict[int, str], path: str
) -> Iterator[Finding]:
    for start, decision in found:
        word = decision.word
        inside = [i for i, char in enumerate(word, start) if covering[i] == word and HAN_SIGN.match(char)]
        for tag, text in converted.items():
            if any(text[i] != decision.forms[tag][i - start] for i in inside):
                got = text[start : start + len(word)]
                message = f"{word} becomes {got} ({tag}), reviewed was {decision.forms[tag]}"
                hint = f"decide it in {DECISIONS}, or mend line {decision.line} of {path}"
                yield ("C202", word), Problem(passage.path, passage.line, "C202", message, hint)


def _round_trip(passage: Passage, converted: dict[str, str], localisers: dict[str, Localiser]) -> Iterator[Finding]:
    for tag, text in converted.items():
        back = localisers[tag].to_simplified(text)
        if back != passage.text:
            index = next((i for i, (a, b) in enumerate(zip(back, passage.text, strict=False)) if a != b), 0)
            message = f"{text[max(0, index - 4) : index + 5]} ({tag}) does not lead back to the source"
            hint = "choose a form that simplifies to the character in the source"
            yield ("C203", text[index : index + 1]), Problem(passage.path, passage.line, "C203", message, hint)


def unused_decisions(
    passages: Iterable[Passage],
    occurrences: Iterable[Occurrence],
    localisers: dict[str, Localiser],
    table: ConversionTable,
    reviewed: ConversionTable,
) -> tuple[Problem, ...]:
    """Return decisions that no passage needs, and decisions that only say what OpenCC says anyway."""
    text = "\n".join(passage.text for passage in passages)
    stock = {tag: localiser.stock(text) for tag, localiser in localisers.items()}
    needed = {occurrence.word for occurrence in occurrences}
    problems = []
    for decision in reviewed.decisions:
        if decision.word not in needed:
            message = f"no ambiguous character needs {decision.word}"
            problems.append(Problem(reviewed.path, decision.line, "C204", message, "remove the row"))
    for decision in table.decisions:
        if decision.word not in text:
            problems.append(
                Problem(table.path, decision.line, "C204", f"{decision.word} does not occur", "remove the row")
            )
        elif not _changes(decision, text, stock):
            message = f"{decision.word} changes nothing: OpenCC says so too"
            problems.append(Problem(table.path, decision.line, "C205", message, "remove the row"))
    return tuple(problems)


def _changes(decision: Decision, text: str, stock: dict[str, str]) -> bool:
    """Tell whether OpenCC without the decision would write the word otherwise anywhere."""
    return any(
        stock[tag][start : start + len(form)] != form
        for start, _ in places(text, index_words((decision,)))
        for tag, form in decision.forms.items()
    )
