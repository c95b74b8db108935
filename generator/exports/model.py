"""The published data: what the JSON files hold, and the JSON Schema (2020-12) of each.

Other people's programs read these files: they change only by addition.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from typing_extensions import TypedDict  # pydantic needs it before Python 3.12

from generator.editions.output import readable_json
from generator.glossary.entries import EnglishStatus, Standing, Theme
from generator.glossary.lexicon import Kind
from generator.glossary.quotations import Quotation
from generator.report.translation import Status
from generator.sources.collection import Level

DIALECT = "https://json-schema.org/draft/2020-12/schema"

LocaleText = TypedDict("LocaleText", {"zh-Hans": str, "zh-Hant-TW": str, "zh-Hant-HK": str, "en": str | None})
LocaleMember = TypedDict(
    "LocaleMember", {"zh-Hans": str, "zh-Hant-TW": str, "zh-Hant-HK": str, "en": str | None, "sign": str | None}
)
LocaleUrl = TypedDict("LocaleUrl", {"zh-Hans": str, "zh-Hant-TW": str, "zh-Hant-HK": str, "en": str})

Text = Annotated[LocaleText, Field(description="Text by BCP 47 tag; en is null where there is no English yet.")]
Url = Annotated[LocaleUrl, Field(description="Address by BCP 47 tag, relative to the site's root.")]

PublishedMember = Annotated[
    LocaleMember,
    Field(description="A member by BCP 47 tag; sign is the headword's sign for it, null where it has none."),
]


@dataclass(frozen=True, slots=True)
class PublishedMention:
    """A mention: a half-open span of Unicode characters of the zh-Hans text; term is a term's id or a phrase's."""

    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PublishedSection:
    """A section with a page of its own; heading is without the numeral, which number has as printed.

    Short is the editors' title for lists, or the first clause of the heading.
    """

    id: str
    number: str | None
    parent: str | None
    heading: Text
    url: Url
    short: Text


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
    """A term or a phrase.

    Numbers are its numbers in the annexes of reports, by the report's id; number is that of the newest report that
    explains it, null for a phrase. Mentions are the ids of segments of the newest report that has it,
    mentions_by_report those of every report; evidence and evidence_by_report likewise.

    Status is how fixed the English is, and source the text that has it. Standing is how the slogan is explained:
    explained (by the report itself), inferable (from its sentences: evidence), national (by the text named in basis)
    or unknown; the definition of what the report does not explain is the editors'. Glosses are a line in each language,
    null where nobody has written it yet, and gloss is the English one. Level is whose slogan it is, null
    where that is not known. Reach is null where nobody has counted yet, and of a homonym, whose words mean other things
    in many other reports; reports before the year counted_from are not counted, because the words meant something else.
    Reports_named are the newest reports that have the words, at most ten, with what stands before and after them, as
    these reports have it.
    """

    id: str
    number: int | None
    term: Text
    pinyin: str
    gloss: str
    glosses: Text | None
    definition: Text
    members: tuple[PublishedMember, ...]
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
    numbers: dict[str, int]
    mentions_by_report: dict[str, tuple[str, ...]]
    evidence_by_report: dict[str, tuple[str, ...]]
    homonym: bool
    counted_from: int | None
    reports_named: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class PublishedWord:
    """A name or a recurring term with its one English; source is the official text that has it, or working.

    The id is that of its row in the index of names; of a slogan, that of its term or phrase. Mentions are the ids of
    segments of the newest report that has it, each once, mentions_by_report those of every report. Where words stand
    one inside another the longest counts; a word that stands inside longer ones alone is mentioned where they are.
    """

    word: Text
    kind: Kind
    source: str
    id: str
    pinyin: str
    mentions: tuple[str, ...]
    mentions_by_report: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PublishedGlossary:
    """The glossary: the terms that the report explains, in its order, the phrases that it does not, the lexicon."""

    terms: tuple[PublishedTerm, ...]
    lexicon: tuple[PublishedWord, ...]
    phrases: tuple[PublishedTerm, ...]
    collection: PublishedCollection


def dump(kind: type[Any], value: Any) -> bytes:
    """Return a value of the model as JSON."""
    return readable_json(TypeAdapter(kind).dump_python(value, mode="json"))


def schema(kind: type[Any], title: str) -> bytes:
    """Return the JSON Schema of a type of the model."""
    return readable_json({"$schema": DIALECT, **TypeAdapter(kind).json_schema(mode="serialization"), "title": title})
