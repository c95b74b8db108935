"""Fill what the templates are handed, page by page, from one edition."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.addresses import Links
from generator.editions import Edition, EditionSegment
from generator.glossary import Entry
from generator.inline import runs
from generator.locales import ENGLISH, LOCALES, SOURCE, Locale
from generator.project import Project, Volume
from generator.report import ANNEX, FRONT_MATTER, OPENING, Section, Segment, annex_entries
from generator.view_models import (
    GlossaryView,
    HomeView,
    Labels,
    Link,
    MemberView,
    MentionView,
    NoteView,
    ParagraphView,
    ReportView,
    SectionView,
    SegmentView,
    TermRow,
    TermView,
)


def section_title(volume: Volume, section: str, edition: Edition, labels: Labels) -> str:
    """Return the words by which a section is called: its heading, the report's title, or the editors' own."""
    if section == OPENING:
        return labels["opening"]
    key = "title" if section == FRONT_MATTER else f"{section}-heading"
    return edition.text(key).rstrip("：:") if key in edition.segments else labels["report"]


def home(
    project: Project, volume: Volume, locale: Locale, labels: Labels, site: dict[str, str], links: Links
) -> HomeView:
    """Return what an edition's home page shows."""
    front = volume.report.sections[0].id
    return HomeView(
        labels=labels,
        tag=locale.tag,
        chinese_tag=_chinese(locale),
        name=site["name"],
        summary=site["summary"],
        report=Link(labels["read_report"], links.section(front)),
        contents=_contents(volume, volume.editions[locale.tag], labels, links),
        glossary=Link(labels["all_terms"].format(len(project.entries)), links.term()),
        rows=tuple(_rows(project, locale, links)),
    )


def report(project: Project, volume: Volume, locale: Locale, labels: Labels, links: Links) -> ReportView:
    """Return what a report's first page shows."""
    edition = volume.editions[locale.tag]
    following = volume.report.sections[1:2]
    folder = f"report/{volume.report.id}"
    return ReportView(
        labels=labels,
        tag=locale.tag,
        front_matter=_segments(volume.report.of_section(FRONT_MATTER), edition, links),
        contents=_contents(volume, edition, labels, links),
        downloads=(
            Link(labels["source_text"], links.file(f"{folder}/report.txt")),
            Link(labels["translation_memory"], links.file(f"{folder}/en.po")),
            Link(labels["report_data"], links.file(f"data/report-{volume.report.id}.json")),
        ),
        next=_link(volume, following[0], edition, labels, links) if following else None,
    )


def section(
    project: Project, volume: Volume, name: str, locale: Locale, labels: Labels, links: Links
) -> SectionView:
    """Return what a section's page shows."""
    edition = volume.editions[locale.tag]
    segments = volume.report.of_section(name)
    sections = volume.report.sections
    place = next(i for i, each in enumerate(sections) if each.id == name)
    parent = next((each for each in sections if each.id == sections[place].parent), None)
    children = [each for each in sections if each.parent == name]
    heading = [segment for segment in segments if segment.kind == "heading"]
    body = _segments(segments, edition, links)
    return SectionView(
        labels=labels,
        tag=locale.tag,
        title=section_title(volume, name, edition, labels),
        heading=_segments(tuple(heading), edition, links)[0] if heading else None,
        parent=_link(volume, parent, edition, labels, links) if parent else None,
        paragraphs=tuple(_paragraphs(project, volume, segments, locale, links)),
        children=tuple(_link(volume, each, edition, labels, links) for each in children),
        previous=_link(volume, sections[place - 1], edition, labels, links) if place else None,
        next=_link(volume, sections[place + 1], edition, labels, links) if place + 1 < len(sections) else None,
        contents=_contents(volume, edition, labels, links, current=name),
        untranslated=sum(view.status == "missing" for view in body),
        total=len(body),
    )


def glossary(project: Project, volume: Volume, locale: Locale, labels: Labels, links: Links) -> GlossaryView:
    """Return what the glossary's first page shows."""
    return GlossaryView(
        labels=labels,
        tag=locale.tag,
        chinese_tag=_chinese(locale),
        rows=tuple(_rows(project, locale, links)),
        downloads=(Link(labels["glossary_data"], links.file("data/glossary.json")),),
    )


def term(
    project: Project, volume: Volume, entry: Entry, locale: Locale, labels: Labels, links: Links
) -> TermView:
    """Return what a term's page shows."""
    edition = volume.editions[locale.tag]
    annex = next(each for each in annex_entries(volume.report) if each.number == entry.term.number)
    place = project.entries.index(entry)
    record = entry.term
    chinese = volume.editions[_chinese(locale)]
    return TermView(
        labels=labels,
        tag=locale.tag,
        id=entry.id,
        number=record.number,
        headwords={each.tag: _headword(project, entry, each) for each in LOCALES if each.tag != ENGLISH},
        chinese_tag=_chinese(locale),
        pinyin=record.pinyin,
        english=record.english.name,
        gloss=record.gloss,
        standing=record.english.standing,
        source=record.english.source,
        definition=_segments(annex.definition, chinese, links),
        definition_href=links.section(ANNEX, annex.term.paragraph or ""),
        definition_english=_segments(annex.definition, volume.editions[ENGLISH], links),
        members=tuple(MemberView(_in_script(project, each.zh, locale), each.en) for each in record.members),
        mentions=tuple(_mentions(volume, entry, edition, labels, links)),
        note=_note_text(project, entry, locale),
        see_also=tuple(
            Link(_display(project, other, locale), links.term(other.id))
            for name in record.see_also
            for other in project.entries
            if other.id == name
        ),
        previous=_neighbour(project, place - 1, locale, links),
        next=_neighbour(project, place + 1, locale, links),
    )


def _chinese(locale: Locale) -> str:
    """Return the tag of the Chinese that an edition shows: its own, or the source's beside English."""
    return SOURCE if locale.tag == ENGLISH else locale.tag


def _in_script(project: Project, chinese: str, locale: Locale) -> str:
    localiser = project.localisers.get(locale.tag)
    return localiser.convert(chinese) if localiser else chinese


def _headword(project: Project, entry: Entry, locale: Locale) -> str:
    return _in_script(project, entry.term.headword, locale)


def _display(project: Project, entry: Entry, locale: Locale) -> str:
    return entry.term.english.name if locale.tag == ENGLISH else _headword(project, entry, locale)


def _note_text(project: Project, entry: Entry, locale: Locale) -> str | None:
    return project.in_locales(entry.term.note)[locale.tag] if entry.term.note else None


def _neighbour(project: Project, place: int, locale: Locale, links: Links) -> Link | None:
    if not 0 <= place < len(project.entries):
        return None
    entry = project.entries[place]
    return Link(_display(project, entry, locale), links.term(entry.id))


def _rows(project: Project, locale: Locale, links: Links) -> Iterator[TermRow]:
    for entry in project.entries:
        record = entry.term
        headword = _headword(project, entry, locale)
        yield TermRow(
            record.number, headword, record.pinyin, record.english.name, record.gloss, links.term(entry.id)
        )


def _contents(
    volume: Volume, edition: Edition, labels: Labels, links: Links, current: str | None = None
) -> tuple[Link, ...]:
    return tuple(
        _link(volume, each, edition, labels, links, current=each.id == current) for each in volume.report.sections
    )


def _link(
    volume: Volume, each: Section, edition: Edition, labels: Labels, links: Links, *, current: bool = False
) -> Link:
    title = section_title(volume, each.id, edition, labels)
    return Link(title, links.section(each.id), 2 if each.parent else 1, current)


def _segments(segments: tuple[Segment, ...], edition: Edition, links: Links) -> tuple[SegmentView, ...]:
    return tuple(_segment(segment.kind, edition.segments[segment.id], links) for segment in segments)


def _segment(kind: str, segment: EditionSegment, links: Links) -> SegmentView:
    hrefs = {mention.term: links.term(mention.term) for mention in segment.mentions}
    pieces = runs(segment.text, segment.tag, segment.mentions)
    return SegmentView(segment.id, kind, segment.tag, segment.status, pieces, hrefs)


def _paragraphs(
    project: Project, volume: Volume, segments: tuple[Segment, ...], locale: Locale, links: Links
) -> Iterator[ParagraphView]:
    for name, group in groupby(segments, key=lambda segment: segment.paragraph):
        if name is None:
            continue
        views = _segments(tuple(group), volume.editions[locale.tag], links)
        yield ParagraphView(
            id=name,
            number=int(name.rpartition("-p")[2]),
            closing=views[0].kind == "closing",
            segments=views,
            notes=tuple(_notes(project, volume, name, views, locale, links)),
        )


def _notes(
    project: Project, volume: Volume, paragraph: str, segments: tuple[SegmentView, ...], locale: Locale, links: Links
) -> Iterator[NoteView]:
    named = dict.fromkeys(run.term for segment in segments for run in segment.runs if run.term)
    for entry in project.entries:
        if entry.id in named:
            yield NoteView(
                id=f"{paragraph}-{entry.id}",
                term=entry.id,
                headword=_headword(project, entry, locale),
                definition=_definition(volume, entry, _chinese(locale)),
                english=entry.term.english.name,
                pinyin=entry.term.pinyin,
                gloss=entry.term.gloss,
                href=links.term(entry.id),
            )


def _definition(volume: Volume, entry: Entry, tag: str) -> str:
    annex = next(each for each in annex_entries(volume.report) if each.number == entry.term.number)
    return "".join(volume.editions[tag].text(segment.id) for segment in annex.definition)


def _mentions(
    volume: Volume, entry: Entry, edition: Edition, labels: Labels, links: Links
) -> Iterator[MentionView]:
    places = {segment.id: segment for segment in volume.report.segments}
    for name in dict.fromkeys(volume.concordance[entry.id]):
        segment = places[name]
        title = section_title(volume, segment.section, edition, labels)
        view = _segment(segment.kind, edition.segments[name], links)
        yield MentionView(title, links.section(segment.section, name), view)
