"""The ``generator`` command: check the sources, write the pages to disk, bring a PO file in line with its report."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from generator.audit import Occurrence
from generator.build import build
from generator.labels import load_labels
from generator.memory import load_memory, merge
from generator.parse import parse
from generator.problems import Problem, listing
from generator.project import REPORT, assemble
from generator.sources import read_sources


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 1 if there were problems, which are printed to standard error."""
    options = _parser().parse_args(arguments)
    problems: tuple[Problem, ...] = options.run(options)
    if problems:
        print(listing(problems), file=sys.stderr)
    return 1 if problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="generator", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="print every problem of the sources")
    check.add_argument("--conversion", action="store_true", help="print each ambiguous character with its forms")
    check.set_defaults(run=_check)
    build_pages = commands.add_parser("build", help="write the Markdown pages and data files to a folder")
    build_pages.add_argument("--out", type=Path, required=True, help="the folder, which is made if need be")
    build_pages.set_defaults(run=_build)
    merge_memory = commands.add_parser("merge", help="bring each report's en.po in line with its report.txt")
    merge_memory.set_defaults(run=_merge)
    return parser


def _check(options: argparse.Namespace) -> tuple[Problem, ...]:
    sources, problems = read_sources(options.root)
    project, found = assemble(sources)
    if options.conversion and project is not None:
        print(conversion_table(project.audit))
    return (*problems, *found)


def conversion_table(occurrences: tuple[Occurrence, ...]) -> str:
    """Return the audit as a table: character, form in each locale, context, reviewed word, place."""
    rows = [
        "\t".join(
            [
                each.character,
                *each.forms.values(),
                each.context,
                each.word or "NOT REVIEWED",
                f"{each.path}:{each.line}",
            ]
        )
        for each in sorted(occurrences, key=lambda each: (each.character, each.path, each.line))
    ]
    tags = occurrences[0].forms if occurrences else ()
    return "\n".join(["\t".join(["character", *tags, "context", "reviewed word", "place"]), *rows])


def _build(options: argparse.Namespace) -> tuple[Problem, ...]:
    sources, problems = read_sources(options.root)
    project, found = assemble(sources)
    problems = (*problems, *found)
    if problems or project is None:
        return problems
    for output in build(project, load_labels()):
        _write(options.out / output.uri, output.text)
    for source in sources:
        # What is published as it stands: pages by hand, and the sources that readers can download.
        if source.path.startswith("docs/") and not source.path.endswith(".yml"):
            _write(options.out / source.path.removeprefix("docs/"), source.text)
    return ()


def _merge(options: argparse.Namespace) -> tuple[Problem, ...]:
    sources, problems = read_sources(options.root)
    by_path = {source.path: source for source in sources}
    for path, source in by_path.items():
        if match := REPORT.fullmatch(path):
            report, found = parse(source, match[1])
            problems += found
            name = path.replace("report.txt", "en.po")
            old = by_path[name].text if name in by_path else ""
            problems += load_memory(by_path[name])[1] if old else ()
            if not problems:
                _write(options.root / name, merge(report, old))
    return problems


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all: beside its place first, then moved there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    Path(temporary).chmod(0o644)
    Path(temporary).replace(path)
