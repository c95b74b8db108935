"""The form of a work report: what the parser could not place, and what does not count up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import cn2an

from generator.report.segments import ANNEX, Report, annex_entries
from generator.sources.problems import Problem

UNREADABLE = frozenset({"R101", "R102", "R104", "R105"})
"""Without its landmarks every segment would have another id: nothing is compared with such a report."""
NUMBERED = re.compile(r"(\d{1,3})[.．]\s*[^：:]+[：:]")


def check_form(report: Report) -> tuple[Problem, ...]:
    """Return what is wrong with the form of a report."""
    return tuple(_problems(report))


def is_whole(problems: tuple[Problem, ...]) -> bool:
    """Tell whether a report with these problems was understood so far that others may be compared with it."""
    return not any(problem.code in UNREADABLE for problem in problems)


def _problems(report: Report) -> Iterator[Problem]:
    if not report.segments:
        yield Problem(report.path, 0, "R101", "the report is empty", "put the text of the report into this file")
        return
    kinds = {segment.kind for segment in report.segments}
    ids = {section.id for section in report.sections}
    if "salutation" not in kinds:
        yield Problem(report.path, 1, "R102", "no salutation found", "a line like 各位代表： ends the front matter")
    elif "title" not in kinds:
        yield Problem(report.path, 1, "R103", "no title found", "a line of the front matter ends in 工作报告")
    if "part-1" not in ids:
        yield Problem(report.path, 0, "R104", "the report has no parts", "a part's heading looks like 一、工作回顾")
    if ANNEX not in ids:
        yield from _lost_annex(report)
    for segment in report.segments:
        if segment.kind == "unplaced":
            yield Problem(
                report.path,
                segment.line,
                "R106",
                f"no place found for “{segment.text[:20]}”",
                "kept as it stands; see generator/report/parse.py for the forms known",
            )
    doubles = tuple(_duplicate_ids(report))
    yield from doubles or (*_numbering(report), *_annex(report))


def _lost_annex(report: Report) -> Iterator[Problem]:
    """A report may have no annex; one that ends in numbered explanations has lost the annex's heading."""
    paragraphs = {segment.paragraph: segment for segment in reversed(report.segments) if segment.paragraph}
    numbered = [(match, each) for each in paragraphs.values() if (match := NUMBERED.match(each.text))]
    last = next(iter(paragraphs.values()), None)
    if len(numbered) > 1 and numbered[0][1] is last:
        first = next((each for match, each in numbered if int(match[1]) == 1), last)
        message = "numbered explanations without the annex’s heading"
        yield Problem(
            report.path, first.line, "R105", message, "a line like 名词解释： stands before the first of them"
        )


def _numbering(report: Report) -> Iterator[Problem]:
    """Numerals count up from one: parts, the sections of each part, the entries of the annex."""
    lines = {segment.section: segment.line for segment in reversed(report.segments)}
    counted: dict[str | None, list[tuple[int, int, str]]] = {}
    for section in report.sections:
        if section.number:
            printed = section.number.strip("（）、")
            counted.setdefault(section.parent, []).append(
                (lines[section.id], int(cn2an.cn2an(printed, "smart")), printed)
            )
    counted[ANNEX] = [(entry.term.line, entry.number, str(entry.number)) for entry in annex_entries(report)]
    for numbers in counted.values():
        yield from _expect(report.path, numbers)


def _expect(path: str, numbers: list[tuple[int, int, str]]) -> Iterator[Problem]:
    """Yield a problem where a number, given with its line and as printed, neither counts on nor fits its place."""
    last = 0
    for place, (line, number, printed) in enumerate(numbers, 1):
        if number not in {last + 1, place}:
            expected = cn2an.an2cn(place) if not printed.isdecimal() else place
            message = f"number {printed} stands where {expected} was expected"
            yield Problem(path, line, "R107", message, "numbers may not repeat or be left out")
        last = number


def _annex(report: Report) -> Iterator[Problem]:
    headwords: set[str] = set()
    for entry in annex_entries(report):
        if not entry.definition:
            message = f"entry {entry.number}, {entry.headword}, has no explanation"
            yield Problem(report.path, entry.term.line, "R109", message, "it stands behind the colon, on the same line")
        if entry.headword in headwords:
            message = f"the annex explains {entry.headword} twice"
            yield Problem(report.path, entry.term.line, "R108", message, "keep one")
        headwords.add(entry.headword)


def _duplicate_ids(report: Report) -> Iterator[Problem]:
    """Yield a problem for what stands twice; in a section that does, for its heading alone."""
    lines = {segment.id: segment.line for segment in report.segments}
    counts = Counter(segment.id for segment in report.segments)
    sections = {segment.section for segment in report.segments if counts[f"{segment.section}-heading"] > 1}
    first = {segment.id: segment.section for segment in report.segments}
    for name, count in counts.items():
        if count > 1 and (first[name] not in sections or name.endswith("-heading")):
            message = f"{name} stands {count} times in the report"
            hint = "each line of the front matter and the annex's heading may stand once"
            yield Problem(report.path, lines[name], "R108", message, hint)
