"""The glossary against the reports: what they explain has an entry, and every entry is in a report.

An entry is held to the reports that explain it, that it names, or that mention it, and to no other.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from generator.editions.library import Volume
from generator.glossary.entries import AnyEntry
from generator.glossary.kinds import KINDS
from generator.glossary.load import Glossary
from generator.language.han import COUNTING, PAIR, VALUES
from generator.language.locales import ENGLISH
from generator.language.words import bare
from generator.report.segments import AnnexEntry, annex_entries
from generator.sources.problems import Problem, did_you_mean

ALIKE = 0.5
"""How much of two headwords has to be alike for one to be taken for a slip in the other."""

FEW = 3
"""Sentences with the words; of more, some may go unnamed."""


def check_use(glossary: Glossary, volumes: tuple[Volume, ...]) -> tuple[Problem, ...]:
    """Return where entries and reports disagree; ``glossary`` is complete, and each report was understood."""
    known = {name for volume in volumes for name in volume.annex}
    explained = [entry for entry in glossary.entries if KINDS[entry.kind].explained]
    unmatched = {entry.record.headword: entry for entry in explained if entry.id not in known}
    problems: dict[str, Problem] = {}
    for volume in volumes:
        problems |= {each.headword: _unexplained(volume, each, glossary, unmatched) for each in _without_record(volume)}
    slips = {problem.path for problem in problems.values() if problem.code == "T204"}
    found = [*problems.values(), *(_not_in_annex(each) for each in unmatched.values() if each.path not in slips)]
    for entry in glossary.entries:
        found += _entry_problems(entry, volumes)
    return tuple(found)


def _without_record(volume: Volume) -> Iterator[AnnexEntry]:
    matched = {annex.headword for annex in volume.annex.values()}
    return (annex for annex in annex_entries(volume.report) if annex.headword not in matched)


def _unexplained(volume: Volume, annex: AnnexEntry, glossary: Glossary, unmatched: dict[str, AnyEntry]) -> Problem:
    """Return what is wrong with an entry of the annex: a slip in the headword of its record, or that it has none."""
    near = max(unmatched, key=lambda headword: _likeness(headword, annex.headword), default="")
    if _likeness(near, annex.headword) < ALIKE:
        return _no_record(volume, annex, glossary)
    entry = unmatched[near]
    message = f"the headword is {near}, the annex of {volume.report.id} has {annex.headword}"
    return Problem(entry.path, entry.line("headword"), "T204", message, "write it as the annex prints it")


def _likeness(one: str, other: str) -> float:
    return 1.0 if bare(one) == bare(other) else difflib.SequenceMatcher(None, one, other).ratio()


def _no_record(volume: Volume, annex: AnnexEntry, glossary: Glossary) -> Problem:
    kind = next(kind for kind in KINDS.values() if kind.explained)
    others = [entry for entry in glossary.entries if not KINDS[entry.kind].explained]
    there = [entry.path for entry in others if bare(annex.headword) in entry.record.forms]
    hint = f"move {there[0]} to {kind.folder}" if there else f"add a file to {kind.folder}"
    message = f"entry {annex.number}, {annex.headword}, has no {kind.name}"
    return Problem(volume.report.path, annex.term.line, "T201", message, hint)


def _not_in_annex(entry: AnyEntry) -> Problem:
    message = f"no report’s annex explains {entry.record.headword}"
    return Problem(entry.path, entry.line("headword"), "T202", message, "a slogan that none explains is a phrase")


def _entry_problems(entry: AnyEntry, volumes: tuple[Volume, ...]) -> Iterator[Problem]:
    if not any(volume.concordance[entry.id] for volume in volumes):
        message = f"{entry.record.headword} is never mentioned in a report"
        yield Problem(entry.path, entry.line("forms"), "T203", message, "add the form in which a report writes it")
    yield from _evidence(entry, volumes)
    yield from _count(entry)
    explaining = [volume for volume in volumes if entry.id in volume.annex]
    for volume in explaining:
        yield from _name(entry, volume, newest=volume is explaining[-1])
    if explaining:
        yield from _members(entry, explaining[-1])


def _evidence(entry: AnyEntry, volumes: tuple[Volume, ...]) -> Iterator[Problem]:
    known = {f"{volume.report.id}/{segment.id}" for volume in volumes for segment in volume.report.segments}
    mentions = [f"{volume.report.id}/{name}" for volume in volumes for name in volume.concordance[entry.id]]
    evidence = entry.record.evidence
    for index, passage in enumerate(evidence):
        if passage not in known:
            message = f'the evidence names "{passage}", no sentence of a report'
            yield Problem(entry.path, entry.line("evidence", index), "T112", message, did_you_mean(passage, known))
    if known.issuperset(evidence) and set(evidence) & set(mentions):
        yield from _unnamed(entry, volumes)
    if mentions and evidence and known.issuperset(evidence) and not set(evidence) & set(mentions):
        hint = f"one of: {', '.join(dict.fromkeys(mentions))}"
        message = f"no sentence of the evidence has {entry.record.headword}"
        yield Problem(entry.path, entry.line("evidence"), "T113", message, hint)


def _unnamed(entry: AnyEntry, volumes: tuple[Volume, ...]) -> Iterator[Problem]:
    """Yield what has the words and is left out, where they are in few sentences, and some of the report are named.

    A heading may go unnamed: what it says is said below it.
    """
    named = set(entry.record.evidence)
    for volume in volumes:
        mentions = [name for name in dict.fromkeys(volume.concordance[entry.id]) if not name.endswith("-heading")]
        left_out = [name for name in mentions if f"{volume.report.id}/{name}" not in named]
        if left_out and len(mentions) <= FEW and any(each.startswith(f"{volume.report.id}/") for each in named):
            message = f"{volume.report.id}/{left_out[0]} has {entry.record.headword} too"
            yield Problem(entry.path, entry.line("evidence"), "T128", message, "name it among the evidence")


def member_count(headword: str) -> int | None:
    """Return how many members the numerals of a slogan promise; None where it is not that kind of name.

    A slogan of several numerals has the sum (两品一标: two products and one mark); 123+N has a member a sign.

    >>> [member_count(name) for name in ("八提工程", "两品一标", "双减", "“六个一”建设", "“123+N”产业板块", "改革")]
    [8, 3, 2, 6, 4, None]
    """
    if digits := re.search(r"(\d+)\+[A-Z]", headword):
        return len(digits[1]) + 1
    name = bare(headword)
    if re.match(r".个一", name):
        return VALUES.get(name[0])
    # A slogan counts with 两 or 双, never with 二.
    counts = [VALUES[char] for char in re.findall(rf"[{COUNTING.replace('二', PAIR)}]", name)]
    return sum(counts) or None


def _count(entry: AnyEntry) -> Iterator[Problem]:
    expected, found = member_count(entry.record.headword), len(entry.record.members)
    if found and expected is not None and expected != found:
        message = f"{found} members, but the name says {expected}"
        yield Problem(entry.path, entry.line("members"), "T205", message, "list each member of the definition once")
    elif found:
        yield from _signs(entry)


def _signs(entry: AnyEntry) -> Iterator[Problem]:
    """Hold the members' signs to the headword: all of 123+N, and where another has any, one each, in its order."""
    name, members = bare(entry.record.headword), entry.record.members
    wanted = re.search(r"\d+\+[A-Z]", name)
    signs = [member.sign or "" for member in members]
    rest = iter(name)
    fit = "".join(signs) == wanted[0].replace("+", "") if wanted else not any(signs) or all(s in rest for s in signs)
    if not fit or (any(signs) and not all(signs)):
        told = ", ".join(sign or "none" for sign in signs)
        hint = "a sign a member, in the order of the name"
        yield Problem(
            entry.path,
            entry.line("members"),
            "T209",
            f"the signs {told} are not those of {entry.record.headword}",
            hint,
        )


def _name(entry: AnyEntry, volume: Volume, *, newest: bool) -> Iterator[Problem]:
    """An older report may word the name as one of the other forms."""
    english = entry.record.english
    found = volume.editions[ENGLISH].segments[volume.annex[entry.id].term.id]
    names = (english.name,) if newest else (english.name, *english.forms)
    if found.status == "reviewed" and not any(name in found.text for name in names):
        message = f"the PO file of {volume.report.id} calls it “{found.text}”"
        yield Problem(entry.path, entry.line("english"), "T208", message, "one name everywhere")


def _members(entry: AnyEntry, volume: Volume) -> Iterator[Problem]:
    annex = volume.annex[entry.id]
    if not annex.definition:
        # The report has a problem for it.
        return
    chinese = "".join(segment.text for segment in annex.definition)
    translated = [volume.editions[ENGLISH].segments[segment.id] for segment in annex.definition]
    reviewed = all(each.status == "reviewed" for each in translated)
    for index, member in enumerate(entry.record.members):
        line = entry.line("members", index)
        if member.zh not in chinese:
            message = f"“{member.zh}” does not stand in the definition"
            yield Problem(entry.path, line, "T206", message, f"line {annex.term.line} of {volume.report.path}")
        if reviewed and not any(member.en.lower() in each.text.lower() for each in translated):
            message = f"“{member.en}” does not stand in the English definition"
            yield Problem(entry.path, line, "T207", message, "word it as in the PO file")
