"""The search's texts: what can be found, one file an edition, as it is shown.

The browser makes its index from these texts, and folds what a reader types by the tables of ``folding``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.editions.addresses import NAMES, entry_uri, report_uri, url_of
from generator.editions.library import Library, Volume, explanation
from generator.editions.output import JSON, Keep, Output, compact_json, keep_nothing
from generator.editions.titles import section_title, short_title
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import LexiconEntry
from generator.language.labels import Labels, Words
from generator.language.locales import ENGLISH, LOCALES, SIMPLIFIED, Locale
from generator.language.words import bare
from generator.report.segments import ANNEX, FRONT_MATTER, Section
from generator.search.folding import folding_tables, signs_and_words, tables_key

CHARACTERS = "assets/search/characters.json"


def search_outputs(library: Library, labels: Labels, keep: Keep = keep_nothing) -> Iterator[Output]:
    """Yield each edition's texts, and the tables for all, which take long to make."""
    for locale in LOCALES:
        make = partial(_encoded_texts, library, locale, labels[locale.tag])
        yield Output(f"{locale.slug}/search/index.json", JSON, make)
    yield Output(CHARACTERS, JSON, partial(_encoded_tables, library, keep))


def _encoded_texts(library: Library, locale: Locale, labels: Words) -> bytes:
    return compact_json(search_texts(library, locale, labels))


def _encoded_tables(library: Library, keep: Keep) -> bytes:
    chinese = [segment.text for volume in library.volumes for segment in volume.editions[SIMPLIFIED].segments.values()]
    english = [segment.text for volume in library.volumes for segment in volume.editions[ENGLISH].segments.values()]
    for entry in library.entries.values():
        explained = _explained(library, entry, SIMPLIFIED)
        chinese += explained.values()
        english.append(f"{entry.record.english.name} {explained['en']}")
    signs, words = signs_and_words(chinese, english)
    return compact_json(keep(tables_key(signs, words), lambda: folding_tables(signs, words)))


def search_texts(library: Library, locale: Locale, labels: Words) -> dict[str, object]:
    """Return what can be found in an edition; addresses are below its root."""
    sections: list[str] = []
    segments = [each for volume in library.volumes for each in _segments(library, volume, locale, labels, sections)]
    places = {volume.facts.place for volume in library.volumes}
    place = next(iter(places)) if len(places) == 1 else None
    return {
        # Where every sentence is about it, a query need not find it.
        "place": {"zh": place.zh if place else "", "en": place.en if place else ""},
        # They have no texts of their own: what is said of a name stands in its row of the index of names.
        "names": {
            "url": _address(entry_uri(locale, NAMES), locale),
            "rows": [_name(library, word, locale, labels) for word in library.lexicon],
        },
        "records": [_record(library, entry, locale) for entry in library.entries.values()],
        "sections": sections,
        "segments": segments,
    }


def _chinese(locale: Locale) -> str:
    return SIMPLIFIED if locale.tag == ENGLISH else locale.tag


def _in_script(library: Library, chinese: str, locale: Locale) -> str:
    localiser = library.localisers.get(_chinese(locale))
    return localiser.convert(chinese) if localiser else chinese


def _name(library: Library, word: LexiconEntry, locale: Locale, labels: Words) -> dict[str, object]:
    return {
        "anchor": word.id,
        "zh": _in_script(library, word.chinese, locale),
        "pinyin": word.pinyin,
        "en": word.english,
        "kind": labels[f"kind_{word.kind}"],
    }


def _record(library: Library, entry: AnyEntry, locale: Locale) -> dict[str, object]:
    record = entry.record
    return {
        "id": f"{entry.kind}:{entry.id}",
        "url": _address(entry_uri(locale, entry.id), locale),
        "zh": _in_script(library, record.headword, locale),
        "forms": sorted({bare(record.headword), *record.forms}),
        "pinyin": record.pinyin,
        "en": record.english.name,
        "enForms": record.english.forms,
        "text": _explained(library, entry, _chinese(locale)),
    }


def _explained(library: Library, entry: AnyEntry, tag: str) -> dict[str, str]:
    """Return what explains an entry, in the Chinese of an edition and in English: its gloss, then the report's words.

    Where the report has none, the members follow. What the editors say at length is read on the entry's page: for all
    entries it would weigh more than the report itself, and the gloss has the words by which one looks.
    """
    gloss = library.said(entry.record.gloss) if entry.record.gloss else None
    # A report's own explanation names its members.
    own = entry.record.meaning is None
    members = () if own else entry.record.members
    chinese = explanation(library, entry, tag) if own else "、".join(library.in_locales(each)[tag] for each in members)
    english = explanation(library, entry, ENGLISH) if own else "; ".join(each.en for each in members)
    begin = (f"{gloss[tag]}。", f"{gloss[ENGLISH]}. ") if gloss else ("", "")
    return {"zh": begin[0] + chinese, "en": (begin[1] + english).strip()}


def _segments(
    library: Library, volume: Volume, locale: Locale, labels: Words, sections: list[str]
) -> Iterator[dict[str, object]]:
    """Yield a report's sentences, each with the number of its paragraph; the annex is found by its entries."""
    chinese, english = volume.editions[_chinese(locale)], volume.editions[ENGLISH]
    # Of several reports the newest has the plain ids.
    prefix = "" if volume is library.newest else f"{volume.report.id}:"
    for section in volume.report.sections:
        if section.id == ANNEX:
            continue
        sections.append(_title(library, volume, section, locale, labels))
        address = _address(report_uri(locale, volume.report.id, section.id), locale)
        for segment in volume.report.of_section(section.id):
            translated = english.segments[segment.id]
            yield {
                "id": f"segment:{prefix}{segment.id}",
                "url": f"{address}#{segment.id}",
                "section": len(sections) - 1,
                "paragraph": int(segment.paragraph.rpartition("-p")[2]) if segment.paragraph else 0,
                "zh": chinese.text(segment.id),
                "en": translated.text if translated.tag == ENGLISH else "",
            }


def _title(library: Library, volume: Volume, section: Section, locale: Locale, labels: Words) -> str:
    """Return a section's short title, marked with its report where there are several."""
    title = section_title(section.id, volume.editions[locale.tag], labels)
    return library.mark(volume) + (title if section.id == FRONT_MATTER else short_title(title))


def _address(src_uri: str, locale: Locale) -> str:
    """Return an address below the edition's root."""
    return url_of(src_uri).removeprefix(f"{locale.slug}/")
