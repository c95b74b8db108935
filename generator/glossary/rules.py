"""What every record owes, whatever its kind: by itself, and to the others.

``RULES`` names for each rule the fields that it reads, so that a record with a fault in one field is held to all
rules that do not need it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.glossary.entries import AnyEntry
from generator.language.words import bare
from generator.sources.problems import Problem, did_you_mean

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TAKEN = frozenset({"index", "names"})
"""Addresses below the glossary that are other pages'."""

Read = tuple[AnyEntry, frozenset[str]]
"""An entry as far as it could be read, and the fields that could be."""


def _id(entry: AnyEntry) -> Iterator[Problem]:
    if not ID.fullmatch(entry.id) or entry.id in TAKEN:
        hint = f"lower-case pinyin without tones, words joined by -, none of {', '.join(sorted(TAKEN))}"
        yield Problem(entry.path, 0, "T102", f'"{entry.id}" is no id', hint)


def _headword(entry: AnyEntry) -> Iterator[Problem]:
    record = entry.record
    if bare(record.headword) not in record.forms:
        message = f"the forms lack the headword {bare(record.headword)}"
        yield Problem(entry.path, entry.line("forms"), "T103", message, "write it without quotation marks")


def _english(entry: AnyEntry) -> Iterator[Problem]:
    english = entry.record.english
    if english.status == "working" and english.reference:
        hint = "say official or attested, or leave the reference out"
        yield Problem(entry.path, entry.line("english", "reference"), "T104", "a working name has no reference", hint)
    if english.status != "working" and not english.reference:
        message = f"an {english.status} name needs its reference"
        yield Problem(entry.path, entry.line("english", "status"), "T104", message, "name the text that has it")


def _gloss(entry: AnyEntry) -> Iterator[Problem]:
    if entry.record.gloss is None:
        yield Problem(
            entry.path,
            0,
            "T115",
            "there is no gloss yet",
            "a line of Chinese and one of English: what it is, and whose",
        )


def _forms(entry: AnyEntry) -> Iterator[Problem]:
    for index, form in enumerate(entry.record.forms):
        if form != bare(form):
            hint = "write it without quotation marks and spaces"
            yield Problem(entry.path, entry.line("forms", index), "T109", f"the form {form} can never be found", hint)


def _not_in(entry: AnyEntry) -> Iterator[Problem]:
    for index, word in enumerate(entry.record.not_in):
        if not any(form in word and form != word for form in entry.record.forms):
            message = f"{word} contains no form of {entry.id}"
            hint = "list longer words that contain a form"
            yield Problem(entry.path, entry.line("not_in", index), "T110", message, hint)


RULES = (
    ((), _id),
    (("headword", "forms"), _headword),
    (("english",), _english),
    (("gloss",), _gloss),
    (("forms",), _forms),
    (("forms", "not_in"), _not_in),
)


def check_others(entries: tuple[Read, ...], lost: frozenset[str]) -> Iterator[Problem]:
    """Yield what is wrong between records: ids, forms and names that two have, and references one way only.

    ``lost`` are the ids of files that are there and could not be read.
    """
    yield from _doubles(entries)
    yield from _see_also(entries, lost)


def _doubles(entries: tuple[Read, ...]) -> Iterator[Problem]:
    first: dict[tuple[str, str], AnyEntry] = {}
    for entry, valid in entries:
        if (other := first.setdefault(("id", entry.id), entry)) is not entry:
            message = f'"{entry.id}" is the id of {other.path} too'
            yield Problem(entry.path, 0, "T102", message, "entries of all kinds have one address each")
        for form in dict.fromkeys(entry.record.forms) if "forms" in valid else ():
            if (other := first.setdefault(("form", form), entry)) is not entry:
                message = f"the form {form} is that of {other.id} too"
                yield Problem(entry.path, entry.line("forms"), "T107", message, "a form may mean one entry")
        if "english" in valid and (other := first.setdefault(("name", entry.record.english.name), entry)) is not entry:
            message = f"the English name is that of {other.id} too"
            yield Problem(entry.path, entry.line("english", "name"), "T108", message, "names have to differ")


def _see_also(entries: tuple[Read, ...], lost: frozenset[str]) -> Iterator[Problem]:
    paths = {entry.id: entry.path for entry, _ in entries}
    named = {entry.id: entry.record.see_also for entry, valid in entries if "see_also" in valid}
    # A record that names what is not there may have meant the one that names it.
    unsure = {name for name, others in named.items() if not (paths.keys() | lost) - {name} >= set(others)}
    for entry, _ in entries:
        for index, other in enumerate(named.get(entry.id, ())):
            line = entry.line("see_also", index)
            if other not in paths.keys() | lost or other == entry.id:
                message = f'see_also names "{other}", no other record'
                yield Problem(entry.path, line, "T105", message, did_you_mean(other, paths.keys() - {entry.id}))
            elif other in named.keys() - unsure and entry.id not in named[other]:
                message = f'see_also names "{other}", which does not name {entry.id}'
                yield Problem(entry.path, line, "T114", message, f"add {entry.id} to see_also in {paths[other]}")
