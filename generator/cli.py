"""The ``generator`` command: check the sources, write the pages, merge and draft a PO file, count usage."""

from __future__ import annotations

import argparse
import datetime as dt
import lzma
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tqdm import tqdm

from generator.assemble import REPORT, Project, Volume, assemble
from generator.build import build
from generator.checks.conversion_audit import Occurrence
from generator.drafts.services import PROVIDERS, Patience, ServiceError, service
from generator.drafts.translations import HalfAnswerError, from_memory, from_service, protected_words
from generator.glossary import reach as usage
from generator.glossary.load import load_glossary
from generator.language.labels import load_labels
from generator.language.words import Bilingual
from generator.report.parse import parse
from generator.report.translation import fill, load_memory, merge
from generator.sources.disk import read_sources
from generator.sources.problems import Problem, listing


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 1 if there were problems, which are printed to standard error."""
    options = _parser().parse_args(arguments)
    try:
        problems: tuple[Problem, ...] = options.run(options)
    except OSError as error:
        print(f"generator: {error.strerror}: {error.filename}", file=sys.stderr)
        return 1
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
    draft = commands.add_parser("draft", help="fill segments without English with drafts, marked fuzzy")
    draft.add_argument("--report", help="the report's folder (default: the newest)")
    draft.add_argument("--provider", choices=sorted(PROVIDERS), help="a service; without one, the memory alone")
    draft.add_argument("--url", help="the address of a LibreTranslate server")
    draft.add_argument("--timeout", type=float, default=30.0, help="seconds to wait for an answer (default: 30)")
    draft.add_argument("--tries", type=int, default=4, help="tries before giving up (default: 4)")
    draft.add_argument("--pause", type=float, default=2.0, help="seconds before the second try, then doubled")
    draft.add_argument("--per-minute", type=float, default=60.0, help="requests a minute at the most (default: 60)")
    draft.set_defaults(run=_draft)
    count = commands.add_parser("usage", help="count how many reports of a collection use each slogan")
    count.add_argument("collection", type=Path, help="JSON lines of level, place, year, text; plain or .xz")
    count.add_argument("--zh", help="the collection and its limits, in Chinese (default: as before)")
    count.add_argument("--en", help="the same in English (default: as before)")
    count.set_defaults(run=_usage)
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
    if not any(REPORT.fullmatch(path) for path in by_path):
        return (*problems, Problem("docs/report", 0, "S103", "there is no report", "is this the project's folder?"))
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


def _draft(options: argparse.Namespace) -> tuple[Problem, ...]:
    sources, problems = read_sources(options.root)
    project, found = assemble(sources)
    volumes = [volume for volume in project.volumes if options.report in {None, volume.report.id}] if project else []
    if project is None or not volumes or any(problem.code.startswith("P10") for problem in found):
        hint = "a draft needs a report, and a PO file in step with it"
        return (*problems, *found) or (Problem("docs/report", 0, "S103", f"there is no report {options.report}", hint),)
    return tuple(_draft_volume(project, volumes[-1], options))


def _draft_volume(project: Project, volume: Volume, options: argparse.Namespace) -> Iterator[Problem]:
    """Draft segment after segment; each is written at once, so that an interrupted run loses nothing."""
    path = options.root / volume.memory.path
    words = protected_words(project.glossary.entries, project.lexicon)
    memories = tuple(each.memory for each in project.volumes)
    patience = Patience(options.timeout, options.tries, options.pause)
    translate = None
    try:
        if options.provider:
            translate = service(options.provider, os.environ.get("DRAFT_API_KEY"), options.url, patience)
        missing = [unit for unit in volume.memory.units if unit.status == "missing"]
        for unit in tqdm(missing, desc="drafts", unit="segment", disable=None):
            try:
                draft = from_memory(unit, memories)
                if draft is None and translate is not None:
                    draft = from_service(unit, words, translate, options.provider)
                    time.sleep(60 / options.per_minute)
            except HalfAnswerError:
                message = f"{options.provider} gave half an answer for {unit.segment}"
                yield Problem(volume.memory.path, unit.line, "D102", message, "it stays empty; translate it yourself")
                continue
            if draft is not None:
                _write(path, fill(path.read_text("utf-8"), unit.segment, draft.target, draft.origin))
    except ServiceError as error:
        yield Problem(volume.memory.path, 0, "D101", str(error), "what was drafted is kept; run again to go on")


def _usage(options: argparse.Namespace) -> tuple[Problem, ...]:
    sources, unread = read_sources(options.root)
    glossary, problems = load_glossary(sources)
    # A record that cannot be read would lose its counts.
    if problems := (*unread, *problems):
        return problems
    before = usage.collection_name(sources)
    chinese, english = options.zh or (before and before.zh), options.en or (before and before.en)
    if not chinese or not english or not f"{chinese}{english}".isprintable():
        message = "the collection has no name, or one of several lines"
        return (Problem(usage.PATH, 0, "U104", message, "give it by --zh and --en"),)
    opener = lzma.open if options.collection.suffix == ".xz" else open
    try:
        with opener(options.collection, "rt", encoding="utf-8-sig") as file:
            lines = tqdm(file, desc="reports", unit="report", disable=None)
            table = usage.count(lines, glossary, Bilingual(chinese, english), _today())
    except (ValueError, EOFError, lzma.LZMAError) as error:
        hint = "a report a line, as JSON with level, place, year and text"
        return (Problem(options.collection.name, 0, "U105", str(error), hint),)
    _write(options.root / usage.PATH, table)
    return ()


def _today() -> dt.date:
    """Return the day, or that of SOURCE_DATE_EPOCH, by which a run can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    return now.date()


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all: beside its place first, then moved there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    Path(temporary).chmod(0o644)
    Path(temporary).replace(path)
