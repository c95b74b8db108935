"""Count anew in how many other reports the words of each entry occur."""

from __future__ import annotations

import datetime as dt
import os
from lzma import LZMAError
from pathlib import Path

from tqdm import tqdm

from generator.cli.end import tell, write
from generator.glossary import reach
from generator.glossary.load import COUNTS, load_glossary
from generator.language.words import Bilingual
from generator.sources.collection import parse_collection
from generator.sources.disk import collection_lines, read_sources
from generator.sources.problems import Problem, errors


def count_usage(root: Path, collection: Path, zh: str | None, en: str | None) -> int:
    """Write the table made from a collection; a smaller one does not take the place of all under its name."""
    sources, unread = read_sources(root)
    glossary, problems = load_glossary(sources)
    # A record that cannot be read would lose its counts.
    if problems := (*unread, *errors(problems)):
        return tell(problems)
    before = reach.collection_of(sources)
    named = zh and en
    chinese, english = zh or (before and before.name.zh), en or (before and before.name.en)
    if not chinese or not english or not f"{chinese}{english}".isprintable():
        message = "the collection has no name, or one of several lines"
        return tell((Problem(COUNTS, 0, "U104", message, "give it by --zh and --en"),))
    try:
        lines = tqdm(collection_lines(collection), desc="reports", unit="report", disable=None)
        reports = tuple(parse_collection(lines))
        table = reach.count(reports, glossary, Bilingual(chinese, english), _today())
    except (ValueError, EOFError, LZMAError) as error:
        hint = "a report a line, as JSON with level, place, year and text"
        return tell((Problem(collection.name, 0, "U105", str(error), hint),))
    if before is not None and not named and len(reports) < before.reports:
        message = f"{len(reports)} reports would take the place of {before.reports}"
        hint = "count the whole collection, or name the new one by --zh and --en"
        return tell((Problem(COUNTS, 0, "U107", message, hint),))
    write(root / COUNTS, table.encode())
    return 0


def _today() -> dt.date:
    """Return the day, or that of SOURCE_DATE_EPOCH, by which a run can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() if epoch else dt.datetime.now().astimezone().date()
