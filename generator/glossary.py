"""The glossary: what the editors know of each slogan. Its Chinese definition is not typed again, the report has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, StringConstraints

from generator.problems import Problem
from generator.records import Path, load_record
from generator.sources import Source

FORBID_UNKNOWN = ConfigDict(extra="forbid")
FOLDER = "glossary/terms/"
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
QUOTES = re.compile(r"[“”‘’「」『』]")

Line = Annotated[
    str, StringConstraints(min_length=1, pattern=r"^[^\x00-\x1f\x7f\x85\u2028\u2029]*$", strip_whitespace=True)
]
EnglishStatus = Literal["official", "attested", "working"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in Chinese (Simplified, as in the report) and in English."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    zh: Line
    en: Line


@dataclass(frozen=True, slots=True)
class English:
    """The English of a headword, how fixed it is, and where it was found.

    ``forms`` are further wordings by which an English sentence may refer to it.
    """

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    name: Line
    status: EnglishStatus
    source: Line | None = None
    forms: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One of the slogans that the report explains: a file of ``glossary/terms/``, whose name is its ``id``.

    ``number`` is its number in the annex; ``headword`` is as printed there; ``forms`` are the ways in which a text
    may write it, without quotation marks; ``not_in`` are longer words that contain a form and mean something else.
    """

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    number: Annotated[int, Field(ge=1)]
    headword: Line
    forms: Annotated[tuple[Line, ...], Field(min_length=1)]
    pinyin: Line
    english: English
    gloss: Line
    members: Annotated[tuple[Bilingual, ...], Field(min_length=1)]
    note: Bilingual | None = None
    see_also: tuple[Line, ...] = ()
    not_in: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A term with its id, the file it comes from and the lines of its keys."""

    id: str
    path: str
    term: Term
    lines: dict[Path, int]

    def line(self, *path: str | int) -> int:
        """Return the 1-based line of a key, or of the nearest one above it."""
        return next(self.lines[path[:n]] for n in range(len(path), -1, -1) if path[:n] in self.lines)


def load_glossary(sources: tuple[Source, ...]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Load the terms among the sources, in the annex's order, and check each by itself and against the others."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    files = [source for source in sources if source.path.startswith(FOLDER)]
    if not files:
        problems.append(Problem(FOLDER.rstrip("/"), 0, "T101", "there are no terms", "one YAML file a term"))
    for source in files:
        term, lines, found = load_record(source, Term)
        problems += found
        if term is not None:
            entries.append(Entry(source.name, source.path, term, lines))
    entries.sort(key=lambda entry: (entry.term.number, entry.id))
    for entry in entries:
        problems += _problems(entry, entries, {source.name for source in files})
    return tuple(entries), tuple(problems)


def bare(text: str) -> str:
    """Return the text without quotation marks and white space, as forms are written.

    >>> bare("“六个一” 建设")
    '六个一建设'
    """
    return re.sub(r"\s", "", QUOTES.sub("", text))


def _problems(entry: Entry, entries: list[Entry], files: set[str]) -> Iterator[Problem]:
    term = entry.term
    if not ID.fullmatch(entry.id) or entry.id == "index":
        yield _problem(
            entry, (), "T102", f'"{entry.id}" is no id', "lower-case pinyin without tones, words joined by -"
        )
    if bare(term.headword) not in term.forms:
        yield _problem(
            entry,
            ("forms",),
            "T103",
            f"the forms lack the headword {bare(term.headword)}",
            "write it without quotation marks",
        )
    if term.english.status == "working" and term.english.source:
        yield _problem(
            entry,
            ("english", "source"),
            "T104",
            "a working name has no source",
            "say official or attested, or leave the source out",
        )
    if term.english.status != "working" and not term.english.source:
        yield _problem(
            entry,
            ("english", "status"),
            "T104",
            f"an {term.english.status} name needs its source",
            "name the text that has it",
        )
    yield from _form_problems(entry)
    known = files - {entry.id}
    for index, other in enumerate(term.see_also):
        if other not in known:
            yield _problem(
                entry,
                ("see_also", index),
                "T105",
                f'see_also names "{other}", no other term',
                "use the name of a file in glossary/terms/",
            )
    yield from _duplicates(entry, entries)


def _form_problems(entry: Entry) -> Iterator[Problem]:
    term = entry.term
    for index, form in enumerate(term.forms):
        if form != bare(form):
            hint = "write it without quotation marks and spaces"
            yield _problem(entry, ("forms", index), "T109", f"the form {form} can never be found", hint)
    for index, word in enumerate(term.not_in):
        if not any(form in word and form != word for form in term.forms):
            hint = "list longer words that contain a form"
            yield _problem(entry, ("not_in", index), "T110", f"{word} contains no form of {entry.id}", hint)


def _duplicates(entry: Entry, entries: list[Entry]) -> Iterator[Problem]:
    for other in entries[: entries.index(entry)]:
        if entry.term.number == other.term.number:
            yield _problem(
                entry,
                ("number",),
                "T106",
                f"number {entry.term.number} is that of {other.id} too",
                "the annex numbers each once",
            )
        for form in sorted(set(entry.term.forms) & set(other.term.forms)):
            yield _problem(
                entry, ("forms",), "T107", f"the form {form} is that of {other.id} too", "a form may mean one term"
            )
        if entry.term.english.name == other.term.english.name:
            yield _problem(
                entry,
                ("english", "name"),
                "T108",
                f"the English name is that of {other.id} too",
                "names have to differ",
            )


def _problem(entry: Entry, path: Path, code: str, message: str, hint: str) -> Problem:
    return Problem(entry.path, entry.line(*path), code, message, hint)
