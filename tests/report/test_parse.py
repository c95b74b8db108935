"""The parser keeps all of the text, and says what it could not place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editions.library import Volume
from generator.report.parse import parse, split_sentences
from generator.report.segments import annex_entries
from generator.sources.disk import Source

HEAD = "政府工作报告\n各位代表：\n"
WHOLE = HEAD + "一、回顾\n工作。完成。\n名词解释：\n1.三好：好。\n"


def codes(text: str) -> list[tuple[str, int]]:
    """Return code and line of each problem."""
    return [(problem.code, problem.line) for problem in parse(Source("report.txt", text), "0")[1]]


def test_front_matter_is_placed_by_its_form(volume: Volume) -> None:
    """Meeting, letter-spaced title, subtitle wrapped over two lines, office and speaker, salutation."""
    front = {segment.kind: (segment.line, segment.text) for segment in volume.report.of_section("front-matter")}

    assert front == {
        "meeting": (2, "区十七届人大五次会议材料"),
        "title": (3, "政府工作报告"),
        "subtitle": (5, "——2025年1月16日在滴道区第十七届人民代表大会第五次会议上"),
        "office": (9, "区长"),
        "speaker": (9, "陈文波"),
        "salutation": (10, "各位代表："),
    }


def test_sections_have_the_addresses_of_the_design(volume: Volume) -> None:
    """Parts and the sections of part two are numbered; front matter, opening and annex are named."""
    sections = [(section.id, section.number, section.parent) for section in volume.report.sections]

    assert sections == [
        ("front-matter", None, None),
        ("opening", None, None),
        ("part-1", "一、", None),
        ("part-2", "二、", None),
        ("part-2-1", "（一）", "part-2"),
        ("part-2-2", "（二）", "part-2"),
        ("part-2-3", "（三）", "part-2"),
        ("part-2-4", "（四）", "part-2"),
        ("part-2-5", "（五）", "part-2"),
        ("part-2-6", "（六）", "part-2"),
        ("part-3", "三、", None),
        ("annex", None, None),
    ]


def test_number_and_heading_are_the_printed_line(volume: Volume) -> None:
    """Nothing is lost between a heading's numeral and its words."""
    headings = {segment.section: segment.text for segment in volume.report.segments if segment.kind == "heading"}

    for section in volume.report.sections:
        assert (section.number or "") + section.heading == headings.get(section.id, "")


def test_a_heading_glued_to_the_paragraph_above_is_found(volume: Volume) -> None:
    """Blank lines mean nothing: （二） follows its paragraph without one."""
    heading = next(segment for segment in volume.report.segments if segment.id == "part-2-2-heading")

    assert heading.line == 48
    assert heading.text.startswith("（二）锚定农业现代化")


def test_run_in_leads_begin_their_paragraphs(volume: Volume) -> None:
    """A short first sentence without a comma is its paragraph's heading."""
    leads = [segment for segment in volume.report.segments if segment.kind == "lead"]

    assert len(leads) == 32
    assert all(lead.id.endswith("-s1") for lead in leads)
    assert leads[0].text == "产业升级步伐加快。"


def test_the_closing_is_the_last_paragraph_of_the_last_part(volume: Volume) -> None:
    """It turns to the deputies again."""
    closing = [segment for segment in volume.report.segments if segment.kind == "closing"]

    assert [segment.line for segment in closing] == [109, 109]
    assert closing[0].text.startswith("各位代表，发展蓝图已绘就")


def test_the_annex_has_its_entries(volume: Volume) -> None:
    """Spaces after the number, quotation marks and stray spaces do not matter; entry 12 has two sentences."""
    entries = annex_entries(volume.report)

    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert entries[1].headword == "“六个一”建设"
    assert "现代产业 “实践地”" in entries[1].definition[0].text
    assert [len(entry.definition) for entry in entries].count(2) == 1
    assert len(entries[11].definition) == 2


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("一。二！三？", ("一。", "二！", "三？")),
        ("他说“好。”然后走了。", ("他说“好。”", "然后走了。")),
        ("真的？！是。", ("真的？！", "是。")),
        ("没有句号", ("没有句号",)),
        ("完。 续。  ", ("完。", "续。")),
        ("", ()),
    ],
)
def test_sentences_end_with_their_closing_quotes(text: str, sentences: tuple[str, ...]) -> None:
    """。！？ end a sentence, and quotes that close behind them belong to it."""
    assert split_sentences(text) == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WHOLE, []),
        ("", [("R101", 0)]),
        (" \n\n", [("R101", 0)]),
        (WHOLE.replace("各位代表：\n", ""), [("R102", 1)]),
        (WHOLE.replace("政府工作报告", "材料"), [("R103", 1)]),
        (WHOLE.replace("一、回顾\n", ""), [("R104", 0)]),
        (WHOLE.replace("名词解释：\n1.三好：好。\n", ""), []),
        (WHOLE.replace("名词解释：", "附件：") + "2.两清：清。\n", [("R105", 6)]),
        (WHOLE + "没有编号的一行。\n", [("R106", 7)]),
        (WHOLE.replace("各位代表", "2025年\n各位代表"), [("R106", 2)]),
        (WHOLE.replace("一、", "二、"), [("R107", 3)]),
        (WHOLE + "1.两清：清。\n", [("R107", 7)]),
        (WHOLE.replace("工作。完成。", "（二）任务\n好。"), [("R107", 4)]),
        (HEAD.replace("\n", "\n政府工作报告\n", 1) + WHOLE.removeprefix(HEAD), [("R108", 2)]),
    ],
)
def test_what_is_not_understood_is_reported_with_its_line(text: str, expected: list[tuple[str, int]]) -> None:
    """Each trouble has one problem, and a report without trouble none."""
    assert codes(text) == expected


REPORT_LINES = st.lists(
    st.one_of(
        st.text("一二三、（）。：各位代表工作报告“”1.名词解释 　*_<|>{[\t", max_size=20),
        st.sampled_from(WHOLE.splitlines()),
        st.text(max_size=20),
    ),
    max_size=20,
)


@given(REPORT_LINES)
def test_no_character_is_lost_added_or_reordered(lines: list[str]) -> None:
    """Whatever the source, the segments joined are the source without white space."""
    text = "\n".join(lines)

    report, _ = parse(Source("report.txt", text), "0")

    assert re.sub(r"\s", "", "".join(segment.text for segment in report.segments)) == re.sub(r"\s", "", text)


@given(REPORT_LINES)
def test_lines_ascend_and_point_at_the_text(lines: list[str]) -> None:
    """A segment begins on the line that it names."""
    text = "\n".join(lines)
    numbered = text.split("\n")

    segments = parse(Source("report.txt", text), "0")[0].segments

    assert [segment.line for segment in segments] == sorted(segment.line for segment in segments)
    for segment in segments:
        start = re.sub(r"\s", "", segment.text)[:1]
        assert start in numbered[segment.line - 1]
