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
    """Merge each report's en.po; a report or a file with problems is left alone."""
    sources, problems = read_sources(root)
    reports = [source for source in sources.files if REPORT.fullmatch(source.path)]
    if not reports:
        return tell(
            (*problems, Problem("docs/report", 0, "S103", "there is no report", "is this the project's folder?"))
        )
    for source in reports:
        report, found = parse(source, source.path.split("/")[2])
        path = source.path.replace("report.txt", "en.po")
        old = sources.get(path)
        problems += (*found, *(load_memory(old)[1] if old else ()))
        if not problems:
            write(root / path, merge(report, old.data.decode() if old else "").encode())
    return tell(problems)
