"""The index of names: every word of the lexicon, in the edition's order, with where it stands."""

from __future__ import annotations

import pytest

from generator.editions.addresses import NAMES, Links, entry_uri
from generator.editions.library import Library
from generator.glossary.rules import TAKEN
from generator.language.labels import Labels
from generator.language.locales import LOCALES
from generator.pages.context import PageContext
from generator.pages.names_page import NamesView, names_page


def shown(library: Library, labels: Labels, tag: str) -> NamesView:
    """Return what the index of an edition shows."""
    locale = next(locale for locale in LOCALES if locale.tag == tag)
    return names_page(PageContext(library, locale, labels[tag], Links(entry_uri(locale, NAMES), locale)))


@pytest.mark.parametrize("locale", LOCALES, ids=lambda locale: locale.slug)
def test_every_word_is_listed_once_with_where_it_stands(library: Library, labels: Labels, locale: object) -> None:
    """The same in all editions."""
    view = shown(library, labels, getattr(locale, "tag", ""))

    assert sorted(name.id for name in view.names) == sorted(word.id for word in library.lexicon)
    assert all(name.sections for name in view.names)
    assert {key for name in view.names for key, _ in name.sections} == {choice.value for choice in view.choices["part"]}
    assert {name.kind for name in view.names} == {choice.value for choice in view.choices["kind"]}


def test_each_edition_has_its_own_words_and_order(library: Library, labels: Labels) -> None:
    """Script, kind, and what the English rests on; by pinyin, and by English."""
    taiwan, english = (shown(library, labels, tag) for tag in ("zh-Hant-TW", "en"))
    mine = next(name for name in taiwan.names if name.id == "guorun-kuangye")

    assert (mine.name, mine.source, mine.english) == ("國潤礦業", "本站試譯", "Guorun Mining")
    same = sum(name.kind == mine.kind for name in taiwan.names)
    assert f"企業（{same}）" in [choice.text for choice in taiwan.choices["kind"]]
    assert next(name.source for name in english.names if name.id == "lenglian") == "Official 2015"
    assert [name.id for name in taiwan.names] == sorted(name.id for name in taiwan.names)
    assert [name.english for name in english.names] == sorted(
        (name.english for name in english.names), key=str.casefold
    )


def test_a_link_leads_to_the_first_sentence_of_a_part(library: Library, labels: Labels) -> None:
    """And not to the head of the part."""
    mine = next(name for name in shown(library, labels, "en").names if name.id == "guorun-kuangye")

    assert [link.href for _, link in mine.sections] == [
        "../report/2025/part-1.md#part-1-p2-s3",
        "../report/2025/part-2-1.md#part-2-1-p2-s6",
    ]


def test_no_entry_can_take_its_address() -> None:
    """It stands among the entries' pages."""
    assert NAMES in TAKEN
