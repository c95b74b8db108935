"""Bring the translation memories in line with the reports."""

from __future__ import annotations

from pathlib import Path

from generator.cli.end import tell, write
from generator.editions.volumes import REPORT
from generator.report.merge import merge
from generator.report.parse import parse
from generator.report.translation import load_memory
from generator.sources.disk import read_sources
from generator.sources.problems import Problem


def merge_all(root: Path) -> int:
    """Merge each report's en.po; a report whose files have problems is left alone, and the others are merged."""
    sources, unread = read_sources(root)
    reports = [source for source in sources.files if REPORT.fullmatch(source.path)]
    if not reports:
        hint = "is this the project's folder?"
        return tell((*unread, Problem("docs/report", 0, "S103", "there is no report", hint)))
    problems: tuple[Problem, ...] = ()
    for source in reports:
        path = source.path.replace("report.txt", "en.po")
        report, found = parse(source, source.path.split("/")[2])
        old = sources.get(path)
        found += (*(load_memory(old)[1] if old else ()), *(each for each in unread if each.path == path))
        problems += found
        if not found:
            write(root / path, merge(report, old.data.decode() if old else "").encode())
    return tell(problems)
