"""The glossary as data: the entries, the lexicon, and what their words were counted in."""

from __future__ import annotations

from collections import defaultdict

from generator.editions.addresses import entry_uri, url_of
from generator.editions.edition import Edition
from generator.editions.library import Library
from generator.exports.kinds import PUBLISHED
from generator.exports.model import (
    PublishedCollection,
    PublishedGlossary,
    PublishedMember,
    PublishedReach,
    PublishedTerm,
    PublishedWord,
    Text,
)
from generator.exports.texts_by_locale import text, url
from generator.glossary.entries import AnyEntry, Member
from generator.glossary.lexicon import LexiconEntry
from generator.language.locales import ENGLISH, LOCALES
from generator.language.words import Bilingual
from generator.report.segments import Segment


def glossary_data(library: Library) -> PublishedGlossary:
    """Return the glossary as other people's programs read it."""
    usage = library.usage
    found = {
        key: tuple(_entry(library, entry) for entry in library.entries.values() if entry.kind == kind)
        for kind, (_, key) in PUBLISHED.items()
    }
    return PublishedGlossary(
        lexicon=_lexicon(library),
        collection=PublishedCollection(
            text=text(library.said(usage.collection)),
            counted=usage.counted,
            reports=usage.whole.reports,
            levels=dict(usage.whole.levels),
            years=dict(usage.whole.years),
        ),
        **found,
    )


def _lexicon(library: Library) -> tuple[PublishedWord, ...]:
    words = [_word(library, word) for word in library.lexicon]
    # The names of entries are kept in their records, and are words of the lexicon all the same.
    return (*words, *(_slogan(library, entry) for entry in library.entries.values()))


def _word(library: Library, word: LexiconEntry) -> PublishedWord:
    mentions = {
        volume.report.id: volume.names[word.id] for volume in reversed(library.volumes) if volume.names[word.id]
    }
    return PublishedWord(
        word=text(library.in_locales(Bilingual(word.chinese, word.english))),
        kind=word.kind,
        source=word.reference,
        id=word.id,
        pinyin=word.pinyin,
        mentions=next(iter(mentions.values()), ()),
        mentions_by_report=mentions,
    )


def _slogan(library: Library, entry: AnyEntry) -> PublishedWord:
    record = entry.record
    mentions = {
        volume.report.id: tuple(dict.fromkeys(volume.concordance[entry.id])) for volume in library.mentioning(entry.id)
    }
    return PublishedWord(
        word=text(library.in_locales(Bilingual(record.headword, record.english.name))),
        kind="slogan",
        source=record.english.reference or record.english.status,
        id=entry.id,
        pinyin=record.pinyin,
        mentions=next(iter(mentions.values()), ()),
        mentions_by_report=mentions,
    )


def _entry(library: Library, entry: AnyEntry) -> PublishedTerm:
    record = entry.record
    reach = library.reach(entry)
    numbers = {volume.report.id: volume.annex[entry.id].number for volume in library.explaining(entry.id)}
    mentions = {volume.report.id: volume.concordance[entry.id] for volume in library.mentioning(entry.id)}
    evidence = _by_report(record.evidence)
    newest_first = [volume.report.id for volume in reversed(library.volumes)]
    return PublishedTerm(
        id=entry.id,
        number=next(iter(numbers.values()), None),
        term=text(library.in_locales(Bilingual(record.headword, record.english.name))),
        pinyin=record.pinyin,
        gloss=record.gloss.en if record.gloss else "",
        glosses=text(library.said(record.gloss)) if record.gloss else None,
        definition=_definition(library, entry),
        members=tuple(_member(library, member) for member in record.members),
        status=record.english.status,
        source=record.english.reference,
        note=text(library.said(record.note)) if record.note else None,
        see_also=record.see_also,
        url=url({locale.tag: url_of(entry_uri(locale, entry.id)) for locale in LOCALES}),
        mentions=next(iter(mentions.values()), ()),
        standing=record.standing,
        level=record.level,
        theme=record.theme,
        evidence=next((evidence[name] for name in newest_first if name in evidence), ()),
        basis=text(library.said(record.basis)) if record.basis else None,
        reach=PublishedReach(reach.reports, dict(reach.levels), dict(reach.years)) if reach else None,
        numbers=numbers,
        mentions_by_report=mentions,
        evidence_by_report=evidence,
        homonym=record.homonym,
        counted_from=record.counted_from,
        reports_named=library.quotations.get(entry.id, ()),
    )


def _member(library: Library, member: Member) -> PublishedMember:
    return {**text(library.in_locales(member)), "sign": member.sign}


def _by_report(passages: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for passage in passages:
        report, _, segment = passage.partition("/")
        found[report].append(segment)
    return {report: tuple(segments) for report, segments in found.items()}


def _definition(library: Library, entry: AnyEntry) -> Text:
    """Return the explanation of the newest report that gives one, or the editors'."""
    if entry.record.meaning is not None:
        return text(library.said(entry.record.meaning))
    volume, *_ = library.explaining(entry.id)
    annex = volume.annex[entry.id]
    return text({tag: _joined(edition, annex.definition) for tag, edition in volume.editions.items()})


def _joined(edition: Edition, segments: tuple[Segment, ...]) -> str | None:
    found = [edition.segments[segment.id] for segment in segments]
    if any(each.status == "missing" for each in found):
        return None
    return (" " if edition.tag == ENGLISH else "").join(each.text for each in found)
