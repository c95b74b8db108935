"""Subjects: what readers call the matters of a report, and the words by which any report treats them.

``glossary/subjects.yml`` holds what is true of all reports; the file of the same name beside a report adds passages
that its words alone do not tell, and takes out those where they mean something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from pydantic import ConfigDict

from generator.glossary.rules import ID
from generator.language.words import FORBID_UNKNOWN, Line
from generator.sources.disk import Sources
from generator.sources.problems import Problem, did_you_mean
from generator.sources.yaml_records import load_record
from generator.sources.yaml_text import Lines, line_of

PATH = "glossary/subjects.yml"


@dataclass(frozen=True, slots=True)
class SubjectName:
    """A subject's heading; where Taiwan or Hong Kong call the matter otherwise, in their own words and script."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    zh: Line
    en: Line
    tw: Line | None = None
    hk: Line | None = None


@dataclass(frozen=True, slots=True)
class OtherNames:
    """What else readers call a matter: the mainland's words in Simplified, Taiwan's, Hong Kong's, and in English."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    zh: tuple[Line, ...] = ()
    tw: tuple[Line, ...] = ()
    hk: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A matter: its id, its heading, its other names, the words by which a report treats it, its neighbors' ids."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    id: Line
    name: SubjectName
    also: OtherNames = field(default_factory=OtherNames)
    forms: tuple[Line, ...] = ()
    see_also: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class SubjectList:
    """The file as it is written."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Subjects:
    """All subjects by id; ``complete`` says that nothing had to be left out, ``lines`` where each begins."""

    of: dict[str, Subject]
    complete: bool
    lines: Lines = field(hash=False, default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a report's own file says of a subject: segments that treat it, and segments that do not."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    add: tuple[Line, ...] = ()
    take: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageList:
    """The file beside a report as it is written: by the id of a subject."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    subjects: dict[str, Changes]


def load_subjects(sources: Sources) -> tuple[Subjects, tuple[Problem, ...]]:
    """Load the subjects; what is wrong with them by themselves and among one another is told."""
    source = sources.get(PATH)
    if source is None:
        missing = Problem(PATH, 0, "S102", "the file is missing", "restore it; “subjects: []” is an empty one")
        return Subjects({}, complete=False), () if PATH in sources.unread else (missing,)
    loaded = load_record(source, SubjectList)
    if loaded.record is None:
        return Subjects({}, complete=False), loaded.problems
    subjects = loaded.record.subjects
    problems = tuple(_problems(subjects, loaded.lines))
    lines: Lines = {(subject.id,): line_of(loaded.lines, ("subjects", place)) for place, subject in enumerate(subjects)}
    return Subjects({each.id: each for each in subjects}, not problems, lines), problems


def _problems(subjects: tuple[Subject, ...], lines: Lines) -> Iterator[Problem]:
    count = Counter(subject.id for subject in subjects)
    names: dict[str, str] = {}
    for place, subject in enumerate(subjects):
        line = line_of(lines, ("subjects", place))
        if not ID.fullmatch(subject.id) or count[subject.id] > 1:
            hint = "lower-case letters, digits and hyphens; each once"
            yield Problem(PATH, line, "I101", f'"{subject.id}" is no id of its own', hint)
        for other in subject.see_also:
            if other not in count or other == subject.id:
                at = line_of(lines, ("subjects", place, "see_also"))
                hint = did_you_mean(other, count.keys() - {subject.id})
                yield Problem(PATH, at, "I102", f'see_also names "{other}", no other subject', hint)
        for name in (subject.name.zh, subject.name.en):
            if names.setdefault(name, subject.id) != subject.id:
                message = f"{name} is the name of {names[name]} too"
                yield Problem(PATH, line, "I103", message, "join the two, or name one otherwise")
        for name, number in Counter(_all_names(subject)).items():
            if number > 1:
                at = line_of(lines, ("subjects", place, "also"))
                yield Problem(PATH, at, "I103", f"{subject.id} has the name {name} twice", "write it once")


def _all_names(subject: Subject) -> Iterator[str]:
    also = subject.also
    yield from (subject.name.zh, subject.name.en, *also.zh, *also.en)
    # A word of both places may stand in either list.
    yield from dict.fromkeys((*also.tw, *also.hk))


def load_passages(sources: Sources, path: str) -> tuple[tuple[PassageList, Lines], tuple[Problem, ...]]:
    """Return what a report's own file says, with the lines of its keys; a report without one has none."""
    source = sources.get(path)
    if source is None:
        return (PassageList({}), {}), ()
    loaded = load_record(source, PassageList)
    return (loaded.record or PassageList({}), loaded.lines), loaded.problems


def treats(subject: Subject, own: Changes | None, segment: str, text: str) -> bool:
    """Tell whether a segment treats a subject; ``text`` is its text without quotation marks."""
    if own and segment in (*own.add, *own.take):
        return segment in own.add
    return has_form(subject, text)


def has_form(subject: Subject, text: str) -> bool:
    """Tell whether a text without quotation marks has one of a subject's forms."""
    return any(form in text for form in subject.forms)
