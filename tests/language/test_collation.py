"""The order in which readers of each edition look words up."""

from __future__ import annotations

import pytest

from generator.language.collation import grouped

ORDERS = {
    "zh-Hans": (("重庆", "北京", "财政", "5G网络"), [("#", ("5G网络",)), ("B", ("北京",)), ("C", ("财政", "重庆"))]),
    "zh-Hant-TW": (("一老一小", "工資", "人口"), [("1劃", ("一老一小",)), ("2劃", ("人口",)), ("3劃", ("工資",))]),
    "zh-Hant-HK": (("長者", "工業", "人口"), [("2劃", ("人口",)), ("3劃", ("工業",)), ("8劃", ("長者",))]),
    "en": (("zoos", "Care", "aged", "5G"), [("#", ("5G",)), ("A", ("aged",)), ("C", ("Care",)), ("Z", ("zoos",))]),
}


@pytest.mark.parametrize("tag", ORDERS)
def test_words_stand_under_the_heads_of_the_editions_indexes(tag: str) -> None:
    """Pinyin, strokes, the alphabet; what begins with none of them stands first."""
    words, expected = ORDERS[tag]

    assert [(group.label, group.items) for group in grouped(words, tag, str)] == expected


def test_nothing_is_lost_or_doubled() -> None:
    """Equal words stay, in the order of the script where a locale takes two for one."""
    words = ("養老", "養老", "A", "a", "。")

    assert sorted(item for group in grouped(words, "zh-Hant-TW", str) for item in group.items) == sorted(words)
