"""Problems are values: stages collect them, the two ends print them all and fail once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "unfinished"]

LISTED = 10
"""How many known words a hint lists."""
UNFINISHED = frozenset({"I109", "P107", "P108", "T115", "U106"})
"""What is not done yet can be previewed, marked where it stands; any other problem keeps everything from being made."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that a maintainer has to mend, or to finish.

    ``path`` is relative to the project's root and ``line`` is 1-based; 0 stands for the whole file. What a ``code``
    means stands in ``catalogue.yml``.
    """

    path: str
    line: int
    code: str
    message: str
    hint: str

    @property
    def severity(self) -> Severity:
        """Tell whether nothing can be made (error), or only nothing published (unfinished)."""
        return "unfinished" if self.code in UNFINISHED else "error"

    def __str__(self) -> str:
        """Return ``path:line: CODE message. Hint: …`` on one line."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.code} {self.message}. Hint: {self.hint}"


def listing(problems: Iterable[Problem]) -> str:
    """Return the problems, sorted and each once, one a line."""
    return "\n".join(str(problem) for problem in sorted(set(problems)))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that keep everything from being made."""
    return tuple(problem for problem in problems if problem.severity == "error")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint naming the known word nearest to ``word``, or the first of them where none is near.

    >>> did_you_mean("x", (str(number) for number in range(10, 25)))
    'known are: 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, and 5 more'
    """
    known = sorted(known)
    near = difflib.get_close_matches(word, known, n=1)
    more = [f"and {len(known) - LISTED} more"] if len(known) > LISTED else []
    return f'did you mean "{near[0]}"?' if near else f"known are: {', '.join([*known[:LISTED], *more]) or 'none'}"
