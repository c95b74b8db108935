"""The explorer: all entries in one table, and the choices by which they can be narrowed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from generator.editions.addresses import NAMES
from generator.editions.neighbours import NUMERALS, numeral
from generator.glossary.entries import AnyEntry, Standing, Theme
from generator.language.labels import Words
from generator.pages.context import Link, PageContext, gloss
from generator.pages.part_links import Choice, PartLink, choices, part_choices, part_links
from generator.pages.reach_view import whose
from generator.sources.collection import LEVELS


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry in the table.

    ``level`` says whose term it is; ``gloss`` is in the edition's words, ``other_gloss`` in the language beside it, by
    which the entry is found too. ``numeral`` is the one that its headword begins with; ``reports`` the number of other
    reports that use its words, None where nobody has counted, and of a ``homonym``; ``sections`` where it stands: keys
    to choose by, and links.
    """

    headword: str
    pinyin: str
    english: str
    gloss: str | None
    other_gloss: str
    href: str
    standing: Standing
    level: str
    theme: Theme
    numeral: str
    reports: int | None
    homonym: bool
    sections: tuple[PartLink, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """What the template is handed: the entries, and the choices by the name of their field.

    ``numerals`` are those of headwords, in the order of counting, in the edition's script; ``names`` leads to the index
    of names.
    """

    labels: Words
    tag: str
    summary: str
    numerals: str
    entries: tuple[ListedEntry, ...]
    shown: str
    choices: dict[str, tuple[Choice, ...]]
    names: Link
    downloads: tuple[Link, ...]


def summary(at: PageContext) -> str:
    """Return how many entries there are, explained by a report and by the editors."""
    explained = sum(entry.record.standing == "explained" for entry in at.library.entries.values())
    return at.labels["explorer_summary"].format(explained, len(at.library.entries) - explained)


def glossary_page(at: PageContext) -> GlossaryView:
    """Return what the explorer shows."""
    entries = tuple(_listed(at, entry) for entry in at.library.entries.values())
    return GlossaryView(
        labels=at.labels,
        tag=at.locale.tag,
        summary=summary(at),
        numerals=" ".join(map(at.in_script, NUMERALS)),
        entries=entries,
        shown=at.labels["shown"].format(len(entries), len(entries)),
        choices={
            "standing": _choices(at, "", get_args(Standing), (entry.standing for entry in entries)),
            "level": _choices(at, "level_", (*LEVELS, "common", "open"), (entry.level for entry in entries)),
            "theme": _choices(at, "theme_", get_args(Theme), (entry.theme for entry in entries)),
            "part": part_choices(at, tuple(entry.sections for entry in entries)),
        },
        names=Link(at.labels["to_names"].format(len(at.library.lexicon)), at.links.entry(NAMES)),
        downloads=(Link(at.labels["glossary_data"], at.links.file("data/glossary.json")),),
    )


def _choices(at: PageContext, label: str, values: Iterable[str], rows: Iterable[str]) -> tuple[Choice, ...]:
    return choices(at, ((value, at.labels[f"{label}{value}"]) for value in values), ([row] for row in rows))


def _listed(at: PageContext, entry: AnyEntry) -> ListedEntry:
    record = entry.record
    reach = at.library.reach(entry)
    return ListedEntry(
        headword=at.in_script(record.headword),
        pinyin=record.pinyin,
        english=record.english.name,
        gloss=gloss(at, entry),
        other_gloss=gloss(at, entry, at.other) or "",
        href=at.links.entry(entry.id),
        standing=record.standing,
        level=whose(at, entry).removeprefix("level_"),
        theme=record.theme,
        numeral=at.in_script(numeral(record) or ""),
        reports=reach.reports if reach else None,
        homonym=record.homonym,
        sections=tuple(part_links(at, lambda volume: volume.concordance[entry.id])),
    )
