"""A report as data."""

from __future__ import annotations

from generator.editions.addresses import report_uri, url_of
from generator.editions.library import Library, Volume
from generator.editions.titles import section_heading, short_title
from generator.exports.kinds import PUBLISHED
from generator.exports.model import PublishedMention, PublishedReport, PublishedSection, PublishedSegment
from generator.exports.texts_by_locale import segment_text, text, url
from generator.glossary.mentions import Mention
from generator.language.labels import Labels
from generator.language.locales import ENGLISH, LOCALES, SIMPLIFIED
from generator.report.segments import Section, Segment


def report_data(library: Library, volume: Volume, labels: Labels) -> PublishedReport:
    """Return a report as other people's programs read it."""
    return PublishedReport(
        id=volume.report.id,
        delivered=volume.facts.delivered,
        place=text(library.in_locales(volume.facts.place)),
        title=segment_text(volume, "title"),
        sections=tuple(_section(library, volume, section, labels) for section in volume.report.sections),
        segments=tuple(_segment(library, volume, segment) for segment in volume.report.segments),
    )


def _section(library: Library, volume: Volume, section: Section, labels: Labels) -> PublishedSection:
    heading = {tag: section_heading(section, edition, labels[tag]) for tag, edition in volume.editions.items()}
    address = {locale.tag: url_of(report_uri(locale, volume.report.id, section.id)) for locale in LOCALES}
    short = {
        # Without English, and without the editors' title, there is none.
        tag: short_title(library, volume, section, tag, labels[tag], numbered=False)
        if heading[tag] is not None or section.id in volume.facts.short
        else None
        for tag in volume.editions
    }
    return PublishedSection(section.id, section.number, section.parent, text(heading), url(address), text(short))


def _segment(library: Library, volume: Volume, segment: Segment) -> PublishedSegment:
    page = {locale.tag: url_of(report_uri(locale, volume.report.id, segment.section)) for locale in LOCALES}
    found = {
        key: _mentions(library, volume.editions[SIMPLIFIED].segments[segment.id].mentions, kind)
        for kind, (key, _) in PUBLISHED.items()
    }
    return PublishedSegment(
        id=segment.id,
        section=segment.section,
        paragraph=segment.paragraph,
        line=segment.line,
        kind=segment.kind,
        text=segment_text(volume, segment.id),
        status=volume.editions[ENGLISH].segments[segment.id].status,
        url=url({tag: f"{address}#{segment.id}" for tag, address in page.items()}),
        **found,
    )


def _mentions(library: Library, mentions: tuple[Mention, ...], kind: str) -> tuple[PublishedMention, ...]:
    return tuple(
        PublishedMention(mention.entry, mention.start, mention.end)
        for mention in mentions
        if library.entries[mention.entry].kind == kind
    )
