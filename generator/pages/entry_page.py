"""What the pages of all entries have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.editions.neighbours import Group, Neighbours
from generator.glossary.entries import AnyEntry, EnglishStatus, Standing, Theme
from generator.language.labels import Words
from generator.language.locales import ENGLISH
from generator.language.words import Bilingual
from generator.pages.citation import entry_citations
from generator.pages.context import Link, PageContext, entry_link, gloss
from generator.pages.home_page import site_words
from generator.pages.keyword_lines import ReportLines, concordance
from generator.pages.reach_view import ReachView, reach_view
from generator.sources.collection import Level


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a slogan in the edition's Chinese and in English; ``sign`` is its number, or the headword's sign."""

    sign: str
    chinese: str
    english: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """What the templates of all kinds are handed; ``headwords`` are by BCP 47 tag.

    ``neighbours`` are links by the key of their label; ``citations`` by the name of their form.
    """

    labels: Words
    tag: str
    headwords: dict[str, str]
    chinese_tag: str
    pinyin: str
    english: str
    gloss: str | None
    other_gloss: str | None
    other_tag: str
    status: EnglishStatus
    reference: str | None
    standing: Standing
    level: Level | None
    theme: Theme
    members: tuple[MemberView, ...]
    concordance: tuple[ReportLines, ...]
    note: str | None
    see_also: tuple[Link, ...]
    neighbours: tuple[tuple[str, tuple[Link, ...]], ...]
    reach: ReachView
    citations: dict[str, str]
    previous: Link | None
    next: Link | None


def entry_view(at: PageContext, entry: AnyEntry, near: Neighbours) -> EntryView:
    """Return what the page of an entry shows, whatever its kind; ``near`` are the entry's neighbours."""
    record = entry.record
    library = at.library
    names = library.in_locales(Bilingual(record.headword, record.english.name))
    return EntryView(
        labels=at.labels,
        tag=at.locale.tag,
        headwords={tag: name for tag, name in names.items() if tag != ENGLISH},
        chinese_tag=at.chinese,
        pinyin=record.pinyin,
        english=record.english.name,
        gloss=gloss(at, entry),
        other_gloss=gloss(at, entry, at.other),
        other_tag=at.other,
        status=record.english.status,
        reference=record.english.reference,
        standing=record.standing,
        level=record.level,
        theme=record.theme,
        members=tuple(
            MemberView(each.sign or str(number), at.in_script(each.zh), each.en)
            for number, each in enumerate(record.members, 1)
        ),
        concordance=concordance(at, entry.id),
        note=library.said(record.note)[at.locale.tag] if record.note else None,
        see_also=_links(at, record.see_also),
        neighbours=tuple(_neighbours(at, record.theme, near)),
        reach=reach_view(at, entry),
        citations=entry_citations(
            site=site_words(library)["name"],
            headword=names[at.chinese],
            english=record.english.name,
            chinese_tag=at.chinese,
            key=entry.id,
        ),
        previous=entry_link(at, library.entries[near.before]) if near.before else None,
        next=entry_link(at, library.entries[near.after]) if near.after else None,
    )


def _neighbours(at: PageContext, theme: Theme, near: Neighbours) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Yield the key of a label and the links; where not all are named, a link to the explorer that shows them all."""
    explorer = at.links.entry()
    for label, group, query in (
        ("same_sentence", Group(near.sentence), ""),
        ("same_paragraph", Group(near.paragraph), ""),
        ("same_numeral", near.numeral, "group=numeral"),
        ("same_theme", near.theme, f"theme={theme}"),
    ):
        if group.nearest:
            more = group.of > len(group.nearest) + 1
            rest = (Link(at.labels["all_of"].format(group.of), f"{explorer}?{query}"),) if more else ()
            yield label, (*_links(at, group.nearest), *rest)


def _links(at: PageContext, entries: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(entry_link(at, at.library.entries[name]) for name in entries)
