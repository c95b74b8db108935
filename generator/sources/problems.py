"""Problems are values: stages collect them, the two ends print them all and fail once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that a maintainer has to mend.

    ``path`` is relative to the project's root and ``line`` is 1-based; 0 stands for the whole file.
    The first letter of ``code`` names the stage: S source, R report, Y YAML, T term, P PO, M mention,
    C conversion, L lexicon, E English, D drafts, X tables, N coverage, U usage.
    """

    path: str
    line: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return ``path:line: CODE message. Hint: …`` on one line."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        hint = f" Hint: {self.hint}" if self.hint else ""
        return f"{place}: {self.code} {self.message}.{hint}"


def listing(problems: Iterable[Problem]) -> str:
    """Return the problems, sorted and each once, one a line."""
    return "\n".join(str(problem) for problem in sorted(set(problems)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint naming the known word nearest to ``word``, or all of them where none is near."""
    known = sorted(known)
    near = difflib.get_close_matches(word, known, n=1)
    return f'did you mean "{near[0]}"?' if near else f"known are: {', '.join(known)}"
