"""Fill what the templates are handed, page by page, from one edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import groupby

from generator.addresses import Links
from generator.citation import citations
from generator.editions import Edition, EditionSegment
from generator.glossary import Bilingual, Entry
from generator.inline import runs
from generator.locales import ENGLISH, SOURCE, Locale
from generator.project import Project, Volume
from generator.report import ANNEX, FRONT_MATTER, OPENING, AnnexEntry, Section, Segment, annex_entries
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands: in which edition of which report, and how it links from there."""

    project: Project
    volume: Volume
    locale: Locale
    labels: Labels
    links: Links

    @property
    def edition(self) -> Edition:
        """The edition that the page belongs to."""
        return self.volume.editions[self.locale.tag]

    @property
    def chinese(self) -> str:
        """The tag of the Chinese that the edition shows: its own, or the source's beside English."""
        return SOURCE if self.locale.tag == ENGLISH else self.locale.tag

    @property
    def other(self) -> str:
        """The tag of the language to lay beside the edition's: the source beside English, English beside Chinese."""
        return SOURCE if self.locale.tag == ENGLISH else ENGLISH

    def in_script(self, chinese: str) -> str:
        """Return Simplified words in the script that the edition shows."""
        localiser = self.project.localisers.get(self.locale.tag)
        return localiser.convert(chinese) if localiser else chinese


def section_title(section: str, edition: Edition, labels: Labels) -> str:
    """Return the words by which a section is called: its heading, the report's title, or the editors' own."""
    if section == OPENING:
        return labels["opening"]
    key = "title" if section == FRONT_MATTER else f"{section}-heading"
    return edition.text(key).rstrip("：:") if key in edition.segments else labels["report"]


def home(at: Place, site: dict[str, str]) -> HomeView:
    """Return what an edition's home page shows; ``site`` has the site's own words."""
    return HomeView(
        labels=at.labels,
        tag=at.locale.tag,
        chinese_tag=at.chinese,
        name=site["name"],
        summary=site["summary"],
        report=Link(at.labels["read_report"], at.links.section(FRONT_MATTER)),
        contents=_contents(at),
        glossary=Link(at.labels["all_terms"].format(len(at.project.entries)), at.links.term()),
        rows=tuple(_rows(at)),
    )


def report(at: Place) -> ReportView:
    """Return what a report's first page shows."""
    following = at.volume.report.sections[1:2]
    folder = f"report/{at.volume.report.id}"
    return ReportView(
        labels=at.labels,
        tag=at.locale.tag,
        front_matter=_segments(at, at.edition, at.volume.report.of_section(FRONT_MATTER)),
        contents=_contents(at),
        downloads=(
            Link(at.labels["source_text"], at.links.file(f"{folder}/report.txt")),
            Link(at.labels["translation_memory"], at.links.file(f"{folder}/en.po")),
            Link(at.labels["report_data"], at.links.file(f"data/report-{at.volume.report.id}.json")),
        ),
        next=_link(at, following[0]) if following else None,
    )


def section(at: Place, name: str) -> SectionView:
    """Return what a section's page shows."""
    segments = at.volume.report.of_section(name)
    sections = at.volume.report.sections
    place = next(i for i, each in enumerate(sections) if each.id == name)
    parent = next((each for each in sections if each.id == sections[place].parent), None)
    views = _segments(at, at.edition, segments)
    return SectionView(
        labels=at.labels,
        tag=at.locale.tag,
        title=section_title(name, at.edition, at.labels),
        heading=next((view for view in views if view.kind == "heading"), None),
        parent=_link(at, parent) if parent else None,
        other_tag=at.other,
        paragraphs=tuple(_paragraphs(at, segments)),
        children=tuple(_link(at, each) for each in sections if each.parent == name),
        previous=_link(at, sections[place - 1]) if place else None,
        next=_link(at, sections[place + 1]) if place + 1 < len(sections) else None,
        contents=_contents(at, current=name),
        untranslated=sum(view.status == "missing" for view in views),
        total=len(views),
        passage=_passage(at),
    )


def glossary(at: Place) -> GlossaryView:
    """Return what the glossary's first page shows."""
    return GlossaryView(
        labels=at.labels,
        tag=at.locale.tag,
        chinese_tag=at.chinese,
        rows=tuple(_rows(at)),
        downloads=(Link(at.labels["glossary_data"], at.links.file("data/glossary.json")),),
    )


def term(at: Place, entry: Entry) -> TermView:
    """Return what a term's page shows."""
    annex = _annex(at.volume, entry)
    record = entry.term
    names = at.project.in_locales(Bilingual(record.headword, record.english.name))
    place = at.project.entries.index(entry)
    others = {other.id: other for other in at.project.entries}
    return TermView(
        labels=at.labels,
        tag=at.locale.tag,
        id=entry.id,
        number=record.number,
        headwords={tag: name for tag, name in names.items() if tag != ENGLISH},
        chinese_tag=at.chinese,
        pinyin=record.pinyin,
        english=record.english.name,
        gloss=record.gloss,
        standing=record.english.standing,
        source=record.english.source,
        definition=_segments(at, at.volume.editions[at.chinese], annex.definition),
        definition_href=at.links.section(ANNEX, annex.term.paragraph or ""),
        definition_english=_segments(at, at.volume.editions[ENGLISH], annex.definition),
        members=tuple(MemberView(at.in_script(each.zh), each.en) for each in record.members),
        mentions=tuple(_mentions(at, entry)),
        note=at.project.in_locales(record.note)[at.locale.tag] if record.note else None,
        see_also=tuple(_term_link(at, others[name]) for name in record.see_also),
        previous=_term_link(at, at.project.entries[place - 1]) if place else None,
        next=_term_link(at, at.project.entries[place + 1]) if place + 1 < len(at.project.entries) else None,
    )


def _annex(volume: Volume, entry: Entry) -> AnnexEntry:
    return next(each for each in annex_entries(volume.report) if each.number == entry.term.number)


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


def _term_link(at: Place, entry: Entry) -> Link:
    english = at.locale.tag == ENGLISH
    return Link(entry.term.english.name if english else at.in_script(entry.term.headword), at.links.term(entry.id))


def _rows(at: Place) -> Iterator[TermRow]:
    for entry in at.project.entries:
        record = entry.term
        headword = at.in_script(record.headword)
        href = at.links.term(entry.id)
        yield TermRow(record.number, headword, record.pinyin, record.english.name, record.gloss, href)


def _contents(at: Place, current: str | None = None) -> tuple[Link, ...]:
    return tuple(_link(at, each, current=each.id == current) for each in at.volume.report.sections)


def _link(at: Place, each: Section, *, current: bool = False) -> Link:
    title = section_title(each.id, at.edition, at.labels)
    return Link(title, at.links.section(each.id), 2 if each.parent else 1, current)


def _segments(at: Place, edition: Edition, segments: tuple[Segment, ...]) -> tuple[SegmentView, ...]:
    return tuple(_segment(at, edition.segments[segment.id], segment.kind) for segment in segments)


def _segment(at: Place, segment: EditionSegment, kind: str) -> SegmentView:
    hrefs = {mention.term: at.links.term(mention.term) for mention in segment.mentions}
    pieces = runs(segment.text, segment.tag, segment.mentions)
    return SegmentView(segment.id, kind, segment.tag, segment.status, pieces, hrefs)


def _paragraphs(at: Place, segments: tuple[Segment, ...]) -> Iterator[ParagraphView]:
    explained = {entry.term.paragraph: entry.number for entry in annex_entries(at.volume.report)}
    for name, group in groupby(segments, key=lambda segment: segment.paragraph):
        if name is None:
            continue
        paragraph = tuple(group)
        views = _segments(at, at.edition, paragraph)
        yield ParagraphView(
            id=name,
            number=int(name.rpartition("-p")[2]),
            closing=views[0].kind == "closing",
            segments=views,
            notes=tuple(_notes(at, name, views)),
            counterpart=tuple(_plain(view) for view in _segments(at, at.volume.editions[at.other], paragraph)),
            entry=next(
                (_term_link(at, each) for each in at.project.entries if explained.get(name) == each.term.number), None
            ),
        )


def _plain(view: SegmentView) -> SegmentView:
    """Return a segment without links: beside the text each term is linked once, in the edition's own words."""
    return replace(view, runs=tuple(replace(run, term=None) for run in view.runs), hrefs={})


def _notes(at: Place, paragraph: str, segments: tuple[SegmentView, ...]) -> Iterator[NoteView]:
    named = {run.term for segment in segments for run in segment.runs}
    chinese = at.volume.editions[at.chinese]
    for entry in at.project.entries:
        if entry.id in named:
            yield NoteView(
                id=f"{paragraph}-{entry.id}",
                term=entry.id,
                headword=at.in_script(entry.term.headword),
                definition="".join(chinese.text(segment.id) for segment in _annex(at.volume, entry).definition),
                english=entry.term.english.name,
                pinyin=entry.term.pinyin,
                gloss=entry.term.gloss,
                href=at.links.term(entry.id),
            )


def _mentions(at: Place, entry: Entry) -> Iterator[MentionView]:
    places = {segment.id: segment for segment in at.volume.report.segments}
    for name in dict.fromkeys(at.volume.concordance[entry.id]):
        segment = places[name]
        title = section_title(segment.section, at.edition, at.labels)
        view = _segment(at, at.edition.segments[name], segment.kind)
        yield MentionView(title, at.links.section(segment.section, name), view)
