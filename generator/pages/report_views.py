"""Fill what the templates of the home page, the search, the report and its sections are handed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import groupby

from generator.glossary.entries import standing
from generator.pages.citation import citations
from generator.pages.context import (
    Place,
    contents,
    definition,
    record_link,
    section_link,
    section_title,
    segment_views,
    term_rows,
)
from generator.pages.view_models import (
    HomeView,
    Link,
    NoteView,
    ParagraphView,
    ReportView,
    SearchView,
    SectionView,
    SegmentView,
)
from generator.report.segments import FRONT_MATTER, Segment, annex_entries


def home(at: Place, site: dict[str, str]) -> HomeView:
    """Return what an edition's home page shows; ``site`` has the site's own words."""
    return HomeView(
        labels=at.labels,
        tag=at.locale.tag,
        chinese_tag=at.chinese,
        name=site["name"],
        summary=site["summary"],
        report=Link(at.labels["read_report"], at.links.section(FRONT_MATTER)),
        contents=contents(at),
        glossary=Link(at.labels["all_terms"].format(len(at.project.glossary.terms)), at.links.term()),
        rows=tuple(term_rows(at)),
        explorer=Link(at.labels["all_entries"].format(len(at.project.glossary.entries)), at.links.term()),
    )


def search(at: Place) -> SearchView:
    """Return what the search's page shows."""
    glossary = Link(at.labels["search_glossary"], at.links.term())
    return SearchView(at.labels, (glossary, Link(at.labels["read_report"], at.links.section(FRONT_MATTER))))


def report(at: Place) -> ReportView:
    """Return what a report's first page shows."""
    following = at.volume.report.sections[1:2]
    folder = f"report/{at.volume.report.id}"
    return ReportView(
        labels=at.labels,
        tag=at.locale.tag,
        front_matter=segment_views(at, at.edition, at.volume.report.of_section(FRONT_MATTER)),
        contents=contents(at),
        downloads=(
            Link(at.labels["source_text"], at.links.file(f"{folder}/report.txt")),
            Link(at.labels["translation_memory"], at.links.file(f"{folder}/en.po")),
            Link(at.labels["report_data"], at.links.file(f"data/report-{at.volume.report.id}.json")),
        ),
        next=section_link(at, following[0]) if following else None,
    )


def section(at: Place, name: str) -> SectionView:
    """Return what a section's page shows."""
    segments = at.volume.report.of_section(name)
    sections = at.volume.report.sections
    place = next(i for i, each in enumerate(sections) if each.id == name)
    parent = next((each for each in sections if each.id == sections[place].parent), None)
    views = segment_views(at, at.edition, segments)
    return SectionView(
        labels=at.labels,
        tag=at.locale.tag,
        title=section_title(name, at.edition, at.labels),
        heading=next((view for view in views if view.kind == "heading"), None),
        parent=section_link(at, parent) if parent else None,
        other_tag=at.other,
        paragraphs=tuple(_paragraphs(at, segments)),
        children=tuple(section_link(at, each) for each in sections if each.parent == name),
        previous=section_link(at, sections[place - 1]) if place else None,
        next=section_link(at, sections[place + 1]) if place + 1 < len(sections) else None,
        contents=contents(at, current=name),
        untranslated=sum(view.status == "missing" for view in views),
        total=len(views),
        passage=_passage(at),
    )


def _passage(at: Place) -> dict[str, dict[str, str]]:
    words = ("passage", "previous_sentence", "next_sentence", "copy_address", "copied", "report_mistake")
    title = {tag: edition.text("title") for tag, edition in at.volume.editions.items() if "title" in edition.segments}
    forms = citations(
        author=at.project.in_locales(at.volume.facts.author),
        title=title,
        delivered=at.volume.facts.delivered,
        chinese_tag=at.chinese,
        report=at.volume.report.id,
    )
    return {"labels": {word: at.labels[word] for word in words}, "citations": asdict(forms)}


def _paragraphs(at: Place, segments: tuple[Segment, ...]) -> Iterator[ParagraphView]:
    explained = {entry.term.paragraph: entry.number for entry in annex_entries(at.volume.report)}
    for name, group in groupby(segments, key=lambda segment: segment.paragraph):
        if name is None:
            continue
        paragraph = tuple(group)
        views = segment_views(at, at.edition, paragraph)
        yield ParagraphView(
            id=name,
            number=int(name.rpartition("-p")[2]),
            closing=views[0].kind == "closing",
            segments=views,
            notes=tuple(_notes(at, name, views)),
            counterpart=tuple(_plain(view) for view in segment_views(at, at.volume.editions[at.other], paragraph)),
            entry=next(
                (
                    record_link(at, each)
                    for each in at.project.glossary.terms
                    if explained.get(name) == each.record.number
                ),
                None,
            ),
        )


def _plain(view: SegmentView) -> SegmentView:
    """Return a segment without links: beside the text each term is linked once, in the edition's own words."""
    return replace(view, runs=tuple(replace(run, term=None, phrase=None) for run in view.runs), hrefs={})


def _notes(at: Place, paragraph: str, segments: tuple[SegmentView, ...]) -> Iterator[NoteView]:
    """Yield a note for each record that the paragraph mentions, in the order of the text."""
    named = dict.fromkeys(run.term or run.phrase for segment in segments for run in segment.runs)
    entries = {entry.id: entry for entry in at.project.glossary.entries}
    for name in filter(None, named):
        record = entries[name].record
        yield NoteView(
            id=f"{paragraph}-{name}",
            headword=at.in_script(record.headword),
            definition=definition(at, record),
            english=record.english.name,
            pinyin=record.pinyin,
            gloss=record.gloss,
            href=at.links.term(name),
            standing=standing(record),
        )
