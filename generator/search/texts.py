"""The search's data: what can be found, one file an edition, and the characters by which scripts and sounds are folded.

The browser makes its index from these texts and folds what a reader types by the same tables; the texts stay as shown.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS
from opencc import OpenCC
from pypinyin import Style, pinyin
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from generator.assemble import Project, Volume
from generator.editions.addresses import report_uri, term_uri, url_of
from generator.editions.edition import Edition
from generator.glossary.entries import Entry, Phrase, Slogan, Term, standing
from generator.language.han import HAN
from generator.language.labels import Labels
from generator.language.locales import ENGLISH, LOCALES, SOURCE, Locale
from generator.language.words import bare
from generator.pages.context import short_title
from generator.report.segments import ANNEX, FRONT_MATTER, OPENING, annex_entry

HAN_SIGN = re.compile(rf"[{HAN}]")
WORD = re.compile(r"[a-z]+")
SHORT = 3
CHARACTERS = "assets/search/characters.json"


def search_data(project: Project, labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield the path below the site's root and the JSON of each edition's texts, and of the tables for all."""
    for locale in LOCALES:
        yield f"{locale.slug}/search/index.json", _json(_texts(project, locale, labels[locale.tag]))
    characters = _common() | _used(project)
    tables = {"fold": _fold(characters), "pinyin": _syllables(characters), "words": _words(project)}
    yield CHARACTERS, _json(tables)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _texts(project: Project, locale: Locale, labels: dict[str, str]) -> dict[str, object]:
    records = [_record(project, entry, locale) for entry in project.glossary.entries]
    sections: list[str] = []
    segments = []
    for volume in project.volumes:
        segments += list(_segments(volume, locale, labels, sections, newest=volume is project.volumes[-1]))
    place = project.volumes[-1].facts.place
    return {
        # Every sentence is about it, so that a query need not find it.
        "place": {"zh": place.zh, "en": place.en},
        "records": records,
        "sections": sections,
        "segments": segments,
    }


def _record(project: Project, entry: Entry[Slogan], locale: Locale) -> dict[str, object]:
    record = entry.record
    chinese = SOURCE if locale.tag == ENGLISH else locale.tag
    explained = _explained(project, record)
    kind = "phrase" if isinstance(record, Phrase) else "term"
    return {
        "id": f"{kind}:{entry.id}",
        "url": _address(term_uri(locale, entry.id), locale),
        "standing": standing(record),
        "zh": _script(project, chinese, record.headword),
        "forms": sorted({bare(record.headword), *record.forms}),
        "pinyin": record.pinyin,
        "en": record.english.name,
        "enForms": record.english.forms,
        "gloss": record.gloss,
        "text": {"zh": _script(project, chinese, explained[0]), "en": explained[1]},
    }


def _script(project: Project, tag: str, chinese: str) -> str:
    localiser = project.localisers.get(tag)
    return localiser.convert(chinese) if localiser else chinese


def _explained(project: Project, record: Slogan) -> tuple[str, str]:
    """Return what explains a slogan, in Simplified Chinese and in English: the report's words, or the editors'."""
    if isinstance(record, Term):
        volume = project.volumes[-1]
        definition = annex_entry(volume.report, record.number).definition
        chinese = "".join(volume.editions[SOURCE].text(each.id) for each in definition)
        translated = [volume.editions[ENGLISH].segments[each.id] for each in definition]
        return chinese, " ".join(each.text for each in translated if each.tag == ENGLISH)
    assert isinstance(record, Phrase)
    named = [member for member in record.members if member.zh not in record.meaning.zh]
    chinese = record.meaning.zh + "、".join(member.zh for member in named)
    return chinese, " ".join([record.meaning.en, "; ".join(member.en for member in named)]).strip()


def _segments(
    volume: Volume, locale: Locale, labels: dict[str, str], sections: list[str], *, newest: bool
) -> Iterator[dict[str, object]]:
    """Yield the report's sentences, each with the number of its paragraph; the annex is found by its terms."""
    chinese = volume.editions[SOURCE if locale.tag == ENGLISH else locale.tag]
    english = volume.editions[ENGLISH]
    edition = volume.editions[locale.tag]
    # Of several reports the newest has the plain ids.
    prefix = "" if newest else f"{volume.report.id}:"
    for section in volume.report.sections:
        if section.id == ANNEX:
            continue
        sections.append(_title(section.id, edition, labels))
        address = _address(report_uri(locale, volume.report.id, section.id), locale)
        for segment in volume.report.of_section(section.id):
            paragraph = int(segment.paragraph.rpartition("-p")[2]) if segment.paragraph else 0
            translated = english.segments[segment.id]
            yield {
                "id": f"segment:{prefix}{segment.id}",
                "url": f"{address}#{segment.id}",
                "section": len(sections) - 1,
                "paragraph": paragraph,
                "zh": chinese.text(segment.id),
                "en": translated.text if translated.tag == ENGLISH else "",
            }


def _title(section: str, edition: Edition, labels: dict[str, str]) -> str:
    if section == FRONT_MATTER:
        return edition.text("title")
    return labels["opening"] if section == OPENING else short_title(edition.text(f"{section}-heading"))


def _address(src_uri: str, locale: Locale) -> str:
    """Return an address below the edition's root."""
    return url_of(src_uri).removeprefix(f"{locale.slug}/")


@cache
def _common() -> frozenset[str]:
    """Return the characters of GB/T 2312-1980, level 1 (rows 16 to 55): what readers of Chinese type."""
    cells = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 56) for cell in range(1, 95))
    decoded = (cell.decode("gb2312", errors="ignore") for cell in cells)
    return frozenset(char for char in decoded if char)


def _used(project: Project) -> frozenset[str]:
    texts = [segment.text for volume in project.volumes for segment in volume.editions[SOURCE].segments.values()]
    texts += [text for entry in project.glossary.entries for text in _explained(project, entry.record)]
    return frozenset(char for text in texts for char in HAN_SIGN.findall(text))


@cache
def _fold(characters: frozenset[str]) -> dict[str, str]:
    """Return the Simplified sign for each Traditional one and variant whose Simplified form is among those."""
    converters = [OpenCC(name) for name in ("t2s", "tw2s", "hk2s")]
    folded: dict[str, str] = {}
    for code in range(0x3400, 0xA000):
        char = chr(code)
        forms = [converter.convert(char) for converter in converters]
        simplified = next((form for form in forms if form != char), char)
        if simplified != char and len(simplified) == 1:
            folded[char] = simplified
    return {char: simple for char, simple in folded.items() if simple in characters}


@cache
def _syllables(characters: frozenset[str]) -> dict[str, str]:
    """Return, for each toneless syllable, the characters that may be read so; ü is written u."""
    found: dict[str, list[str]] = {}
    for char in sorted(characters):
        for reading in pinyin(char, style=Style.NORMAL, heteronym=True)[0]:
            syllable = unicodedata.normalize("NFD", reading).encode("ascii", "ignore").decode().replace("v", "u")
            if char not in found.setdefault(syllable, []):
                found[syllable].append(char)
    return {syllable: "".join(chars) for syllable, chars in sorted(found.items()) if syllable}


def _words(project: Project) -> dict[str, str]:
    """Return the words that a stemmer would not bring together with one of the site's own, and that word.

    British spellings (fibre, fiber) and irregular inflections (geese, goose).
    """
    own: set[str] = set()
    for volume in project.volumes:
        for segment in volume.editions[ENGLISH].segments.values():
            own |= set(WORD.findall(segment.text.lower()))
    for entry in project.glossary.entries:
        record = entry.record
        own |= set(WORD.findall(f"{record.english.name} {record.gloss} {_explained(project, record)[1]}".lower()))
    lemma_of = DefaultDictionaryFactory().get_dictionary("en")
    lemmas = {lemma_of.get(word, word) for word in own}
    british = {
        word: american
        for word, american in BRITISH_ENGLISH_SPELLINGS.items()
        if lemma_of.get(american, american) in lemmas
    }
    irregular = {form: lemma for form, lemma in _irregular().items() if lemma in lemmas and lemma not in british}
    return {word: plain for word, plain in sorted((irregular | british).items()) if word != plain}


@cache
def _irregular() -> dict[str, str]:
    """Return the lemma of each English form that does not simply end differently."""
    found = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary("en").items():
        stem = lemma[:-1] if lemma[-1:] in {"e", "y"} else lemma
        # Shorter ones are names of other things too: AI is no form of "be".
        if len(form) > SHORT and WORD.fullmatch(form) and WORD.fullmatch(lemma) and not form.startswith(stem):
            found[form] = lemma
    return found
