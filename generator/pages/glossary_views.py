"""Fill what the templates of the glossary, of a term and of a phrase are handed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from generator.editions.neighbours import NUMERALS, neighbours, numeral
from generator.glossary.entries import Entry, Level, PhraseEntry, Slogan, Standing, TermEntry, Theme, standing
from generator.glossary.mentions import Mention
from generator.glossary.reach import Reach
from generator.language.locales import ENGLISH
from generator.language.words import Bilingual
from generator.pages.citation import entry_citations
from generator.pages.context import (
    Place,
    record_link,
    section_link,
    section_title,
    segment_view,
    segment_views,
    short_title,
)
from generator.pages.view_models import (
    Bar,
    ContextView,
    GlossaryView,
    Link,
    MemberView,
    PhraseView,
    ReachView,
    RecordRow,
    RecordView,
    TermView,
)
from generator.report.segments import ANNEX, annex_entry

CONTEXT = {"zh": 15, "en": 32}
"""How many characters of a sentence stand on either side of the keyword: a line in all."""
BAR = 7
TIMELINE = 48


def glossary(at: Place) -> GlossaryView:
    """Return what the explorer shows."""
    rows = tuple(_row(at, entry) for entry in at.project.glossary.entries)
    parts = {name: link.text for row in rows for name, link in row.sections}
    ordered = [(section.id, parts[section.id]) for section in at.volume.report.sections if section.id in parts]
    counts = (len(at.project.glossary.terms), len(at.project.glossary.phrases))
    return GlossaryView(
        labels=at.labels,
        tag=at.locale.tag,
        summary=at.labels["explorer_summary"].format(*counts),
        numerals=" ".join(map(at.in_script, NUMERALS)),
        rows=rows,
        choices={
            "standing": tuple((value, at.labels[value]) for value in get_args(Standing)),
            "level": (
                *((value, at.labels[f"level_{value}"]) for value in get_args(Level)),
                ("open", at.labels["level_open"]),
            ),
            "theme": tuple((value, at.labels[f"theme_{value}"]) for value in get_args(Theme)),
            "part": tuple(ordered),
        },
        downloads=(Link(at.labels["glossary_data"], at.links.file("data/glossary.json")),),
    )


def _row(at: Place, entry: Entry[Slogan]) -> RecordRow:
    record = entry.record
    places = {segment.id: segment.section for segment in at.volume.report.segments}
    sections = {section.id: section for section in at.volume.report.sections}
    reach = at.project.usage.of.get(entry.id)
    names = dict.fromkeys(places[segment] for segment in at.volume.concordance[entry.id])
    return RecordRow(
        headword=at.in_script(record.headword),
        pinyin=record.pinyin,
        english=record.english.name,
        gloss=record.gloss,
        href=at.links.term(entry.id),
        standing=standing(record),
        level=record.level,
        theme=record.theme,
        numeral=at.in_script(numeral(record) or ""),
        reports=reach.reports if reach else None,
        sections=tuple((name, _short(section_link(at, sections[name]))) for name in names),
    )


def _short(link: Link) -> Link:
    return replace(link, text=short_title(link.text))


def term(at: Place, entry: TermEntry) -> TermView:
    """Return what a term's page shows."""
    annex = annex_entry(at.volume.report, entry.record.number)
    return TermView(
        record=_record(at, entry),
        number=entry.record.number,
        definition=segment_views(at, at.volume.editions[at.chinese], annex.definition),
        definition_href=at.links.section(ANNEX, annex.term.paragraph or ""),
        definition_english=segment_views(at, at.volume.editions[ENGLISH], annex.definition),
    )


def phrase(at: Place, entry: PhraseEntry) -> PhraseView:
    """Return what a phrase's page shows."""
    record = entry.record
    return PhraseView(
        record=_record(at, entry),
        chinese=at.in_script(record.meaning.zh),
        meaning=record.meaning.en,
        # What the concordance shows is not shown twice, unless the meaning rests on it.
        evidence=tuple(
            _context(at, segment, None)
            for segment in record.evidence
            if record.standing == "inferable" or segment not in at.volume.concordance[entry.id]
        ),
        basis=at.project.in_locales(record.source)[at.locale.tag] if record.source else None,
    )


def _record(at: Place, entry: Entry[Slogan]) -> RecordView:
    record = entry.record
    entries = at.project.glossary.entries
    place = entries.index(entry)
    others = {other.id: other for other in entries}
    names = at.project.in_locales(Bilingual(record.headword, record.english.name))
    found = neighbours(entry, at.project.glossary, at.volume.concordance, at.volume.report)
    groups = {
        "same_sentence": found.sentence,
        "same_paragraph": found.paragraph,
        "same_numeral": found.numeral,
        "same_theme": found.theme,
    }
    chinese_tag = at.chinese
    return RecordView(
        labels=at.labels,
        tag=at.locale.tag,
        headwords={tag: name for tag, name in names.items() if tag != ENGLISH},
        chinese_tag=chinese_tag,
        pinyin=record.pinyin,
        english=record.english.name,
        gloss=record.gloss,
        status=record.english.status,
        source=record.english.source,
        standing=standing(record),
        level=record.level,
        theme=record.theme,
        members=tuple(MemberView(at.in_script(each.zh), each.en) for each in record.members),
        concordance=tuple(_context(at, name, entry.id) for name in dict.fromkeys(at.volume.concordance[entry.id])),
        note=at.project.in_locales(record.note)[at.locale.tag] if record.note else None,
        see_also=tuple(record_link(at, others[name]) for name in record.see_also),
        neighbours=tuple(
            (label, tuple(record_link(at, others[name]) for name in group)) for label, group in groups.items() if group
        ),
        reach=_reach(at, at.project.usage.of.get(entry.id)),
        citations=entry_citations(
            site=at.project.in_locales(at.project.site.name),
            headword=names[chinese_tag],
            english=record.english.name,
            chinese_tag=chinese_tag,
            key=entry.id,
        ),
        previous=record_link(at, entries[place - 1]) if place else None,
        next=record_link(at, entries[place + 1]) if place + 1 < len(entries) else None,
    )


def _context(at: Place, name: str, mentioned: str | None) -> ContextView:
    """Return a sentence as a line of a concordance, or whole where no mention is asked for."""
    source = next(segment for segment in at.volume.report.segments if segment.id == name)
    segment = at.edition.segments[name]
    mention = next((each for each in segment.all_mentions if each.term == mentioned), None)
    width = CONTEXT[segment.tag.partition("-")[0]]
    before, keyword, after = _cut(segment.text, mention, width)
    return ContextView(
        section=section_title(source.section, at.edition, at.labels),
        href=at.links.section(source.section, name),
        before=before,
        keyword=keyword,
        after=after,
        segment=segment_view(at, segment, source.kind),
    )


def _cut(text: str, mention: Mention | None, width: int) -> tuple[str, str, str]:
    """Return the text before a mention, its words, and the text after it, each side of ``width`` characters at most."""
    if mention is None:
        return text, "", ""
    before, after = text[: mention.start], text[mention.end :]
    if len(before) > width:
        # English is cut between words.
        kept = before[-width:]
        before = "…" + (kept.partition(" ")[2] if " " in kept else kept)
    if len(after) > width:
        kept = after[:width]
        after = (kept.rpartition(" ")[0] if " " in kept else kept) + "…"
    return before, text[mention.start : mention.end], after


def _reach(at: Place, reach: Reach | None) -> ReachView:
    usage = at.project.usage
    whole = usage.whole
    words = at.labels
    if reach is None:
        return ReachView(words["not_counted"], (), (), 0, "")
    if reach.reports:
        summary = words["reach_some"].format(
            f"{reach.reports:,}", f"{whole.reports:,}", reach.years[0][0], reach.years[-1][0]
        )
    else:
        summary = words["reach_none"].format(f"{whole.reports:,}")
    bars = tuple(_bars(reach, whole))
    return ReachView(
        summary=summary,
        levels=tuple(
            (words[f"level_{level}"], reach.levels[level], total) for level, total in whole.levels.items() if total
        )
        if reach.reports
        else (),
        bars=bars,
        width=len(bars) * BAR,
        source=words["counted"].format(at.project.in_locales(usage.source)[at.locale.tag], usage.counted.isoformat()),
    )


def _bars(reach: Reach, whole: Reach) -> Iterator[Bar]:
    """Yield all years of the collection, alike in every record; a bar's height is the share of its year."""
    if not reach.reports:
        return
    counts, totals = dict(reach.years), dict(whole.years)
    years = range(whole.years[0][0], whole.years[-1][0] + 1)
    shares = {year: counts.get(year, 0) / totals[year] if totals.get(year) else 0.0 for year in years}
    highest = max(shares.values())
    for place, year in enumerate(years):
        height = round(TIMELINE * shares[year] / highest, 1)
        yield Bar(year, counts.get(year, 0), totals.get(year, 0), place * BAR, round(TIMELINE - height, 1), height)
