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

from generator.checks.conversion_examiner import CONTEXT, Contradiction, Seen, ambiguous_characters, examiner
from generator.language.decisions import DECISIONS, REVIEWED, ConversionTable, Decision
from generator.language.script import Localiser
from generator.sources.problems import Problem

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
    characters = frozenset("".join(passage.text for passage in passages))
    examine = examiner(tuple(localisers.values()), reviewed.decisions, ambiguous_characters(characters))
    occurrences: list[Occurrence] = []
    findings: list[Finding] = []
    for passage in passages:
        examined = examine(passage.text)
        found = tuple(_occurrence(passage, place) for place in examined.places)
        occurrences += found
        findings += [_contradiction(passage, each, reviewed.path) for each in examined.contradictions]
        findings += [_lost(passage, each) for each in examined.lost]
        findings += [_unseen(occurrence) for occurrence in found if occurrence.word is None]
    return tuple(occurrences), tuple(once_a_cause(findings))


def once_a_cause(findings: Iterable[Finding]) -> Iterator[Problem]:
    """Yield the first problem of each cause, with the number of further places."""
    found: dict[Hashable, list[Problem]] = defaultdict(list)
    for cause, problem in findings:
        found[cause].append(problem)
    for problems in found.values():
        more = len({(each.path, each.line) for each in problems}) - 1
        places_more = f", and {more} place{'s' if more > 1 else ''} more" if more else ""
        yield replace(problems[0], message=f"{problems[0].message}{places_more}")


def _occurrence(passage: Passage, place: Seen) -> Occurrence:
    index, forms, word = place
    before, after = passage.text[max(0, index - CONTEXT) : index], passage.text[index + 1 : index + 1 + CONTEXT]
    context = f"{before}[{passage.text[index]}]{after}"
    return Occurrence(passage.path, passage.line, passage.text[index], context, forms, word)


def _unseen(occurrence: Occurrence) -> Finding:
    forms = ", ".join(f"{form} ({tag})" for tag, form in occurrence.forms.items())
    message = f"nobody has looked at {occurrence.context}, converted to {forms}"
    hint = f"if it is right, add the word to {REVIEWED}; if not, to {DECISIONS} as well"
    return (occurrence.character, forms), Problem(occurrence.path, occurrence.line, "C201", message, hint)


def _contradiction(passage: Passage, each: Contradiction, path: str) -> Finding:
    decision, tag, got = each
    message = f"{decision.word} becomes {got} ({tag}), reviewed was {decision.forms[tag]}"
    hint = f"decide it in {DECISIONS}, or mend line {decision.line} of {path}"
    return ("C202", decision.word), Problem(passage.path, passage.line, "C202", message, hint)


def _lost(passage: Passage, each: tuple[str, str]) -> Finding:
    tag, around = each
    hint = "choose a form that simplifies to the character in the source"
    message = f"{around} ({tag}) does not lead back to the source"
    return ("C203", around), Problem(passage.path, passage.line, "C203", message, hint)


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
        stock[tag][slice(*match.span())] != form
        for match in re.finditer(re.escape(decision.word), text)
        for tag, form in decision.forms.items()
    )
