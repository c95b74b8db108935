"""The glossary: the records of terms and phrases, loaded and checked by themselves and against one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.glossary.entries import Entry, Path, Phrase, PhraseEntry, Record_co, Slogan, Term, TermEntry
from generator.language.words import bare
from generator.sources.disk import Source
from generator.sources.problems import Problem
from generator.sources.yaml_records import load_record

TERMS = "glossary/terms/"
PHRASES = "glossary/phrases/"
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms in the annex's order, the phrases by id; ``complete`` says that no file had to be left out."""

    terms: tuple[TermEntry, ...]
    phrases: tuple[PhraseEntry, ...]
    complete: bool

    @property
    def entries(self) -> tuple[Entry[Slogan], ...]:
        """All records, the terms first."""
        return (*self.terms, *self.phrases)


def load_glossary(sources: tuple[Source, ...]) -> tuple[Glossary, tuple[Problem, ...]]:
    """Load the records among the sources, and check each by itself and against the others."""
    terms, term_problems = _load(sources, TERMS, Term)
    phrases, phrase_problems = _load(sources, PHRASES, Phrase)
    problems = [*term_problems, *phrase_problems]
    files = [source for source in sources if source.path.startswith((TERMS, PHRASES))]
    if not any(source.path.startswith(TERMS) for source in files):
        problems.append(Problem(TERMS.rstrip("/"), 0, "T101", "there are no terms", "one YAML file a term"))
    terms.sort(key=lambda entry: (entry.record.number, entry.id))
    entries: list[Entry[Slogan]] = [*terms, *phrases]
    names = {source.name for source in files}
    for place, entry in enumerate(entries):
        problems += _problems(entry, names)
        problems += _duplicates(entry, entries[:place])
    for term in terms:
        problems += _number_problems(term, terms)
    for phrase in phrases:
        problems += _standing_problems(phrase)
    return Glossary(tuple(terms), tuple(phrases), len(entries) == len(files)), tuple(problems)


def _load(
    sources: tuple[Source, ...], folder: str, kind: type[Record_co]
) -> tuple[list[Entry[Record_co]], list[Problem]]:
    entries: list[Entry[Record_co]] = []
    problems: list[Problem] = []
    for source in sources:
        if source.path.startswith(folder):
            record, lines, found = load_record(source, kind)
            problems += found
            if record is not None:
                entries.append(Entry(source.name, source.path, record, lines))
    return entries, problems


def _problems(entry: Entry[Slogan], names: set[str]) -> Iterator[Problem]:
    record = entry.record
    if not ID.fullmatch(entry.id) or entry.id == "index":
        hint = "lower-case pinyin without tones, words joined by -"
        yield _problem(entry, (), "T102", f'"{entry.id}" is no id', hint)
    if bare(record.headword) not in record.forms:
        message = f"the forms lack the headword {bare(record.headword)}"
        yield _problem(entry, ("forms",), "T103", message, "write it without quotation marks")
    if record.english.status == "working" and record.english.source:
        hint = "say official or attested, or leave the source out"
        yield _problem(entry, ("english", "source"), "T104", "a working name has no source", hint)
    if record.english.status != "working" and not record.english.source:
        message = f"an {record.english.status} name needs its source"
        yield _problem(entry, ("english", "status"), "T104", message, "name the text that has it")
    yield from _form_problems(entry)
    for index, other in enumerate(record.see_also):
        if other not in names - {entry.id}:
            message = f'see_also names "{other}", no other record'
            hint = f"use the name of a file in {TERMS} or {PHRASES}"
            yield _problem(entry, ("see_also", index), "T105", message, hint)


def _form_problems(entry: Entry[Slogan]) -> Iterator[Problem]:
    record = entry.record
    for index, form in enumerate(record.forms):
        if form != bare(form):
            hint = "write it without quotation marks and spaces"
            yield _problem(entry, ("forms", index), "T109", f"the form {form} can never be found", hint)
    for index, word in enumerate(record.not_in):
        if not any(form in word and form != word for form in record.forms):
            hint = "list longer words that contain a form"
            yield _problem(entry, ("not_in", index), "T110", f"{word} contains no form of {entry.id}", hint)


def _duplicates(entry: Entry[Slogan], before: list[Entry[Slogan]]) -> Iterator[Problem]:
    for other in before:
        if entry.id == other.id:
            message = f'"{entry.id}" is the id of {other.path} too'
            yield _problem(entry, (), "T102", message, "a term and a phrase have one address each")
        for form in sorted(set(entry.record.forms) & set(other.record.forms)):
            message = f"the form {form} is that of {other.id} too"
            yield _problem(entry, ("forms",), "T107", message, "a form may mean one record")
        if entry.record.english.name == other.record.english.name:
            message = f"the English name is that of {other.id} too"
            yield _problem(entry, ("english", "name"), "T108", message, "names have to differ")


def _number_problems(entry: TermEntry, terms: list[TermEntry]) -> Iterator[Problem]:
    for other in terms[: terms.index(entry)]:
        if entry.record.number == other.record.number:
            message = f"number {entry.record.number} is that of {other.id} too"
            yield _problem(entry, ("number",), "T106", message, "the annex numbers each once")


def _standing_problems(entry: PhraseEntry) -> Iterator[Problem]:
    record = entry.record
    wrong = {
        "inferable": "needs the evidence of the report" if not record.evidence else "",
        "national": "needs its source" if record.source is None else "",
        "unknown": "has no source" if record.source is not None else "",
    }[record.standing]
    if wrong:
        hint = "inferable by evidence, national by a source, unknown by neither"
        yield _problem(entry, ("standing",), "T111", f"what is {record.standing} {wrong}", hint)


def _problem(entry: Entry[Slogan], path: Path, code: str, message: str, hint: str) -> Problem:
    return Problem(entry.path, entry.line(*path), code, message, hint)
