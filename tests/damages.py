"""What a damage is, and the slips of the hand that befall any text: exchanged, dropped, doubled."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random

from generator.report.translation import Unit, load_memory
from generator.sources.disk import Source, Sources


@dataclass(frozen=True, slots=True)
class Done:
    """A file as the damage leaves it, None where it is gone; ``what`` tells a reader what was done."""

    path: str
    text: str | None
    what: str


@dataclass(frozen=True)
class Project:
    """The undamaged sources, and what is asked of them again and again."""

    sources: Sources

    def text(self, path: str) -> str:
        """Return the text of a file that is there."""
        return next(source.text for source in self.sources.files if source.path == path)

    @cached_property
    def reports(self) -> tuple[str, ...]:
        """The folders of the reports."""
        return tuple(source.path.rpartition("/")[0] for source in self.sources.under("docs/report/", "/report.txt"))

    @cached_property
    def records(self) -> tuple[Source, ...]:
        """The files of terms and phrases."""
        return (*self.sources.under("glossary/phrases/"), *self.sources.under("glossary/terms/"))

    @cached_property
    def units(self) -> tuple[tuple[str, Unit], ...]:
        """Each sentence with the path of its PO file."""
        files = self.sources.under("docs/report/", ".po")
        return tuple((source.path, unit) for source in files for unit in load_memory(source)[0].units)


@dataclass(frozen=True, slots=True)
class Damage:
    """A kind of damage: ``make`` returns one of it, None where chance found no place for it.

    ``left`` is why some of its kind may slip: what no rule can tell from a text as it should be.
    """

    kind: str
    make: Callable[[Project, Random], Done | None]
    left: str = ""


def applied(sources: Sources, done: Done) -> Sources:
    """Return the sources with the damage."""
    others = tuple(source for source in sources.files if source.path != done.path)
    files = others if done.text is None else (*others, Source(done.path, done.text, done.text.encode()))
    return replace(sources, files=tuple(sorted(files, key=lambda source: source.path)))


def changed_at(text: str, start: int, end: int, new: str) -> tuple[str, str]:
    """Return a text with another stretch in it, and what was done, in its context."""
    left, right = text[max(0, start - 12) : start], text[end : end + 12]
    what = f"…{left}[{text[start:end]}→{new}]{right}…".replace("\n", "⏎")
    return text[:start] + new + text[end:], what


def replaced(path: str, text: str, span: tuple[int, int], new: str) -> Done | None:
    """Return the damage of another stretch in a file's text."""
    if text[slice(*span)] == new:
        return None
    damaged, what = changed_at(text, *span, new)
    return Done(path, damaged, what)


def any_match(pattern: str, text: str, chance: Random) -> re.Match[str] | None:
    """Return one of the matches of an expression, None where there is none."""
    found = list(re.finditer(pattern, text))
    return chance.choice(found) if found else None


def misspelt(word: str, chance: Random) -> str:
    """Return a word with two letters exchanged, or one dropped or doubled, its first one kept."""
    place = chance.randrange(1, len(word) - 1)
    if chance.random() < 1 / 3:
        return word[:place] + word[place + 1 :]
    if chance.random() < 1 / 2:
        return word[: place + 1] + word[place:]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def other_digit(digits: str, chance: Random) -> str:
    """Return a number with another digit in it."""
    place = chance.choice([at for at, sign in enumerate(digits) if sign.isdigit()])
    return f"{digits[:place]}{(int(digits[place]) + chance.randrange(1, 9)) % 10}{digits[place + 1 :]}"
