"""The index of names: all words of the lexicon in one table, each with its one English and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.glossary.entries import EnglishStatus
from generator.glossary.lexicon import Kind, LexiconEntry
from generator.language.labels import Words
from generator.language.locales import ENGLISH
from generator.pages.context import Link, PageContext
from generator.pages.part_links import Choice, PartLink, choices, part_choices, part_links


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name in the table, in the edition's script.

    ``source`` is what the English rests on; ``sections`` where the name stands: keys to choose by, and links to its
    first sentence there.
    """

    id: str
    name: str
    pinyin: str
    english: str
    kind: Kind
    source: str
    sections: tuple[PartLink, ...]


@dataclass(frozen=True, slots=True)
class NamesView:
    """What the template is handed: the names, and the choices by the name of their field."""

    labels: Words
    tag: str
    summary: str
    names: tuple[ListedName, ...]
    shown: str
    choices: dict[str, tuple[Choice, ...]]
    glossary: Link
    downloads: tuple[Link, ...]


def names_summary(at: PageContext) -> str:
    """Return how many names there are, and what is said of each."""
    return at.labels["names_summary"].format(len(at.library.lexicon))


def names_page(at: PageContext) -> NamesView:
    """Return what the index shows, in the order of the edition's alphabet: of English, or of pinyin."""
    order = _english if at.locale.tag == ENGLISH else _pinyin
    names = tuple(_listed(at, word) for word in sorted(at.library.lexicon, key=order))
    kinds = ((value, at.labels[f"kind_{value}"]) for value in get_args(Kind))
    return NamesView(
        labels=at.labels,
        tag=at.locale.tag,
        summary=names_summary(at),
        names=names,
        shown=at.labels["shown"].format(len(names), len(names)),
        choices={
            "kind": choices(at, kinds, ([name.kind] for name in names)),
            "part": part_choices(at, tuple(name.sections for name in names)),
        },
        glossary=Link(at.labels["to_glossary"], at.links.entry()),
        downloads=(Link(at.labels["glossary_data"], at.links.file("data/glossary.json")),),
    )


def _english(word: LexiconEntry) -> str:
    return word.english.casefold()


def _pinyin(word: LexiconEntry) -> str:
    return word.id


def _listed(at: PageContext, word: LexiconEntry) -> ListedName:
    return ListedName(
        id=word.id,
        name=at.in_script(word.chinese),
        pinyin=word.pinyin,
        english=word.english,
        kind=word.kind,
        source=_source(at, word.reference),
        sections=tuple(part_links(at, lambda volume: volume.names[word.id], to_sentence=True)),
    )


def _source(at: PageContext, reference: str) -> str:
    """Return a reference with its first word in the edition's language: official 2026, working."""
    status, _, text = reference.partition(" ")
    return f"{at.labels[status]} {text}".strip() if status in get_args(EnglishStatus) else reference
