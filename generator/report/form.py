"""The form of a work report: what the parser could not place, and what does not count up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import cn2an

from generator.report.segments import ANNEX, Report
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
    yield from _numbering(report)
    yield from _duplicate_ids(report)


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
    seen: Counter[str | None] = Counter()
    for section in report.sections:
        if section.number:
            seen[section.parent] += 1
            yield from _expect(report.path, lines[section.id], section.number.strip("（）、"), seen[section.parent])
    entries = [segment for segment in report.segments if segment.kind == "term"]
    for position, segment in enumerate(entries, 1):
        yield from _expect(report.path, segment.line, re.split(r"[.．]", segment.text)[0], position)


def _expect(path: str, line: int, printed: str, position: int) -> Iterator[Problem]:
    # Full-width digits are digits.
    number = str(int(printed)) if printed.isdecimal() else printed
    if number not in {str(position), cn2an.an2cn(position)}:
        yield Problem(
            path,
            line,
            "R107",
            f"number {printed} stands where {position} was expected",
            "numbers may not repeat or be left out",
        )


def _duplicate_ids(report: Report) -> Iterator[Problem]:
    lines = {segment.id: segment.line for segment in report.segments}
    for name, count in Counter(segment.id for segment in report.segments).items():
        if count > 1:
            yield Problem(
                report.path,
                lines[name],
                "R108",
                f"{name} stands {count} times in the report",
                "each line of the front matter and the annex's heading may stand once",
            )
