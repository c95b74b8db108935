"""Checks that need more than one source: the glossary against the report that it explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.editions.concordance import Concordance
from generator.editions.edition import Edition
from generator.glossary.entries import Entry, PhraseEntry, Slogan, TermEntry
from generator.glossary.load import Glossary
from generator.language.han import COUNTING, VALUES
from generator.language.words import bare
from generator.report.segments import AnnexEntry, Report, annex_entries
from generator.sources.problems import Problem, did_you_mean


def check_glossary(
    report: Report, glossary: Glossary, english: Edition, concordance: Concordance
) -> tuple[Problem, ...]:
    """Compare the records with the annex and the text: none missing, none too many, members where they belong.

    Where not all records could be read, none is called missing.
    """
    annex = {entry.number: entry for entry in annex_entries(report)}
    numbers = {entry.record.number for entry in glossary.terms}
    missing = sorted(annex.keys() - numbers) if glossary.complete else []
    problems = [_no_term(report, annex[number]) for number in missing]
    for term in glossary.terms:
        if term.record.number in annex:
            problems += _against_annex(term, annex[term.record.number], english)
        else:
            message = f"the annex has no entry {term.record.number}"
            hint = did_you_mean(str(term.record.number), map(str, annex))
            problems.append(_problem(term, "number", "T202", message, hint))
    for phrase in glossary.phrases:
        problems += _against_text(phrase, report, concordance)
    for entry in glossary.entries:
        if not concordance[entry.id]:
            message = f"{entry.record.headword} is never mentioned in the report"
            problems.append(_problem(entry, "forms", "T203", message, "add the form in which the report writes it"))
    return tuple(problems)


def _against_text(entry: PhraseEntry, report: Report, concordance: Concordance) -> Iterator[Problem]:
    record = entry.record
    known = {segment.id for segment in report.segments}
    for index, segment in enumerate(record.evidence):
        if segment not in known:
            message = f'the evidence names "{segment}", no segment of the report'
            yield _problem(entry, "evidence", "T112", message, did_you_mean(segment, known), index)
    if record.evidence and not set(record.evidence) & set(concordance[entry.id]):
        hint = f"one of: {', '.join(concordance[entry.id])}"
        yield _problem(entry, "evidence", "T113", f"no sentence of the evidence has {record.headword}", hint)
    if record.members:
        yield from _count_problems(entry)


def _no_term(report: Report, annex: AnnexEntry) -> Problem:
    message = f"entry {annex.number}, {annex.headword}, has no term"
    hint = f"add a file with number: {annex.number} to glossary/terms/"
    return Problem(report.path, annex.term.line, "T201", message, hint)


def member_count(headword: str) -> int | None:
    """Return how many members the numerals of a slogan promise; None where it is not that kind of name.

    A slogan of several numerals has the sum (两品一标: two products and one mark); 123+N has a member a sign.

    >>> [member_count(name) for name in ("八提工程", "两品一标", "“六个一”建设", "“123+N”产业板块", "改革")]
    [8, 3, 6, 4, None]
    """
    if digits := re.search(r"(\d+)\+[A-Z]", headword):
        return len(digits[1]) + 1
    name = bare(headword)
    if re.match(r".个一", name):
        return VALUES.get(name[0])
    # A slogan counts with 两, never with 二.
    counts = [VALUES[char] for char in re.findall(rf"[{COUNTING.replace('二', '两')}]", name)]
    return sum(counts) or None


def _against_annex(entry: TermEntry, annex: AnnexEntry, english: Edition) -> Iterator[Problem]:
    term = entry.record
    if term.headword != annex.headword:
        message = f"the headword is {term.headword}, the annex has {annex.headword}"
        yield _problem(entry, "headword", "T204", message, "write it as the annex prints it")
    yield from _count_problems(entry)
    yield from _member_problems(entry, annex, english)
    name = english.segments[annex.term.id]
    if name.status == "reviewed" and term.english.name not in name.text:
        yield _problem(entry, "english", "T208", f"the PO file calls it “{name.text}”", "one name everywhere")


def _count_problems(entry: Entry[Slogan]) -> Iterator[Problem]:
    expected, found = member_count(entry.record.headword), len(entry.record.members)
    if expected is not None and expected != found:
        message = f"{found} members, but the name says {expected}"
        yield _problem(entry, "members", "T205", message, "list each member of the definition once")


def _member_problems(entry: TermEntry, annex: AnnexEntry, english: Edition) -> Iterator[Problem]:
    chinese = "".join(segment.text for segment in annex.definition)
    translated = [english.segments[segment.id] for segment in annex.definition]
    reviewed = all(each.status == "reviewed" for each in translated)
    for index, member in enumerate(entry.record.members):
        if member.zh not in chinese:
            message = f"“{member.zh}” does not stand in the definition"
            yield _problem(entry, "members", "T206", message, f"line {annex.term.line} of the report", index)
        if reviewed and not any(member.en.lower() in each.text.lower() for each in translated):
            message = f"“{member.en}” does not stand in the English definition"
            yield _problem(entry, "members", "T207", message, "word it as in the PO file", index)


def _problem(entry: Entry[Slogan], key: str, code: str, message: str, hint: str, *path: int) -> Problem:
    return Problem(entry.path, entry.line(key, *path), code, message, hint)
