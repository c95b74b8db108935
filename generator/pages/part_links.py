"""The parts of the reports in which words stand: keys by which a table is narrowed, and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.editions.library import Volume
from generator.editions.titles import short_title
from generator.pages.context import Link, PageContext

PartLink = tuple[str, Link]
"""The key of a part, and a link to it by its short title."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value by which a table is narrowed, and how it is called there, with the number of rows that have it."""

    value: str
    text: str


def choices(at: PageContext, words: Iterable[tuple[str, str]], rows: Iterable[Iterable[str]]) -> tuple[Choice, ...]:
    """Return a choice for each value that a row has, with the number of its rows; ``words`` give values their names."""
    count = Counter(value for row in rows for value in dict.fromkeys(row))
    return tuple(Choice(value, at.labels["choice"].format(text, count[value])) for value, text in words if count[value])


def part_links(
    at: PageContext, mentions: Callable[[Volume], tuple[str, ...]], *, to_sentence: bool = False
) -> Iterator[PartLink]:
    """Yield the parts with the segments that ``mentions`` names in a report, the newest report's first.

    A link leads to the head of the part, or to the first of the segments in it.
    """
    for volume in reversed(at.library.volumes):
        first: dict[str, str] = {}
        for segment in mentions(volume):
            first.setdefault(volume.segments[segment].section, segment)
        for section, segment in first.items():
            where = next(each for each in volume.report.sections if each.id == section)
            title = short_title(at.library, volume, where, at.locale.tag, at.labels)
            href = at.links.section(volume.report.id, section, segment if to_sentence else "")
            yield _key(at, volume, section), Link(f"{at.library.mark(volume)}{title}", href)


def part_choices(at: PageContext, listed: tuple[tuple[PartLink, ...], ...]) -> tuple[Choice, ...]:
    """Return the parts that stand in a table, in the order of the reports."""
    used = {key: link.text for links in listed for key, link in links}
    keys = (
        _key(at, volume, section.id) for volume in reversed(at.library.volumes) for section in volume.report.sections
    )
    words = ((key, used[key]) for key in keys if key in used)
    return choices(at, words, ([key for key, _ in links] for links in listed))


def _key(at: PageContext, volume: Volume, section: str) -> str:
    """Return the key of a section: where there are several reports, with the report's id."""
    return section if len(at.library.volumes) == 1 else f"{volume.report.id}-{section}"
