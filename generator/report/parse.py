"""Read a work report: front matter, opening, parts, sections, run-in leads, annex.

A line is a paragraph; blank lines mean nothing. What has no place in the form is kept where it stands, as a segment
of kind ``unplaced``, and reported: text is never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.language.han import COUNTING
from generator.report.form import check_form
from generator.report.segments import ANNEX, FRONT_MATTER, OPENING, Report, Section, Segment
from generator.sources.disk import Source
from generator.sources.problems import Problem

PART = re.compile(rf"([{COUNTING}]+、)(.+)")
SUBSECTION = re.compile(rf"(（[{COUNTING}]+）)(.+)")
ANNEX_HEADING = re.compile(r"(?:名词|术语)(?:解释|注释|说明)[：:]?")
ENTRY = re.compile(r"(\d{1,3}[.．]\s*[^：:]+[：:])\s*(.*)")
SALUTATION = re.compile(r"各位.{0,20}[：:]")
OFFICE_AND_SPEAKER = re.compile(r"(\S*长)\s+(\S.*)")
SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）]*|[^。！？]+")
LEAD = re.compile(r"[^，、；：]{2,14}。")
LONGEST_HEADING = 60
ENDS_SENTENCE = re.compile(r"[。！？；：，][”’」』）]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def split_sentences(text: str) -> tuple[str, ...]:
    """Split running text after 。！？ and the quotes that close behind them; white space between sentences is left out.

    >>> split_sentences("一是“好。”二是稳！三")
    ('一是“好。”', '二是稳！', '三')
    """
    return tuple(sentence for match in SENTENCE.finditer(text) if (sentence := match[0].strip()))


@lru_cache(maxsize=100)
def parse(source: Source, report_id: str) -> tuple[Report, tuple[Problem, ...]]:
    """Parse a report's source into sections and segments.

    Whatever is wrong, the segments returned hold all of the text; the problems say what was not understood.
    """
    lines = [_Line(n, line.strip()) for n, line in enumerate(source.text.split("\n"), 1) if line.strip()]
    end = next((i for i, line in enumerate(lines) if SALUTATION.fullmatch(line.text)), -1) + 1
    segments = (*_front_matter(lines[:end]), *_mark_closing(_body(lines[end:])))
    report = Report(report_id, source.path, tuple(_sections(segments)), segments)
    return report, check_form(report)


def _front_matter(lines: list[_Line]) -> Iterator[Segment]:
    """Place each line by its form; the subtitle opens with a dash and may run over several lines."""
    wrapped: Segment | None = None
    for line in lines:
        pieces = tuple(_front_matter_line(line, first=wrapped is None))
        if pieces[0].kind == "unplaced" and wrapped is not None and wrapped.kind == "subtitle":
            wrapped = replace(wrapped, text=wrapped.text + line.text)
            continue
        if wrapped is not None:
            yield wrapped
        yield from pieces[:-1]
        wrapped = pieces[-1]
    if wrapped is not None:
        yield wrapped


def _front_matter_line(line: _Line, *, first: bool) -> Iterator[Segment]:
    bare = re.sub(r"\s", "", line.text)
    if SALUTATION.fullmatch(line.text):
        yield _front(line, "salutation", line.text)
    elif bare.endswith("工作报告"):
        yield _front(line, "title", bare)
    elif bare.startswith("——"):
        yield _front(line, "subtitle", line.text)
    elif match := OFFICE_AND_SPEAKER.fullmatch(line.text):
        yield _front(line, "office", match[1])
        yield _front(line, "speaker", match[2])
    elif first:
        yield _front(line, "meeting", line.text)
    else:
        yield replace(_front(line, "unplaced", line.text), id=f"unplaced-{line.number}")


def _front(line: _Line, kind: str, text: str) -> Segment:
    return Segment(kind, FRONT_MATTER, None, line.number, kind, text)


def _body(lines: list[_Line]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    section, part, subsections, paragraphs, parts = OPENING, "", 0, 0, 0
    for line in lines:
        if _is_heading(line.text, PART) and section != ANNEX:
            parts, subsections, paragraphs = parts + 1, 0, 0
            section = part = f"part-{parts}"
            segments.append(_heading(line, section))
        elif _is_heading(line.text, SUBSECTION) and part and section != ANNEX:
            subsections, paragraphs = subsections + 1, 0
            section = f"{part}-{subsections}"
            segments.append(_heading(line, section))
        elif ANNEX_HEADING.fullmatch(line.text):
            section, paragraphs = ANNEX, 0
            segments.append(_heading(line, section))
        else:
            paragraphs += 1
            segments += _paragraph(line, section, f"{section}-p{paragraphs}")
    return tuple(segments)


def _mark_closing(segments: tuple[Segment, ...]) -> Iterator[Segment]:
    """The last paragraph of the last part, where it turns to the deputies again, is the closing."""
    body = [segment for segment in segments if segment.section != ANNEX]
    closing = body[-1].paragraph if body else None
    opens = next((segment.text for segment in body if segment.paragraph == closing), "")
    for segment in segments:
        is_closing = segment.paragraph == closing and segment.section != OPENING and opens.startswith("各位")
        yield replace(segment, kind="closing") if is_closing else segment


def _is_heading(text: str, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.fullmatch(text)) and not ENDS_SENTENCE.search(text) and len(text) <= LONGEST_HEADING


def _heading(line: _Line, section: str) -> Segment:
    return Segment(f"{section}-heading", section, None, line.number, "heading", line.text)


def _paragraph(line: _Line, section: str, paragraph: str) -> Iterator[Segment]:
    pieces = _entry_pieces(line.text) if section == ANNEX else _sentence_pieces(line.text)
    for n, (kind, text) in enumerate(pieces, 1):
        yield Segment(f"{paragraph}-s{n}", section, paragraph, line.number, kind, text)


def _entry_pieces(text: str) -> tuple[tuple[str, str], ...]:
    match = ENTRY.fullmatch(text)
    if match is None:
        return tuple(("unplaced", sentence) for sentence in split_sentences(text))
    return (("term", match[1]), *(("definition", sentence) for sentence in split_sentences(match[2])))


def _sentence_pieces(text: str) -> tuple[tuple[str, str], ...]:
    first, *others = split_sentences(text)
    kind = "lead" if others and LEAD.fullmatch(first) else "sentence"
    return ((kind, first), *(("sentence", sentence) for sentence in others))


def _sections(segments: tuple[Segment, ...]) -> Iterator[Section]:
    """Yield the sections in order; the numeral stays apart from the words of the heading."""
    for name in dict.fromkeys(segment.section for segment in segments):
        first = next(segment for segment in segments if segment.section == name)
        parent = match[1] if (match := re.fullmatch(r"(part-\d+)-\d+", name)) else None
        text = first.text if first.kind == "heading" else ""
        if match := SUBSECTION.fullmatch(text) if parent else PART.fullmatch(text):
            yield Section(name, match[1], parent, match[2])
        else:
            yield Section(name, None, parent, text)
