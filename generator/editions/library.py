"""The library: each report with everything that is made from it, and all that is known about their words.

What is said of one report (which entries it explains, under which numbers, on which day) is asked of its volume.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions.concordance import Concordance
from generator.editions.edition import Edition
from generator.glossary.entries import AnyEntry
from generator.glossary.kinds import KINDS
from generator.glossary.lexicon import LexiconEntry
from generator.glossary.load import Glossary
from generator.glossary.quotations import Quotations
from generator.glossary.reach import Reach, Usage
from generator.glossary.subjects import PassageList, Subject, Subjects
from generator.language.locales import ENGLISH, HONG_KONG, SIMPLIFIED, SIMPLIFIED_SLUG, TAIWAN, Locale
from generator.language.script import Localiser
from generator.language.words import Bilingual
from generator.report.changes import Change
from generator.report.facts import ReportFacts, SiteFacts
from generator.report.maps import PlaceMap
from generator.report.segments import AnnexEntry, Report, Segment, annex_entries
from generator.report.translation import TranslationMemory
from generator.sources.disk import Source
from generator.sources.yaml_text import Lines

Annex = dict[str, AnnexEntry]
"""What a report explains, in its order, by the id of the entry."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One report: an edition a locale, by BCP 47 tag, where its entries stand, and which of them it explains.

    ``names`` is where the words of the lexicon stand, ``subjects`` which segments treat each subject; ``passages`` is
    what the report's own file says of that, with its lines; ``segments`` are the report's by id; ``whole`` says that
    its form was understood; if not, nothing is compared with it. ``place_map`` shows where its place lies.
    """

    report: Report
    segments: dict[str, Segment]
    facts: ReportFacts
    memory: TranslationMemory
    editions: dict[str, Edition]
    concordance: Concordance
    names: Concordance
    subjects: Concordance
    passages: PassageList
    passage_lines: Lines
    annex: Annex
    whole: bool
    place_map: PlaceMap | None = None


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that pages and data are made from.

    ``volumes`` come by the day of delivery, the newest last; ``entries`` stand by their ids, in the order of
    their pages; ``decisions`` is how many words of script conversion somebody has decided or looked at; ``numbers``
    fill the blanks in prose, by their names; ``changes`` are what was corrected, the newest first.
    """

    site: SiteFacts
    glossary: Glossary
    entries: dict[str, AnyEntry]
    usage: Usage
    quotations: Quotations
    lexicon: tuple[LexiconEntry, ...]
    subjects: Subjects
    volumes: tuple[Volume, ...]
    localisers: dict[str, Localiser]
    hand_written: tuple[Source, ...]
    decisions: int
    numbers: dict[str, str]
    changes: tuple[Change, ...] = ()

    @property
    def newest(self) -> Volume:
        """The report that a reader who asks for none is shown."""
        return self.volumes[-1]

    def has_page(self, locale: Locale, name: str) -> bool:
        """Tell whether a writer has made a page of this name for an edition, or one that is converted for it."""
        slugs = {locale.slug} | ({SIMPLIFIED_SLUG} if locale.conversion else set())
        paths = {source.path for source in self.hand_written}
        return any(f"docs/{slug}/{name}.md" in paths for slug in slugs)

    def explaining(self, entry: str) -> tuple[Volume, ...]:
        """Return the reports that explain an entry, the newest first."""
        return tuple(volume for volume in reversed(self.volumes) if entry in volume.annex)

    def mentioning(self, entry: str) -> tuple[Volume, ...]:
        """Return the reports that mention an entry, the newest first."""
        return tuple(volume for volume in reversed(self.volumes) if volume.concordance[entry])

    def reach(self, entry: AnyEntry) -> Reach | None:
        """Return how far a slogan reaches; None where nobody has counted, or its words often mean other things."""
        return None if entry.record.homonym else self.usage.of.get(entry.id)

    def mark(self, volume: Volume) -> str:
        """Return what tells a report from the others in a list: its year, or its day; nothing where it is alone."""
        if len(self.volumes) == 1:
            return ""
        years = [each.facts.delivered.year for each in self.volumes]
        day = volume.facts.delivered
        return f"{day.year if years.count(day.year) == 1 else day.isoformat()} · "

    def said(self, words: Bilingual) -> dict[str, str]:
        """Return what the editors say in all four locales, in the words of each place."""
        return {SIMPLIFIED: words.zh, ENGLISH: words.en} | {
            tag: localiser.reword(words.zh) for tag, localiser in self.localisers.items()
        }

    def subject_name(self, subject: Subject) -> dict[str, str]:
        """Return a subject's heading in all four locales: each place's own where it is written down."""
        name = subject.name
        own = {SIMPLIFIED: name.zh, TAIWAN: name.tw, HONG_KONG: name.hk, ENGLISH: name.en}
        return {tag: words or self.localisers[tag].reword(name.zh) for tag, words in own.items()}

    def subject_words(self, subject: Subject) -> dict[str, tuple[str, ...]]:
        """Return what else readers call a subject, in each locale's own words."""
        also = subject.also
        return {SIMPLIFIED: also.zh, TAIWAN: also.tw, HONG_KONG: also.hk, ENGLISH: also.en}

    def in_locales(self, words: Bilingual) -> dict[str, str]:
        """Return names in all four locales: in another script, in the same words."""
        return {SIMPLIFIED: words.zh, ENGLISH: words.en} | {
            tag: localiser.convert(words.zh) for tag, localiser in self.localisers.items()
        }


def match_annex(report: Report, entries: tuple[AnyEntry, ...]) -> Annex:
    """Match a report's annex with the entries by their headwords, as printed."""
    by_headword = {entry.record.headword: entry.id for entry in entries if KINDS[entry.kind].explained}
    found: Annex = {}
    for each in annex_entries(report):
        if each.headword in by_headword:
            # Of two explanations the first counts; the other is a problem of the report.
            found.setdefault(by_headword[each.headword], each)
    return found


def in_order(entries: tuple[AnyEntry, ...], volumes: tuple[Volume, ...]) -> dict[str, AnyEntry]:
    """Return the entries by id in the order of their pages: as the newest reports explain them, then by kind and id."""
    by_id = {entry.id: entry for entry in entries}
    explained = (name for volume in reversed(volumes) for name in volume.annex)
    return {name: by_id[name] for name in dict.fromkeys((*explained, *by_id))}


def explanation(library: Library, entry: AnyEntry, tag: str) -> str:
    """Return what explains an entry in the words of the edition ``tag``: the newest report that does, or the editors.

    It is empty where there is no English yet.
    """
    if entry.record.meaning is not None:
        return library.said(entry.record.meaning)[tag]
    volume = next(iter(library.explaining(entry.id)), None)
    if volume is None:
        return ""
    found = [volume.editions[tag].segments[each.id] for each in volume.annex[entry.id].definition]
    return (" " if tag == ENGLISH else "").join(each.text for each in found if each.status != "missing")
