"""Counting: in how many reports of a collection the words of each record occur, and which the newest of them are.

Words are counted by the rules that find them in the report (``annotate``). What comes of it are two tables, which
``reach`` and ``quotations`` read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.glossary.load import COUNTS, QUOTATIONS, Glossary
from generator.glossary.mentions import Mention, annotate, compile_matcher
from generator.glossary.quotations import COLUMNS as QUOTATION_COLUMNS
from generator.glossary.quotations import NAMED, WIDTH, Quotation
from generator.glossary.reach import ALL, COLUMNS, counted_forms
from generator.language.words import Bilingual
from generator.sources.collection import LEVELS, OtherReport
from generator.sources.disk import visible

STRAIGHT_QUOTES = re.compile(r'"([^"\n]{1,40})"')
NEAR = 4 * WIDTH
"""Characters of a report in which an excerpt is looked for, white space included."""
COUNTS_HEAD = """\
# In how many reports of other governments the words of each record occur, by level and year; * is the collection.
# `generator usage COLLECTION` counts them anew. Words are counted, not meanings; a year is that of the report.
# zh: {zh}
# en: {en}
# counted: {counted}
"""
QUOTATIONS_HEAD = f"""\
# The newest reports that usage.tsv counts, at most {NAMED} a record, and the words where they first stand in each,
# with at most {WIDTH} characters on either side, as the collection has them. `generator usage COLLECTION` names them.
"""


def count(
    reports: Iterable[OtherReport], glossary: Glossary, collection: Bilingual, counted: dt.date
) -> dict[str, str]:
    """Return the tables made from the reports of a collection, by path. Raises ValueError if there is no report."""
    matcher = compile_matcher(glossary.entries)
    counts: dict[str, Counter[tuple[str, int]]] = {entry.id: Counter() for entry in glossary.entries}
    since = {entry.id: entry.record.counted_from or dt.MINYEAR for entry in glossary.entries}
    found: dict[str, list[Quotation]] = {entry.id: [] for entry in glossary.entries}
    whole: Counter[tuple[str, int]] = Counter()
    for report in reports:
        whole[report.level, report.year] += 1
        mentions = annotate(STRAIGHT_QUOTES.sub(r"“\1”", report.text), matcher)
        # The first of each entry.
        for name, mention in {each.entry: each for each in reversed(mentions)}.items():
            if report.year >= since[name]:
                counts[name][report.level, report.year] += 1
                found[name].append(_quotation(report, mention))
    if not whole:
        raise ValueError("there is no report in it")
    forms = {entry.id: counted_forms(entry) for entry in glossary.entries}
    rows = [_row(ALL, "", whole), *(_row(name, forms[name], counts[name]) for name in sorted(counts))]
    quotations = ((name, *_cells(each)) for name in sorted(found) for each in _newest(found[name]))
    head = COUNTS_HEAD.format(zh=collection.zh, en=collection.en, counted=counted.isoformat())
    return {
        COUNTS: _table(head, COLUMNS, rows),
        QUOTATIONS: _table(QUOTATIONS_HEAD, QUOTATION_COLUMNS, quotations),
    }


def _table(head: str, columns: tuple[str, ...], rows: Iterable[Iterable[str]]) -> str:
    return head + "".join("\t".join(row) + "\n" for row in (columns, *rows))


def _row(name: str, forms: str, counts: Counter[tuple[str, int]]) -> Iterator[str]:
    yield from (name, forms, str(counts.total()))
    for level in LEVELS:
        yield str(sum(n for (each, _), n in counts.items() if each == level))
    years: Counter[int] = Counter()
    for (_, year), n in counts.items():
        years[year] += n
    yield " ".join(f"{year}:{years[year]}" for year in sorted(years))


def _newest(found: list[Quotation]) -> list[Quotation]:
    """Return the newest reports, those of one year by level and place."""
    return sorted(found, key=lambda each: (-each.year, LEVELS.index(each.level), each.place))[:NAMED]


def _quotation(report: OtherReport, mention: Mention) -> Quotation:
    """Return the words of a mention with what stands around them, as the report has it."""
    text = report.text
    before = _line(text[max(0, mention.start - NEAR) : mention.start])[-WIDTH:]
    after = _line(text[mention.end : mention.end + NEAR])[:WIDTH]
    words = _line(text[mention.start : mention.end])
    return Quotation(report.year, report.level, _line(report.place), before.strip(), words, after.strip())


def _cells(each: Quotation) -> tuple[str, ...]:
    return (str(each.year), each.level, each.place, each.before, each.words, each.after)


def _line(text: str) -> str:
    """Return the text on one line, without what nobody sees."""
    return "".join(char for char in re.sub(r"\s+", " ", text) if visible(char)).strip()
