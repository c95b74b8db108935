"""The concordance: for each entry, name and subject, the segments that have it, in the text's order."""

from __future__ import annotations

from dataclasses import replace

from generator.editions.edition import Edition
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import LexiconEntry, word_finder
from generator.glossary.subjects import PassageList, Subjects, treats
from generator.language.words import bare
from generator.report.segments import Report

Concordance = dict[str, tuple[str, ...]]


def index(edition: Edition, entries: tuple[AnyEntry, ...]) -> Concordance:
    """Return segment ids by entry, one for each mention; every entry has a key."""
    found: dict[str, list[str]] = {entry.id: [] for entry in entries}
    for segment in edition.segments.values():
        for mention in segment.mentions:
            found[mention.entry].append(segment.id)
    return {entry: tuple(segments) for entry, segments in found.items()}


def index_names(report: Report, lexicon: tuple[LexiconEntry, ...]) -> Concordance:
    """Return segment ids by the id of a word of the lexicon, each once; every word has a key.

    The longest word at a place counts. A word that never stands by itself is where the longer ones are.
    """
    found: dict[str, list[str]] = {word.id: [] for word in lexicon}
    words_of = word_finder(lexicon)
    for segment in report.segments:
        for word in words_of(segment.text):
            found[word.id].append(segment.id)
    texts = {segment.id: bare(segment.text) for segment in report.segments}
    return {word.id: tuple(found[word.id]) or _inside(texts, bare(word.chinese)) for word in lexicon}


def _inside(texts: dict[str, str], word: str) -> tuple[str, ...]:
    return tuple(name for name, text in texts.items() if word in text)


def index_subjects(report: Report, subjects: Subjects, own: PassageList) -> Concordance:
    """Return the ids of the segments that treat each subject, each once; every subject has a key.

    A segment treats it that has one of its forms, or that the report's own file adds, unless that takes it out.
    """
    texts = {segment.id: bare(segment.text) for segment in report.segments}
    whole = "\n".join(texts.values())
    found: Concordance = {}
    for name, subject in subjects.of.items():
        # A form that the report does not have need not be looked for in each segment.
        present = replace(subject, forms=tuple(form for form in subject.forms if form in whole))
        changes = own.subjects.get(name)
        found[name] = tuple(each for each, text in texts.items() if treats(present, changes, each, text))
    return found
