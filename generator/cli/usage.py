"""Count anew in how many other reports the words of each entry occur, and name the newest."""

from __future__ import annotations

import datetime as dt
import os
import sys
from lzma import LZMAError
from pathlib import Path

from tqdm import tqdm

from generator.cli.end import tell, write
from generator.glossary import reach
from generator.glossary.counting import count
from generator.glossary.load import COUNTS, load_glossary
from generator.language.words import Bilingual
from generator.sources.collection import OtherReport, parse_collection
from generator.sources.disk import collection_lines, read_sources
from generator.sources.problems import Problem, errors


def count_usage(root: Path, collection: Path, zh: str | None, en: str | None) -> int:
    """Write the tables made from a collection; a smaller one does not take the place of all under its name."""
    today = _today()
    if today is None:
        print("generator: SOURCE_DATE_EPOCH is set, and is no number of seconds since 1970", file=sys.stderr)
        return 1
    sources, unread = read_sources(root)
    glossary, problems = load_glossary(sources)
    # A record that cannot be read would lose its counts.
    if problems := (*unread, *errors(problems)):
        return tell(problems)
    before = reach.collection_of(sources)
    name = _name(zh, en, before.name if before else Bilingual("", ""))
    if not name.zh or not name.en or not f"{name.zh}{name.en}".isprintable():
        message = "the collection has no name, or one of several lines"
        return tell((Problem(COUNTS, 0, "U104", message, "give it by --zh and --en"),))
    reports, problems = _read(collection)
    at_least = before.reports if before and (zh is None or en is None) else 0
    if problems := problems or _too_few(len(reports), at_least):
        return tell(problems)
    for path, table in count(reports, glossary, name, today).items():
        write(root / path, table.encode())
    return 0


def _read(collection: Path) -> tuple[tuple[OtherReport, ...], tuple[Problem, ...]]:
    """Return the reports, at least one, or why there are none."""
    reports: tuple[OtherReport, ...] = ()
    fault = "there is no report in it"
    try:
        reports = tuple(parse_collection(tqdm(collection_lines(collection), "reports", unit="report", disable=None)))
    except (ValueError, EOFError, LZMAError) as error:
        fault = str(error)
    hint = "a report a line, as JSON with level, place, year and text"
    return reports, () if reports else (Problem(collection.name, 0, "U105", fault, hint),)


def _too_few(reports: int, at_least: int) -> tuple[Problem, ...]:
    if reports >= at_least:
        return ()
    message = f"{reports} reports would take the place of {at_least}"
    hint = "count the whole collection, or name the new one by --zh and --en"
    return (Problem(COUNTS, 0, "U107", message, hint),)


def _name(zh: str | None, en: str | None, before: Bilingual) -> Bilingual:
    """Return the name that is given, without white space at its ends, or what it was before where none is."""
    return Bilingual(before.zh if zh is None else zh.strip(), before.en if en is None else en.strip())


def _today() -> dt.date | None:
    """Return the day, or that of SOURCE_DATE_EPOCH, by which a run can be repeated; None where that is none."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() if epoch else dt.datetime.now().astimezone().date()
    except (ValueError, OverflowError, OSError):
        return None
