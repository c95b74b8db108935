"""Phrases: the slogans that no report explains, in the editors' words, a file each in ``glossary/phrases/``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.glossary.entries import Entry, Slogan
from generator.language.words import Bilingual, Line
from generator.sources.problems import Problem

Passage = Annotated[Line, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
"""A sentence of a report, as ``report/segment``."""


NOT_KNOWN = re.compile("没有|未|无从|不明|不知")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Slogan):
    """A slogan with the editors' ``meaning``, and what that rests on.

    ``standing`` is inferable, from the reports' own sentences (``evidence``), national, by usage elsewhere (``basis``),
    or unknown, where nobody outside could know.
    """

    standing: Literal["inferable", "national", "unknown"]
    meaning: Bilingual
    evidence: tuple[Passage, ...] = ()
    basis: Bilingual | None = None


def check_standing(entry: Entry[Phrase]) -> Iterator[Problem]:
    """Say where standing and what it rests on do not fit."""
    record = entry.record
    said = [words.zh for words in (record.meaning, record.gloss, record.note) if words]
    wrong = {
        "inferable": "needs the evidence of a report" if not record.evidence else "",
        "national": "needs its basis" if record.basis is None else "" if record.evidence else "needs its sentence",
        "unknown": "has no basis" if record.basis else "has no members" if record.members else _unsaid(said),
    }[record.standing]
    if wrong:
        message = f"what is {record.standing} {wrong}"
        hint = "inferable by evidence, national by a basis and a sentence that has it, unknown by neither"
        yield Problem(entry.path, entry.line("standing"), "T111", message, hint)


def _unsaid(said: list[str]) -> str:
    return "" if any(NOT_KNOWN.search(text) for text in said) else "says in its meaning what is not known"
