"""Coverage: no quoted phrase and no numbered slogan of a report is left unaccounted for.

Each is a mention of a term or a phrase, or one of the words of ``glossary/neither.tsv``, where the reason stands.
What is numbered is found by its numerals: every Chinese numeral that is not part of a figure has to lie in a mention,
in a quoted phrase (which has to be accounted for itself), or in a listed word. What stands without marks or numerals
no rule can find: what readers have listed, and found plain, is in the list too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.glossary.mentions import Matcher, annotate
from generator.language.han import COUNTING, PAIR
from generator.language.words import PAIRS
from generator.report.segments import Report, Segment
from generator.sources.disk import Sources
from generator.sources.problems import Problem
from generator.sources.tables import Row, read_table

PATH = "glossary/neither.tsv"
COLUMNS = ("zh-Hans", "reason")
QUOTED = re.compile("|".join(f"{left}[^{left}{right}]+{right}" for left, right in PAIRS.items()))
# 双 counts like a numeral: 双减. 万 and 亿 are parts of figures, never the head of a slogan.
NUMERAL = re.compile(rf"(?<![\d.])[{COUNTING}{PAIR}百千]+")
SECTION_NUMBER = re.compile(rf"^(?:[{COUNTING}]+、|（[{COUNTING}]+）)")

Span = tuple[int, int]


def load_neither(sources: Sources) -> tuple[tuple[Row, ...] | None, tuple[Problem, ...]]:
    """Return the words that are neither term nor phrase, None where not all of them could be read, and problems."""
    table, problems = read_table(sources, PATH, COLUMNS)
    if table is None:
        return None, problems
    unexplained = (
        Problem(PATH, row.line, "N103", f"{row.cells[0]} has no reason", "say why it needs no record")
        for row in table.rows
        if not row.cells[1]
    )
    return table.rows if table.complete else None, (*problems, *unexplained)


def check_coverage(reports: tuple[Report, ...], matcher: Matcher, neither: tuple[Row, ...]) -> tuple[Problem, ...]:
    """Return a problem for each quoted phrase and numbered slogan unaccounted for, and for each row not needed."""
    words = {row.cells[0] for row in neither}
    problems: list[Problem] = []
    used: set[str] = set()
    for report in reports:
        for segment in report.segments:
            spans = [(mention.start, mention.end) for mention in annotate(segment.text, matcher)]
            used |= {word for word in words - used if word in segment.text and _stands(word, segment.text, spans)}
            for found in (*_quoted(segment, spans, words), *_numbered(segment, spans, words)):
                if isinstance(found, str):
                    used.add(found)
                else:
                    problems.append(Problem(report.path, segment.line, found[0], found[1], _hint()))
    unused = (
        Problem(
            PATH, row.line, "N104", f"{row.cells[0]} does not stand in a report, or an entry has it", "remove the row"
        )
        for row in neither
        if row.cells[0] not in used
    )
    return (*problems, *unused)


def _hint() -> str:
    return f"give it a record in glossary/phrases/, or a row with the reason in {PATH}"


def _quoted(segment: Segment, mentions: list[Span], words: set[str]) -> Iterator[str | tuple[str, str]]:
    """Yield the listed word, or code and message, of each quoted phrase that no mention covers."""
    for match in QUOTED.finditer(segment.text):
        start, end = match.start() + 1, match.end() - 1
        quoted = segment.text[start:end]
        if not _inside((start, end), mentions):
            yield quoted if quoted in words else ("N101", f"“{quoted}” is neither term nor phrase")


def _numbered(segment: Segment, mentions: list[Span], words: set[str]) -> Iterator[str | tuple[str, str]]:
    """Yield the listed words, or code and message, of each numeral outside mentions and quoted phrases."""
    text = segment.text
    known = [*mentions, *(match.span() for match in QUOTED.finditer(text))]
    known += [match.span() for match in SECTION_NUMBER.finditer(text)] if segment.kind == "heading" else []
    numerals = [match for match in NUMERAL.finditer(text) if not _inside(match.span(), known)]
    listed = {span: word for word in words for span in _spans(word, text)} if numerals else {}
    for match in numerals:
        around = [word for span, word in listed.items() if _inside(match.span(), [span])]
        yield from around
        if not around:
            context = text[max(0, match.start() - 4) : match.end() + 6]
            yield "N102", f"…{context}… may be a numbered slogan"


def _stands(word: str, text: str, mentions: list[Span]) -> bool:
    """Tell whether a word stands in a text where no entry has it already."""
    return any(not _inside(span, mentions) for span in _spans(word, text))


def _spans(word: str, text: str) -> Iterator[Span]:
    """Yield each place of a word; no expression, of which Python keeps no more than 512."""
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + len(word))


def _inside(span: Span, spans: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
