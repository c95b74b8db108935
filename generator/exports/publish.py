"""The published data: the report and the glossary as JSON, each with a JSON Schema (2020-12) beside it.

Other people's programs read these files: they change only by addition.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict  # pydantic needs it before Python 3.12

from generator.assemble import Project, Volume
from generator.editions.addresses import report_uri, term_uri, url_of
from generator.editions.edition import Edition
from generator.glossary.entries import (
    EnglishStatus,
    Entry,
    Level,
    PhraseEntry,
    Slogan,
    Standing,
    TermEntry,
    Theme,
    standing,
)
from generator.glossary.lexicon import Kind
from generator.glossary.mentions import Mention
from generator.language.labels import Labels
from generator.language.locales import ENGLISH, LOCALES, SOURCE
from generator.language.words import Bilingual
from generator.report.segments import OPENING, Section, Segment, annex_entry
from generator.report.translation import Status

DIALECT = "https://json-schema.org/draft/2020-12/schema"

LocaleText = TypedDict("LocaleText", {"zh-Hans": str, "zh-Hant-TW": str, "zh-Hant-HK": str, "en": str | None})
LocaleUrl = TypedDict("LocaleUrl", {"zh-Hans": str, "zh-Hant-TW": str, "zh-Hant-HK": str, "en": str})

Text = Annotated[LocaleText, Field(description="Text by BCP 47 tag; en is null where there is no English yet.")]
Url = Annotated[LocaleUrl, Field(description="Address by BCP 47 tag, relative to the site's root.")]


@dataclass(frozen=True, slots=True)
class PublishedMention:
    """A mention: a half-open span of Unicode characters of the zh-Hans text; term is a term's id or a phrase's."""

    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PublishedSection:
    """A section with a page of its own; heading is without the numeral, which number has as printed."""

    id: str
    number: str | None
    parent: str | None
    heading: Text
    url: Url


@dataclass(frozen=True, slots=True)
class PublishedSegment:
    """A segment, the smallest unit with an address; line is 1-based in report.txt, status that of the English.

    Mentions are of terms, phrases of phrases.
    """

    id: str
    section: str
    paragraph: str | None
    line: int
    kind: str
    text: Text
    status: Status
    url: Url
    mentions: tuple[PublishedMention, ...]
    phrases: tuple[PublishedMention, ...]


@dataclass(frozen=True, slots=True)
class PublishedReport:
    """A report. Its segments' zh-Hans texts, joined in order, are the source but for white space."""

    id: str
    delivered: dt.date
    place: Text
    title: Text
    sections: tuple[PublishedSection, ...]
    segments: tuple[PublishedSegment, ...]


@dataclass(frozen=True, slots=True)
class PublishedReach:
    """In how many other reports of the collection the words occur, by level, and by year where they do."""

    reports: int
    levels: dict[str, int]
    years: dict[int, int]


@dataclass(frozen=True, slots=True)
class PublishedCollection:
    """The reports in which words were counted, by level and year; text names it and its limits."""

    text: Text
    counted: dt.date
    reports: int
    levels: dict[str, int]
    years: dict[int, int]


@dataclass(frozen=True, slots=True)
class PublishedTerm:
    """A term or a phrase: number is that in the annex, null for a phrase; mentions are the ids of segments.

    Status is how fixed the English is, and source the text that has it. Standing is how the slogan is explained:
    explained (by the report itself), inferable (from its sentences: evidence), national (by the text named in basis)
    or unknown; the definition of what the report does not explain is the editors'. Level is whose slogan it is, null
    where that is not known. Reach is null where nobody has counted yet.
    """

    id: str
    number: int | None
    term: Text
    pinyin: str
    gloss: str
    definition: Text
    members: tuple[Text, ...]
    status: EnglishStatus
    source: str | None
    note: Text | None
    see_also: tuple[str, ...]
    url: Url
    mentions: tuple[str, ...]
    standing: Standing
    level: Level | None
    theme: Theme
    evidence: tuple[str, ...]
    basis: Text | None
    reach: PublishedReach | None


@dataclass(frozen=True, slots=True)
class PublishedWord:
    """A name or a recurring term with its one English; source is the official text that has it, or working."""

    word: Text
    kind: Kind
    source: str


@dataclass(frozen=True, slots=True)
class PublishedGlossary:
    """The glossary: the terms that the report explains, in its order, the phrases that it does not, the lexicon."""

    terms: tuple[PublishedTerm, ...]
    lexicon: tuple[PublishedWord, ...]
    phrases: tuple[PublishedTerm, ...]
    collection: PublishedCollection


def publish(project: Project, labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield the path below the site's root and the text of each data file and of its schema."""
    for volume in project.volumes:
        name = f"data/report-{volume.report.id}"
        yield f"{name}.json", _dump(PublishedReport, _report(project, volume, labels))
        yield f"{name}.schema.json", _schema(PublishedReport, f"Report {volume.report.id}")
    yield "data/glossary.json", _dump(PublishedGlossary, _glossary(project))
    yield "data/glossary.schema.json", _schema(PublishedGlossary, "Glossary")


def _dump(kind: type[Any], value: Any) -> str:
    return _json(TypeAdapter(kind).dump_python(value, mode="json"))


def _schema(kind: type[Any], title: str) -> str:
    schema = TypeAdapter(kind).json_schema(mode="serialization")
    return _json({"$schema": DIALECT, **schema, "title": title})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _report(project: Project, volume: Volume, labels: Labels) -> PublishedReport:
    return PublishedReport(
        id=volume.report.id,
        delivered=volume.facts.delivered,
        place=_text(project.in_locales(volume.facts.place)),
        title=_segment_text(volume, "title"),
        sections=tuple(_section(volume, section, labels) for section in volume.report.sections),
        segments=tuple(_segment(volume, segment) for segment in volume.report.segments),
    )


def _section(volume: Volume, section: Section, labels: Labels) -> PublishedSection:
    if section.id == OPENING:
        heading = _text({locale.tag: labels[locale.tag]["opening"] for locale in LOCALES})
    elif section.heading:
        heading = _heading(volume, section)
    else:
        heading = _segment_text(volume, "title")
    url = _url({locale.tag: url_of(report_uri(locale, volume.report.id, section.id)) for locale in LOCALES})
    return PublishedSection(section.id, section.number, section.parent, heading, url)


def _heading(volume: Volume, section: Section) -> Text:
    """Return a heading without its numeral; the English one ends at the first space: "I. ", "(1) "."""
    whole = _segment_text(volume, f"{section.id}-heading")
    if section.number is None:
        return whole
    cut = len(section.number)
    chinese = {locale.tag: (whole[locale.tag] or "")[cut:] for locale in LOCALES}  # type: ignore[literal-required]
    return _text(chinese | {ENGLISH: whole["en"].partition(" ")[2] if whole["en"] else None})


def _segment(volume: Volume, segment: Segment) -> PublishedSegment:
    page = {locale.tag: url_of(report_uri(locale, volume.report.id, segment.section)) for locale in LOCALES}
    source = volume.editions[SOURCE].segments[segment.id]
    return PublishedSegment(
        id=segment.id,
        section=segment.section,
        paragraph=segment.paragraph,
        line=segment.line,
        kind=segment.kind,
        text=_segment_text(volume, segment.id),
        status=volume.editions[ENGLISH].segments[segment.id].status,
        url=_url({tag: f"{address}#{segment.id}" for tag, address in page.items()}),
        mentions=_mentions(source.mentions),
        phrases=_mentions(source.phrases),
    )


def _mentions(mentions: tuple[Mention, ...]) -> tuple[PublishedMention, ...]:
    return tuple(PublishedMention(mention.term, mention.start, mention.end) for mention in mentions)


def _glossary(project: Project) -> PublishedGlossary:
    volume = project.volumes[-1]
    words = [
        PublishedWord(_text(project.in_locales(Bilingual(word.chinese, word.english))), word.kind, word.source)
        for word in project.lexicon
    ]
    # The names of terms and phrases are kept in their records, and are words of the lexicon all the same.
    for entry in project.glossary.entries:
        english = entry.record.english
        names = project.in_locales(Bilingual(entry.record.headword, english.name))
        words.append(PublishedWord(_text(names), "slogan", english.source or english.status))
    usage = project.usage
    return PublishedGlossary(
        terms=tuple(_term(project, volume, entry) for entry in project.glossary.terms),
        lexicon=tuple(words),
        phrases=tuple(_phrase(project, volume, entry) for entry in project.glossary.phrases),
        collection=PublishedCollection(
            text=_text(project.in_locales(usage.source)),
            counted=usage.counted,
            reports=usage.whole.reports,
            levels=usage.whole.levels,
            years=dict(usage.whole.years),
        ),
    )


def _term(project: Project, volume: Volume, entry: TermEntry) -> PublishedTerm:
    annex = annex_entry(volume.report, entry.record.number)
    definition = {tag: _joined(edition, annex.definition) for tag, edition in volume.editions.items()}
    return _record(project, volume, entry, entry.record.number, _text(definition))


def _phrase(project: Project, volume: Volume, entry: PhraseEntry) -> PublishedTerm:
    record = entry.record
    found = _record(project, volume, entry, None, _text(project.in_locales(record.meaning)))
    basis = _text(project.in_locales(record.source)) if record.source else None
    return replace(found, evidence=record.evidence, basis=basis)


def _record(
    project: Project, volume: Volume, entry: Entry[Slogan], number: int | None, definition: Text
) -> PublishedTerm:
    record = entry.record
    reach = project.usage.of.get(entry.id)
    return PublishedTerm(
        id=entry.id,
        number=number,
        term=_text(project.in_locales(Bilingual(record.headword, record.english.name))),
        pinyin=record.pinyin,
        gloss=record.gloss,
        definition=definition,
        members=tuple(_text(project.in_locales(member)) for member in record.members),
        status=record.english.status,
        source=record.english.source,
        note=_text(project.in_locales(record.note)) if record.note else None,
        see_also=record.see_also,
        url=_url({locale.tag: url_of(term_uri(locale, entry.id)) for locale in LOCALES}),
        mentions=volume.concordance[entry.id],
        standing=standing(record),
        level=record.level,
        theme=record.theme,
        evidence=(),
        basis=None,
        reach=PublishedReach(reach.reports, reach.levels, dict(reach.years)) if reach else None,
    )


def _joined(edition: Edition, segments: tuple[Segment, ...]) -> str | None:
    found = [edition.segments[segment.id] for segment in segments]
    if any(each.status == "missing" for each in found):
        return None
    return (" " if edition.tag == ENGLISH else "").join(each.text for each in found)


def _segment_text(volume: Volume, segment: str) -> Text:
    editions = volume.editions.items()
    return _text(
        {
            tag: None if edition.segments[segment].status == "missing" else edition.text(segment)
            for tag, edition in editions
        }
    )


def _text(words: dict[str, str | None] | dict[str, str]) -> Text:
    return {locale.tag: words[locale.tag] for locale in LOCALES}  # type: ignore[return-value]


def _url(addresses: dict[str, str]) -> Url:
    return {tag: f"/{address}" for tag, address in addresses.items()}  # type: ignore[return-value]
