"""The search's texts: what can be found, one file an edition, as it is shown.

The browser makes its index from these texts, and folds what a reader types by the tables of ``folding``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from types import MappingProxyType

from generator.editions.addresses import NAMES, entry_uri, subjects_uri
from generator.editions.library import Library
from generator.editions.output import JSON, Keep, Output, compact_json, keep_nothing
from generator.language.labels import Labels
from generator.language.locales import ENGLISH, HONG_KONG, LOCALES, SIMPLIFIED, TAIWAN, Locale
from generator.search.columns import Texts, packed
from generator.search.findables import (
    address,
    explained,
    name_row,
    record_row,
    report_row,
    section_row,
    sections_of,
    segment_id,
    segment_rows,
    subject_row,
)
from generator.search.folding import Tables, folding_tables, signs_and_words, tables_key

TABLES = MappingProxyType(
    {"assets/search/characters.json": ("fold", "level1", "more"), "assets/search/spellings.json": ("words",)}
)
"""The folding tables of Chinese and of English: an edition begins with its own, and takes the other if need be."""
FILES = ("index.json", "other.json", "words.json")
"""An edition's: what a search begins with; what stands in the other language; what subjects are called elsewhere."""


def search_outputs(library: Library, labels: Labels, keep: Keep = keep_nothing) -> Iterator[Output]:
    """Yield each edition's texts, and the tables for all, which take long to make."""
    for locale in LOCALES:
        # One making serves both files.
        packed_once = cache(partial(_packed_texts, library, locale, labels))
        for place, name in enumerate(FILES):
            yield Output(f"{locale.slug}/search/{name}", JSON, partial(_encoded_part, packed_once, place))
    tables = cache(partial(_tables, library, keep))
    for path, names in TABLES.items():
        yield Output(path, JSON, partial(_encoded_tables, tables, names))


def _packed_texts(library: Library, locale: Locale, labels: Labels) -> tuple[Texts, ...]:
    return packed(search_texts(library, locale, labels), "en" if locale.tag == ENGLISH else "zh")


def _encoded_part(parts: Callable[[], tuple[Texts, ...]], place: int) -> bytes:
    return compact_json(parts()[place])


def _encoded_tables(tables: Callable[[], Tables], names: tuple[str, ...]) -> bytes:
    return compact_json({name: tables()[name] for name in names})


def _tables(library: Library, keep: Keep) -> Tables:
    chinese = [segment.text for volume in library.volumes for segment in volume.editions[SIMPLIFIED].segments.values()]
    english = [segment.text for volume in library.volumes for segment in volume.editions[ENGLISH].segments.values()]
    simplified = next(locale for locale in LOCALES if locale.tag == SIMPLIFIED)
    in_english = next(locale for locale in LOCALES if locale.tag == ENGLISH)
    for entry in library.entries.values():
        chinese += explained(library, entry, simplified).values()
        english.append(f"{entry.record.english.name} {explained(library, entry, in_english)['en']}")
    for subject in library.subjects.of.values():
        also = subject.also
        chinese += [subject.name.zh, *also.zh]
        english += [subject.name.en, *also.en]
        # A region's words are compared in Simplified signs.
        for tag, regional in ((TAIWAN, also.tw), (HONG_KONG, also.hk)):
            chinese += [library.localisers[tag].to_simplified(word) for word in regional]
    signs, words = signs_and_words(chinese, english)
    found: Tables = keep(tables_key(signs, words), lambda: folding_tables(signs, words))
    return found


def search_texts(library: Library, locale: Locale, labels: Labels) -> Texts:
    """Return what can be found in an edition, in tables of rows; addresses are below its root."""
    own = labels[locale.tag]
    sections = [(volume, section) for volume in library.volumes for section in sections_of(volume)]
    segments: list[dict[str, object]] = []
    first = 0
    for volume in library.volumes:
        segments += segment_rows(library, volume, locale, first)
        first += len(sections_of(volume))
    places = {volume.facts.place for volume in library.volumes}
    place = next(iter(places)) if len(places) == 1 else None
    return {
        # Where every sentence is about it, a query need not find it.
        "place": {"zh": place.zh if place else "", "en": place.en if place else ""},
        "addresses": {
            "entries": address(entry_uri(locale), locale),
            "names": address(entry_uri(locale, NAMES), locale),
            "subjects": address(subjects_uri(locale, library.newest.report.id), locale),
        },
        "reports": [report_row(library, volume, locale, labels) for volume in library.volumes],
        "sections": [section_row(library, volume, section, locale, own) for volume, section in sections],
        "names": [name_row(library, word, locale, own) for word in library.lexicon],
        "records": [record_row(library, entry, locale) for entry in library.entries.values()],
        "segments": segments,
        "subjects": list(_subjects(library, locale, [str(row["id"]) for row in segments])),
    }


def _subjects(library: Library, locale: Locale, ids: list[str]) -> Iterator[dict[str, object]]:
    """Yield the subjects that have passages among the sentences."""
    place_of = {name: place for place, name in enumerate(ids)}
    for name, subject in library.subjects.of.items():
        passages = [
            place_of[full]
            for volume in library.volumes
            for each in volume.subjects.get(name, ())
            if (full := segment_id(library, volume, each)) in place_of
        ]
        if passages:
            yield subject_row(library, subject, locale, sorted(passages))
