"""What the pages of all entries have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.editions.neighbours import Neighbours
from generator.glossary.entries import AnyEntry, EnglishStatus, Standing, Theme
from generator.language.labels import Words
from generator.language.locales import ENGLISH
from generator.language.words import Bilingual
from generator.pages.citation import Citation, entry_citations
from generator.pages.context import Link, PageContext, entry_link, gloss
from generator.pages.keyword_lines import ReportLines, concordance
from generator.pages.reach_view import ReachView, reach_view, whose

ALIKE = 3
"""How many are named of those that share no more than a theme or a numeral."""


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a slogan in the edition's Chinese and in English; ``sign`` is its number, or the headword's sign."""

    sign: str
    chinese: str
    english: str


@dataclass(frozen=True, slots=True)
class Related:
    """An entry that has to do with another; ``why`` is the key of the label that says how."""

    link: Link
    why: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """What the templates of all kinds are handed; ``headwords`` are by BCP 47 tag.

    ``id`` is the entry's; ``level`` whose term it is, as the key of a label; ``all_related`` are links to the explorer
    that shows the whole of a group of which some are named.
    """

    id: str

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
    level: str
    theme: Theme
    members: tuple[MemberView, ...]
    concordance: tuple[ReportLines, ...]
    note: str | None
    related: tuple[Related, ...]
    all_related: tuple[Link, ...]
    reach: ReachView
    citations: tuple[Citation, ...]
    previous: Link | None
    next: Link | None


def entry_view(at: PageContext, entry: AnyEntry, near: Neighbours) -> EntryView:
    """Return what the page of an entry shows, whatever its kind; ``near`` are the entry's neighbours."""
    record = entry.record
    library = at.library
    names = library.in_locales(Bilingual(record.headword, record.english.name))
    return EntryView(
        id=entry.id,
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
        level=whose(at, entry),
        theme=record.theme,
        members=tuple(
            MemberView(each.sign or str(number), at.in_script(each.zh), each.en)
            for number, each in enumerate(record.members, 1)
        ),
        concordance=concordance(at, entry),
        note=library.said(record.note)[at.locale.tag] if record.note else None,
        related=tuple(_related(at, record.see_also, near)),
        all_related=tuple(_all_related(at, record.theme, near)),
        reach=reach_view(at, entry),
        citations=entry_citations(at, entry),
        previous=entry_link(at, library.entries[near.before]) if near.before else None,
        next=entry_link(at, library.entries[near.after]) if near.after else None,
    )


def _related(at: PageContext, see_also: tuple[str, ...], near: Neighbours) -> Iterator[Related]:
    """Yield each related entry once, for the nearest reason that there is."""
    named: set[str] = set()
    for why, entries, most in (
        ("see_also", see_also, len(see_also)),
        ("same_sentence", near.sentence, len(near.sentence)),
        ("same_paragraph", near.paragraph, len(near.paragraph)),
        ("same_numeral", near.numeral.nearest, ALIKE),
        ("same_theme", near.theme.nearest, ALIKE),
    ):
        for name in [each for each in entries if each not in named][:most]:
            named.add(name)
            yield Related(entry_link(at, at.library.entries[name]), why)


def _all_related(at: PageContext, theme: Theme, near: Neighbours) -> Iterator[Link]:
    explorer = at.links.entry()
    for label, group, query in (
        ("same_numeral", near.numeral, "group=numeral"),
        ("same_theme", near.theme, f"theme={theme}"),
    ):
        if group.of > ALIKE + 1:
            words = at.labels["choice"].format(at.labels[label], at.labels["all_of"].format(group.of))
            yield Link(words, f"{explorer}?{query}")
