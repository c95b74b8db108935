"""What can be found in an edition, as it is shown: entries, names, the reports, their sentences, and subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.editions.addresses import report_uri, url_of
from generator.editions.library import Library, Volume, explanation
from generator.editions.titles import section_title, short_title
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import LexiconEntry
from generator.glossary.subjects import Subject
from generator.language.labels import Labels, Words
from generator.language.locales import ENGLISH, HONG_KONG, SIMPLIFIED, TAIWAN, Locale
from generator.language.words import bare
from generator.report.segments import ANNEX, FRONT_MATTER, Section
from generator.search.columns import Row

BLANK = re.compile(r"\{\{.*?\}\}")
FIRST = 8
"""With how many of a subject’s other names a search begins, those of the edition’s own lists, of each as many."""
FIRST_PART = "part-1"
"""A work report first reviews the year before, and then says what is to be done."""


def chinese_of(locale: Locale) -> str:
    """Return the tag of the Chinese that an edition has: its own, or Simplified."""
    return SIMPLIFIED if locale.tag == ENGLISH else locale.tag


def address(src_uri: str, locale: Locale) -> str:
    """Return an address below the edition's root."""
    return url_of(src_uri).removeprefix(f"{locale.slug}/")


def name_row(library: Library, word: LexiconEntry, locale: Locale, labels: Words) -> Row:
    """Return a word of the lexicon; it has no texts of its own: what is said of it stands in the index of names."""
    return {
        "zh": _in_script(library, word.chinese, locale),
        "en": word.english,
        "pinyin": word.pinyin,
        "kind": labels[f"kind_{word.kind}"],
    }


def record_row(library: Library, entry: AnyEntry, locale: Locale) -> Row:
    """Return an entry: how it is called, and what explains it."""
    record = entry.record
    return {
        "id": f"{entry.kind}:{entry.id}",
        "zh": _in_script(library, record.headword, locale),
        "en": record.english.name,
        "plain": record.headword,
        "forms": sorted({bare(record.headword), *record.forms}),
        "enForms": list(record.english.forms),
        "pinyin": record.pinyin,
        "text": explained(library, entry, locale),
    }


def explained(library: Library, entry: AnyEntry, locale: Locale) -> dict[str, str]:
    """Return what explains an entry: its gloss in the edition's language, and a report's own words in both.

    Where no report has any, the members follow the gloss. What the editors say at length is read on the entry's page:
    for all entries it would weigh more than the report itself, and the gloss has the words by which one looks.
    """
    record, tag = entry.record, chinese_of(locale)
    gloss = library.said(record.gloss) if record.gloss else None
    if record.meaning is None:
        texts = {"zh": explanation(library, entry, tag), "en": explanation(library, entry, ENGLISH)}
    elif locale.tag == ENGLISH:
        texts = {"zh": "", "en": "; ".join(each.en for each in record.members)}
    else:
        texts = {"zh": "、".join(library.in_locales(each)[tag] for each in record.members), "en": ""}
    if gloss and locale.tag == ENGLISH:
        texts["en"] = f"{gloss[ENGLISH]}. {texts['en']}".strip()
    elif gloss:
        texts["zh"] = f"{gloss[tag]}。{texts['zh']}"
    return texts


def report_row(library: Library, volume: Volume, locale: Locale, labels: Labels) -> Row:
    """Return a report as a whole: its front matter, and the words by which readers of any edition ask for it."""
    tags = {"zh": chinese_of(locale), "en": ENGLISH}
    editions = {key: volume.editions[tag] for key, tag in tags.items()}
    front = [segment.id for segment in volume.report.of_section(FRONT_MATTER)]
    asked = {word.strip() for words in labels.values() for word in words["asked_of_report"].split("|")}
    # The site's own sentence says where the place is.
    about = (BLANK.sub("", text) for text in (library.site.summary.zh, library.site.summary.en))
    return {
        "id": "report" if volume is library.newest else f"report:{volume.report.id}",
        "url": address(report_uri(locale, volume.report.id), locale),
        **{key: section_title(FRONT_MATTER, edition, labels[tags[key]]) for key, edition in editions.items()},
        "text": {
            key: " · ".join(edition.text(each) for each in front if each in edition.segments)
            for key, edition in editions.items()
        },
        "words": [*sorted(asked), *about],
    }


def segment_id(library: Library, volume: Volume, segment: str) -> str:
    """Return the id of a sentence among those of all reports; of several reports the newest has the plain ones."""
    return f"segment:{segment}" if volume is library.newest else f"segment:{volume.report.id}:{segment}"


def section_row(library: Library, volume: Volume, section: Section, locale: Locale, labels: Words) -> Row:
    """Return a section: its short title, its address, and the year that it speaks of, 0 for none."""
    title = short_title(library, volume, section, locale.tag, labels, numbered=False)
    delivered = volume.facts.delivered.year
    reviews = FIRST_PART in {section.id, section.parent}
    return {
        "title": library.mark(volume) + title,
        "url": address(report_uri(locale, volume.report.id, section.id), locale),
        "year": (delivered - 1 if reviews else delivered) if section.number else 0,
    }


def sections_of(volume: Volume) -> tuple[Section, ...]:
    """Return the sections whose sentences are found; the annex is found by its entries."""
    return tuple(section for section in volume.report.sections if section.id != ANNEX)


def segment_rows(library: Library, volume: Volume, locale: Locale, first: int) -> Iterator[Row]:
    """Yield a report's sentences, each with the number of its section, counted from ``first``, and paragraph."""
    chinese, english = volume.editions[chinese_of(locale)], volume.editions[ENGLISH]
    for number, section in enumerate(sections_of(volume), first):
        for segment in volume.report.of_section(section.id):
            translated = english.segments[segment.id]
            yield {
                "id": segment_id(library, volume, segment.id),
                "section": number,
                "paragraph": int(segment.paragraph.rpartition("-p")[2]) if segment.paragraph else 0,
                "zh": chinese.text(segment.id),
                "en": translated.text if translated.tag == ENGLISH else "",
            }


def subject_row(library: Library, subject: Subject, locale: Locale, places: list[int]) -> Row:
    """Return a subject: its name, its other names, and its passages.

    ``words`` are those by which the edition's readers look first, ``elsewhere`` the others, of all places: a search
    reads them when it has found nothing.
    """
    name, tag = library.subject_name(subject), chinese_of(locale)
    lists, english = _names_by_place(library, subject), list(subject.also.en)
    if locale.tag == ENGLISH:
        # A reader of English who types Chinese may be from anywhere.
        first = {"zh": _joined(*lists.values()), "en": english[:FIRST]}
    else:
        own = [words for place, words in lists.items() if place in {SIMPLIFIED, tag}]
        first = {"zh": _joined(*(words[: FIRST // len(own)] for words in own)), "en": english}
    if tag != SIMPLIFIED:
        first["zh"] = _joined([subject.name.zh], first["zh"])
    every = {"zh": _joined(*lists.values()), "en": english}
    return {
        "id": subject.id,
        "zh": name[tag],
        "en": name[ENGLISH],
        "words": {key: [word for word in words if word != name[tag]] for key, words in first.items()},
        "elsewhere": {key: [word for word in words if word not in first[key]] for key, words in every.items()},
        "passages": places,
    }


def _names_by_place(library: Library, subject: Subject) -> dict[str, list[str]]:
    """Return a subject's other Chinese names by place; they are compared by their signs in Simplified, not shown."""
    regional = ((TAIWAN, subject.also.tw), (HONG_KONG, subject.also.hk))
    return {
        SIMPLIFIED: list(subject.also.zh),
        **{tag: [library.localisers[tag].to_simplified(word) for word in words] for tag, words in regional},
    }


def _joined(*lists: list[str]) -> list[str]:
    return list(dict.fromkeys(word for words in lists for word in words))


def _in_script(library: Library, chinese: str, locale: Locale) -> str:
    localiser = library.localisers.get(chinese_of(locale))
    return localiser.convert(chinese) if localiser else chinese
