"""A section's page: its paragraphs, each with the other language beside it and notes on what they mention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.editions.library import Volume
from generator.editions.titles import section_title
from generator.glossary.entries import Standing
from generator.language.labels import Words
from generator.pages.citation import Citation, passage_citations, quotations
from generator.pages.context import (
    Link,
    PageContext,
    SegmentView,
    contents,
    entry_link,
    gloss,
    section_link,
    segment_views,
)
from generator.report.segments import Segment

MENU = (
    *("quote", "previous_sentence", "next_sentence", "close", "report_mistake"),
    *("copy_address", "link", "quotation", "chinese", "english_name", "both", "citation", "copied", "copy_failed"),
)
"""The labels that the menu of a sentence needs in the browser."""


@dataclass(frozen=True, slots=True)
class NoteView:
    """An entry explained in short beside the paragraph that mentions it; ``gloss`` is None where there is none yet."""

    id: str
    headword: str
    english: str
    pinyin: str
    gloss: str | None
    href: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph with its number and the notes on its entries.

    ``mark`` is what its number is shown as: an entry of an annex prints a number of its own. ``entry`` is the one that
    it explains there; ``counterpart`` the same segments in the other language.
    """

    id: str
    number: int
    mark: str
    closing: bool
    segments: tuple[SegmentView, ...]
    notes: tuple[NoteView, ...]
    entry: Link | None
    counterpart: tuple[SegmentView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """What the template is handed.

    ``heading`` is None where the report prints none; ``parent`` is the part it belongs to; ``leads`` are the words with
    which paragraphs begin, as links to them; ``citations`` are those of the section; ``passage`` is what the menu of a
    sentence needs: its words, and texts to be filled in.
    """

    labels: Words
    tag: str
    chinese_tag: str
    title: str
    heading: SegmentView | None
    parent: Link | None
    other_tag: str
    leads: tuple[Link, ...]
    paragraphs: tuple[ParagraphView, ...]
    children: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    contents: tuple[Link, ...]
    untranslated: int
    total: int
    citations: tuple[Citation, ...]
    passage: dict[str, object]


def section_page(at: PageContext, volume: Volume, name: str) -> SectionView:
    """Return what the page of a section shows."""
    segments = volume.report.of_section(name)
    sections = volume.report.sections
    place = next(i for i, each in enumerate(sections) if each.id == name)
    parent = next((each for each in sections if each.id == sections[place].parent), None)
    views = segment_views(at, volume, at.locale.tag, segments)
    return SectionView(
        labels=at.labels,
        tag=at.locale.tag,
        chinese_tag=at.chinese,
        title=section_title(name, volume.editions[at.locale.tag], at.labels),
        heading=next((view for view in views if view.kind == "heading"), None),
        parent=section_link(at, volume, parent) if parent else None,
        other_tag=at.other,
        leads=tuple(_leads(segments, views)),
        paragraphs=tuple(_paragraphs(at, volume, segments)),
        children=tuple(section_link(at, volume, each) for each in sections if each.parent == name),
        previous=section_link(at, volume, sections[place - 1]) if place else None,
        next=section_link(at, volume, sections[place + 1]) if place + 1 < len(sections) else None,
        contents=contents(at, volume, current=name),
        untranslated=sum(view.status == "missing" for view in views),
        total=len(views),
        citations=passage_citations(at, volume, name),
        passage=_passage(at, volume, name),
    )


def _leads(segments: tuple[Segment, ...], views: tuple[SegmentView, ...]) -> Iterator[Link]:
    for segment, view in zip(segments, views, strict=True):
        if view.kind == "lead":
            yield Link("".join(run.text for run in view.runs).rstrip("。."), f"#{segment.paragraph}")


def _passage(at: PageContext, volume: Volume, name: str) -> dict[str, object]:
    return {
        "labels": {word: at.labels[word] for word in MENU},
        "quotations": quotations(at, volume, name),
        "citations": [
            {"name": each.name, "text": each.text, "lang": each.tag}
            for each in passage_citations(at, volume, name, sentence=True)
        ],
    }


def _paragraphs(at: PageContext, volume: Volume, segments: tuple[Segment, ...]) -> Iterator[ParagraphView]:
    explained = {annex.term.paragraph: at.library.entries[name] for name, annex in volume.annex.items()}
    for name, group in groupby(segments, key=lambda segment: segment.paragraph):
        if name is None:
            continue
        paragraph = tuple(group)
        views = segment_views(at, volume, at.locale.tag, paragraph)
        beside = segment_views(at, volume, at.other, paragraph)
        number = int(name.rpartition("-p")[2])
        yield ParagraphView(
            id=name,
            number=number,
            mark="¶" if views[0].kind == "term" else str(number),
            closing=views[0].kind == "closing",
            segments=views,
            notes=tuple(_notes(at, name, (*views, *beside))),
            counterpart=beside,
            entry=entry_link(at, explained[name]) if name in explained else None,
        )


def _notes(at: PageContext, paragraph: str, segments: tuple[SegmentView, ...]) -> Iterator[NoteView]:
    """Yield a note for each entry that the paragraph mentions in either language, in the order of the text."""
    for name in dict.fromkeys(run.entry for segment in segments for run in segment.runs if run.entry):
        entry = at.library.entries[name]
        record = entry.record
        yield NoteView(
            id=f"{paragraph}-{name}",
            headword=at.in_script(record.headword),
            english=record.english.name,
            pinyin=record.pinyin,
            gloss=gloss(at, entry),
            href=at.links.entry(name),
            standing=record.standing,
        )
