"""The Traditional text, as a golden file: an upgrade of OpenCC, or a new decision, shows as a diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.editions.library import Library, Volume

GOLDEN = Path(__file__).parent.parent / "golden"
TAGS = ("zh-Hant-TW", "zh-Hant-HK")


@pytest.mark.parametrize("tag", TAGS)
def test_the_traditional_text(tag: str, volume: Volume, request: pytest.FixtureRequest) -> None:
    """One segment a line. If a change is meant: pytest --update-golden, then review the diff."""
    text = "".join(f"{segment.text}\n" for segment in volume.editions[tag].segments.values())
    golden = GOLDEN / f"report-2025.{tag}.txt"

    if request.config.getoption("--update-golden"):
        golden.write_text(text, "utf-8")

    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("tag", TAGS)
def test_the_traditional_text_leads_back_to_the_source(tag: str, volume: Volume, library: Library) -> None:
    """tw2s and hk2s give the Simplified text, segment by segment."""
    for name, segment in volume.editions[tag].segments.items():
        assert library.localisers[tag].to_simplified(segment.text) == volume.editions["zh-Hans"].text(name)


@pytest.mark.parametrize("tag", TAGS)
def test_known_mistakes_of_conversion_are_not_made(tag: str, volume: Volume) -> None:
    """And mainland vocabulary stays."""
    text = "".join(segment.text for segment in volume.editions[tag].segments.values())

    for wrong in ("髮展", "西后花園", "傢俱", "吃幹", "專案", "最佳化", "十城建立", "支援東北", "汙"):
        assert wrong not in text
    for right in ("項目", "優化", "十城創建", "支持東北"):
        assert right in text


@pytest.mark.parametrize("tag", TAGS)
def test_headwords_in_traditional_script(tag: str, library: Library) -> None:
    """As a reader of either place expects them; they are alike in both."""
    explained = [library.entries[name] for name in library.newest.annex]
    found = [library.localisers[tag].convert(entry.record.headword) for entry in explained]

    assert found == [
        "八提工程", "「六個一」建設", "兩品一標", "三訪一包", "「六實」政府", "三保", "十大經濟", "十城創建",
        "七個雞西", "八大攻堅攀升", "「123+N」產業板塊", "「兩重」「兩新」", "「六最」營商品牌", "五大優化提升",
        "六必訪", "三提工程", "五育", "五細", "四個體系", "十個絕不允許", "十個務必從嚴",
    ]  # fmt: skip
