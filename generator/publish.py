"""The published data: the report and the glossary as JSON, each with a JSON Schema (2020-12) beside it.

Other people's programs read these files: they change only by addition.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict  # pydantic needs it before Python 3.12

from generator.addresses import report_uri, term_uri, url_of
from generator.editions import Edition
from generator.glossary import Bilingual, Entry, EnglishStatus
from generator.labels import Labels
from generator.lexicon import Kind
from generator.locales import ENGLISH, LOCALES, SOURCE
from generator.memory import Status
from generator.project import Project, Volume
from generator.report import OPENING, Section, Segment, annex_entry

DIALECT = "https://json-schema.org/draft/2020-12/schema"

LocaleText = TypedDict("LocaleText", {"zh-Hans": str, "zh-Hant-TW": str, "zh-Hant-HK": str, "en": str | None})
LocaleUrl = TypedDict("LocaleUrl", {"zh-Hans": str, "zh-Hant-TW": str, "zh-Hant-HK": str, "en": str})

Text = Annotated[LocaleText, Field(description="Text by BCP 47 tag; en is null where there is no English yet.")]
Url = Annotated[LocaleUrl, Field(description="Address by BCP 47 tag, relative to the site's root.")]


@dataclass(frozen=True, slots=True)
class PublishedMention:
    """A mention of a term: a half-open span of Unicode characters of the segment's zh-Hans text."""

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
    """A segment, the smallest unit with an address; line is 1-based in report.txt, status that of the English."""

    id: str
    section: str
    paragraph: str | None
    line: int
    kind: str
    text: Text
    status: Status
    url: Url
    mentions: tuple[PublishedMention, ...]


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
class PublishedTerm:
    """A term: number is that in the annex, status how fixed the English is, mentions the ids of segments."""

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


@dataclass(frozen=True, slots=True)
class PublishedWord:
    """A name or a recurring term with its one English; source is the official text that has it, or working."""

    word: Text
    kind: Kind
    source: str


@dataclass(frozen=True, slots=True)
class PublishedGlossary:
    """The glossary: the terms that the report explains, in its order, and the lexicon of the translation."""

    terms: tuple[PublishedTerm, ...]
    lexicon: tuple[PublishedWord, ...]


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
    return PublishedSegment(
        id=segment.id,
        section=segment.section,
        paragraph=segment.paragraph,
        line=segment.line,
        kind=segment.kind,
        text=_segment_text(volume, segment.id),
        status=volume.editions[ENGLISH].segments[segment.id].status,
        url=_url({tag: f"{address}#{segment.id}" for tag, address in page.items()}),
        mentions=tuple(
            PublishedMention(mention.term, mention.start, mention.end)
            for mention in volume.editions[SOURCE].segments[segment.id].mentions
        ),
    )


def _glossary(project: Project) -> PublishedGlossary:
    volume = project.volumes[-1]
    words = (
        PublishedWord(_text(project.in_locales(Bilingual(word.chinese, word.english))), word.kind, word.source)
        for word in project.lexicon
    )
    return PublishedGlossary(tuple(_term(project, volume, entry) for entry in project.entries), tuple(words))


def _term(project: Project, volume: Volume, entry: Entry) -> PublishedTerm:
    term = entry.term
    annex = annex_entry(volume.report, term.number)
    definition = {tag: _joined(edition, annex.definition) for tag, edition in volume.editions.items()}
    return PublishedTerm(
        id=entry.id,
        number=term.number,
        term=_text(project.in_locales(Bilingual(term.headword, term.english.name))),
        pinyin=term.pinyin,
        gloss=term.gloss,
        definition=_text(definition),
        members=tuple(_text(project.in_locales(member)) for member in term.members),
        status=term.english.status,
        source=term.english.source,
        note=_text(project.in_locales(term.note)) if term.note else None,
        see_also=term.see_also,
        url=_url({locale.tag: url_of(term_uri(locale, entry.id)) for locale in LOCALES}),
        mentions=volume.concordance[entry.id],
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
