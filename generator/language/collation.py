"""The order in which readers of a locale look words up, and the letter, or number of strokes, under which they do.

By the Unicode Common Locale Data Repository (UTS 35, part 5): pinyin in Simplified, strokes in Traditional Chinese.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Generic, TypeVar

from icu import AlphabeticIndex, Collator
from icu import Locale as IcuLocale

T = TypeVar("T")

OTHER = "#"
"""What begins with no letter of the locale: a digit, or in Chinese by strokes a Latin letter."""


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """What stands under one letter or number of strokes, in order."""

    label: str
    items: tuple[T, ...]


def grouped(items: Iterable[T], tag: str, words: Callable[[T], str]) -> tuple[Group[T], ...]:
    """Return items in the order of the locale ``tag`` (BCP 47), by ``words``, under the heads of its indexes.

    >>> [(each.label, each.items) for each in grouped(("重庆", "北京", "财政", "12345"), "zh-Hans", str)]
    [('#', ('12345',)), ('B', ('北京',)), ('C', ('财政', '重庆'))]
    """
    order, head = _order(tag), _heads(tag)
    ordered = sorted(items, key=lambda item: (order(words(item)), words(item)))
    # In a script that the locale has no letters for, words may come behind all others.
    ordered.sort(key=lambda item: head(words(item)) != OTHER)
    return tuple(Group(label, tuple(group)) for label, group in groupby(ordered, key=lambda item: head(words(item))))


@cache
def _order(tag: str) -> Callable[[str], bytes]:
    key: Callable[[str], bytes] = Collator.createInstance(IcuLocale.forLanguageTag(tag)).getSortKey
    return key


@cache
def _heads(tag: str) -> Callable[[str], str]:
    index = AlphabeticIndex(IcuLocale.forLanguageTag(tag)).buildImmutableIndex()

    def head(words: str) -> str:
        label, kind = index.getBucket(index.getBucketIndex(words))
        return str(label) if kind == 0 else OTHER

    return head
