"""Fill what the templates of the glossary and of a term are handed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.glossary import Bilingual, Entry
from generator.locales import ENGLISH
from generator.place import Place, section_title, segment_view, segment_views, term_link, term_rows
from generator.report import ANNEX, annex_entry
from generator.view_models import (
    GlossaryView,
    Link,
    MemberView,
    MentionView,
    TermView,
)


def glossary(at: Place) -> GlossaryView:
    """Return what the glossary's first page shows."""
    return GlossaryView(
        labels=at.labels,
        tag=at.locale.tag,
        chinese_tag=at.chinese,
        rows=tuple(term_rows(at)),
        downloads=(Link(at.labels["glossary_data"], at.links.file("data/glossary.json")),),
    )


def term(at: Place, entry: Entry) -> TermView:
    """Return what a term's page shows."""
    annex = annex_entry(at.volume.report, entry.term.number)
    record = entry.term
    names = at.project.in_locales(Bilingual(record.headword, record.english.name))
    place = at.project.entries.index(entry)
    others = {other.id: other for other in at.project.entries}
    return TermView(
        labels=at.labels,
        tag=at.locale.tag,
        number=record.number,
        headwords={tag: name for tag, name in names.items() if tag != ENGLISH},
        chinese_tag=at.chinese,
        pinyin=record.pinyin,
        english=record.english.name,
        gloss=record.gloss,
        status=record.english.status,
        source=record.english.source,
        definition=segment_views(at, at.volume.editions[at.chinese], annex.definition),
        definition_href=at.links.section(ANNEX, annex.term.paragraph or ""),
        definition_english=segment_views(at, at.volume.editions[ENGLISH], annex.definition),
        members=tuple(MemberView(at.in_script(each.zh), each.en) for each in record.members),
        mentions=tuple(_mentions(at, entry)),
        note=at.project.in_locales(record.note)[at.locale.tag] if record.note else None,
        see_also=tuple(term_link(at, others[name]) for name in record.see_also),
        previous=term_link(at, at.project.entries[place - 1]) if place else None,
        next=term_link(at, at.project.entries[place + 1]) if place + 1 < len(at.project.entries) else None,
    )


def _mentions(at: Place, entry: Entry) -> Iterator[MentionView]:
    places = {segment.id: segment for segment in at.volume.report.segments}
    for name in dict.fromkeys(at.volume.concordance[entry.id]):
        segment = places[name]
        title = section_title(segment.section, at.edition, at.labels)
        view = segment_view(at, at.edition.segments[name], segment.kind)
        yield MentionView(title, at.links.section(segment.section, name), view)
