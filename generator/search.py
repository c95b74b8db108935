"""The index for the theme's search: one an edition, so that no edition shows another's pages.

The theme searches words between separators. Chinese has none, so zero-width spaces are put between the words that a
segmenter finds; a one-character word joins its neighbour, because the theme would split each query at it. The
segmenter reads Simplified; script conversion keeps length, so that its boundaries hold in Traditional text.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby, pairwise

import rjieba

from generator.addresses import report_uri, term_uri, url_of
from generator.glossary import Bilingual, Entry, bare
from generator.labels import Labels
from generator.locales import ENGLISH, LOCALES, SOURCE, Locale
from generator.place import section_title
from generator.project import Project, Volume

SEPARATOR = r"[\s\u200b\-，。、；：！？“”‘’（）()\[\]\"',.;:]+"
FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1.0}}
TERM_BOOST = 10
ZERO_WIDTH_SPACE = "\u200b"
HAN_RUN = re.compile(r"[\u3400-\u9fff]+")


def search_indexes(project: Project, labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield the path below the site's root and the JSON of each edition's index."""
    for locale in LOCALES:
        config = {
            "lang": ["en"],
            "separator": SEPARATOR,
            # No stemmer: the theme asks for words that begin as typed, and stemmed words would not.
            "pipeline": ["stopWordFilter"],
            "fields": FIELDS,
        }
        docs = [*_terms(project, locale), *_passages(project, locale, labels[locale.tag])]
        index = {"config": config, "docs": docs}
        yield f"{locale.slug}/search/search_index.json", json.dumps(index, ensure_ascii=False)


def word_boundaries(text: str) -> tuple[int, ...]:
    """Return the indexes inside runs of Chinese characters at which a word ends, no word being a single character."""
    return tuple(run.start() + end for run in HAN_RUN.finditer(text) for end in _word_ends(run[0]))


def _word_ends(run: str) -> Iterator[int]:
    start = position = 0
    for word in rjieba.cut(run):
        position += len(word)
        if position - start > 1 and len(run) - position > 1:
            yield position
            start = position


def spaced(text: str, boundaries: tuple[int, ...]) -> str:
    r"""Return text with a zero-width space at each boundary.

    >>> spaced("石墨产业", (2,)).split("\u200b")
    ['石墨', '产业']
    """
    cuts = [0, *boundaries, len(text)]
    return ZERO_WIDTH_SPACE.join(text[start:end] for start, end in pairwise(cuts))


def toneless(pinyin: str) -> str:
    """Return pinyin without tone marks; ü stays.

    >>> toneless("lǜ sè")
    'lü se'
    """
    tones = "[\u0300\u0301\u0304\u030c]"
    return unicodedata.normalize("NFC", re.sub(tones, "", unicodedata.normalize("NFD", pinyin)))


def _terms(project: Project, locale: Locale) -> Iterator[dict[str, object]]:
    for entry in project.entries:
        names = project.in_locales(Bilingual(entry.term.headword, entry.term.english.name))
        chinese = {tag: name for tag, name in names.items() if tag != ENGLISH}
        if locale.tag == ENGLISH:
            title = entry.term.english.name
        else:
            title = spaced(bare(chinese[locale.tag]), word_boundaries(bare(entry.term.headword)))
        yield _doc(_address(term_uri(locale, entry.id), locale), title, _names(entry, chinese), boost=TERM_BOOST)


def _names(entry: Entry, chinese: dict[str, str]) -> str:
    """Return every way to write a term, and its gloss: what a reader may type."""
    words = [*(bare(word) for word in chinese.values()), entry.term.pinyin, toneless(entry.term.pinyin)]
    return " ".join(dict.fromkeys([entry.term.english.name, *words, entry.term.gloss]))


def _passages(project: Project, locale: Locale, labels: dict[str, str]) -> Iterator[dict[str, object]]:
    for volume in project.volumes:
        edition = volume.editions[locale.tag]
        for section in volume.report.sections:
            address = _address(report_uri(locale, volume.report.id, section.id), locale)
            # A numeral would be a word of one character, of which the theme makes the most: "五、" for 五育.
            title = section_title(section.id, edition, labels).removeprefix(section.number or "")
            if section.heading and locale.tag != ENGLISH:
                title = spaced(title, word_boundaries(section.heading))
            yield _doc(address, title, "")
            for number, (anchor, text) in enumerate(_paragraphs(volume, section.id, locale), 1):
                yield _doc(f"{address}#{anchor}", f"¶ {number}", text)


def _paragraphs(volume: Volume, section: str, locale: Locale) -> Iterator[tuple[str, str]]:
    source, edition = volume.editions[SOURCE], volume.editions[locale.tag]
    segments = volume.report.of_section(section)
    for paragraph, group in groupby(segments, key=lambda segment: segment.paragraph):
        if paragraph is None:
            continue
        words = []
        for segment in group:
            each = edition.segments[segment.id]
            boundaries = word_boundaries(source.text(segment.id)) if each.tag != ENGLISH else ()
            words.append(spaced(each.text, boundaries))
        yield paragraph, " ".join(words)


def _address(src_uri: str, locale: Locale) -> str:
    """Return an address below the edition's root, where the theme looks for its index."""
    return url_of(src_uri).removeprefix(f"{locale.slug}/")


def _doc(location: str, title: str, text: str, boost: int = 1) -> dict[str, object]:
    doc: dict[str, object] = {"location": location, "title": _escaped(title), "text": _escaped(text)}
    return doc if boost == 1 else doc | {"boost": boost}


def _escaped(text: str) -> str:
    # Quotation marks as they are: an entity would become part of the word beside it.
    return html.escape(text, quote=False)
