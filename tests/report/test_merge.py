"""A merge brings the translation memory in step with the report, and loses nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage.pypo import pofile

from generator.report.merge import HEADER, fill, merge
from generator.report.parse import parse
from generator.report.po import parse_po
from generator.report.segments import Report
from generator.sources.disk import Source, Sources
from tests.support import ROOT


def test_merge_of_a_file_in_step_changes_no_text(text: str, report: Report) -> None:
    """What was there is there, in the report's order."""
    before = polib.pofile(text)
    after = polib.pofile(merge(report, text))

    assert [(e.msgctxt, e.msgid, e.msgstr, e.flags) for e in after] == [
        (e.msgctxt, e.msgid, e.msgstr, e.flags) for e in before
    ]


def test_merge_moves_the_english_with_its_chinese(text: str, tiny_sources: Sources) -> None:
    """A sentence added before another shifts ids, not translations."""
    source = tiny_sources.under("docs/report/", "report.txt")[0]
    report, _ = parse(Source(source.path, source.text.replace("我们实施", "新增一句。我们实施")), "2024")

    merged = {entry.msgctxt: entry for entry in polib.pofile(merge(report, text))}

    assert merged["part-1-p1-s2"].msgstr == ""
    assert merged["part-1-p1-s3"].msgstr.startswith("We carried out the Three Goods Project")
    assert not merged["part-1-p1-s3"].fuzzy


def test_merge_keeps_the_english_of_a_changed_sentence_as_a_draft(text: str, tiny_sources: Sources) -> None:
    """It is shown as not reviewed until somebody has looked."""
    source = tiny_sources.under("docs/report/", "report.txt")[0]
    report, _ = parse(Source(source.path, source.text.replace("发展加快", "发展大大加快")), "2024")

    merged = {entry.msgctxt: entry for entry in polib.pofile(merge(report, text))}

    assert merged["part-1-p1-s1"].msgstr == "Development sped up."
    assert merged["part-1-p1-s1"].fuzzy
    assert merged["part-1-p1-s1"].previous_msgid == "发展加快。"


def test_merge_keeps_what_is_no_longer_needed(text: str, tiny_sources: Sources) -> None:
    """The English of a sentence that is gone stays in the file, as obsolete."""
    source = tiny_sources.under("docs/report/", "report.txt")[0]
    report, _ = parse(Source(source.path, source.text.replace("发展加快。", "")), "2024")

    obsolete = polib.pofile(merge(report, text)).obsolete_entries()

    assert [entry.msgstr for entry in obsolete] == ["Development sped up."]


def test_merge_starts_a_file_where_there_is_none(report: Report) -> None:
    """Next year's report begins with every segment, untranslated."""
    entries = polib.pofile(merge(report, ""))

    assert [entry.msgctxt for entry in entries] == [segment.id for segment in report.segments]
    assert not any(entry.msgstr for entry in entries)


@pytest.fixture
def rich() -> str:
    """Return a PO file with everything that the format may hold, in step with the tiny report."""
    return (ROOT / "tests/fixtures/rich.po").read_text("utf-8")


@pytest.fixture
def edited(tiny_sources: Sources) -> Callable[..., Report]:
    """Return a function that gives the tiny report with words of it replaced."""
    source = tiny_sources.under("docs/report/", "report.txt")[0]

    def edit(old: str, new: str) -> Report:
        assert old in source.text
        return parse(Source(source.path, source.text.replace(old, new)), "2024")[0]

    return edit


def units(text: str) -> list[dict[str, object]]:
    """Return what translate-toolkit, a reader that is not ours, finds in a file."""
    return [
        {
            "id": unit.getcontext(),
            "texts": (unit.source, unit.target, unit.prev_source),
            "comments": (unit.getnotes("translator"), unit.getnotes("developer")),
            "flags": sorted(flag.strip() for line in unit.typecomments for flag in line[2:].split(",")),
            "elsewhere": [place for place in unit.getlocations() if not place.startswith("report.txt")],
            "obsolete": unit.isobsolete(),
        }
        for unit in pofile(BytesIO(text.encode())).units
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_merge_of_a_file_in_step_changes_no_byte(end: str, rich: str, text: str, report: Report) -> None:
    """Header, comments, flags, references, escapes, line breaks and line ends stay as somebody wrote them."""
    for file in (rich.replace("\n", end), text.replace("\n", end)):
        assert merge(report, file) == file
    assert merge(report, rich.replace("\n", end).removesuffix(end)) == rich.replace("\n", end)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("发展加快。", ""),
        ("发展加快", "发展大大加快"),
        ("我们实施", "新增一句。我们实施"),
        ("政 府 工 作 报 告\n", "政 府 工 作 总 报 告\n"),
        ("各位代表：\n", "\n\n各位代表：\n"),
        ("3.“四个一”要求：一心、一意、一干、一到底。", ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_merge_of_what_it_has_merged_changes_no_byte(
    old: str, new: str, end: str, rich: str, edited: Callable[..., Report]
) -> None:
    """Whatever had to change has changed the first time, in lines that end as the file's do."""
    report = edited(old, new)
    once = merge(report, rich.replace("\n", end))

    assert merge(report, once) == once
    assert once.count("\n") == once.count(end)


def test_merge_changes_no_line_but_those_that_have_to(rich: str, edited: Callable[..., Report]) -> None:
    """A blank line added to the report is seen in line numbers alone, and other references stay."""
    merged = merge(edited("各位代表：", "\n各位代表："), rich)

    assert merged == re.sub(r"(?m)^(#: report\.txt:)([2-9])$", lambda match: f"{match[1]}{int(match[2]) + 1}", rich)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#: report.txt:99", "#: report.txt:1"),
        ("#: a:1  report.txt:99 b report.txt:7", "#: a:1 report.txt:1 b"),
        ("#: report.txt\n#: a:1\n#: report.txt:9", "#: report.txt:1\n#: a:1"),
        ("#:  a:1  my-report.txt:9", "#:  a:1  my-report.txt:9\n#: report.txt:1"),
        ("#:", "#:\n#: report.txt:1"),
    ],
)
def test_an_entry_refers_to_its_line_once(old: str, new: str, text: str, report: Report) -> None:
    """Other references stay where they are."""
    assert merge(report, text.replace("#: report.txt:1", old, 1)) == text.replace("#: report.txt:1", new, 1)


def test_another_reader_finds_everything_after_a_merge(rich: str, edited: Callable[..., Report]) -> None:
    """Each unit with its comments, flags and previous Chinese; the sentence that is gone is obsolete."""
    before, after = units(rich), units(merge(edited("发展加快。", ""), rich))

    gone = {"part-1-p1-s1": {"id": "part-1-p1-s1", "obsolete": True}}
    moved = {"part-1-p1-s2": {"id": "part-1-p1-s1"}, "part-1-p1-s3": {"id": "part-1-p1-s2"}}
    expected = [unit | (gone | moved).get(str(unit["id"]), {}) for unit in before]
    assert sorted(map(str, after)) == sorted(map(str, expected))
    assert [unit["obsolete"] for unit in after].count(True) == 3
    # The file's header and its last comment count as units to this reader.
    assert len(before) == 1 + 13 + 2 + 1


def test_what_is_no_longer_needed_keeps_its_lines(rich: str, edited: Callable[..., Report]) -> None:
    """Only the marks are those of an obsolete entry, and the reference to the report is gone with its line."""
    report = edited("政 府 工 作 报 告\n", "政 府 工 作 总 报 告\n")
    other = rich.replace('msgctxt "title"', 'msgctxt "no-segment"')
    entry = other[other.index("# Translator's comment.") : other.index("\n# A comment above")]

    gone = re.sub(r"(?m)^(?=msg|\")", "#~ ", entry.replace(" report.txt:1 ", " ")).replace("#| ", "#~| ")

    assert f"\n{gone}" in merge(report, other)


def test_an_entry_in_which_nobody_wrote_is_not_kept(text: str, edited: Callable[..., Report]) -> None:
    """No English and no comment: there is nothing to lose."""
    merged = merge(edited("落实“四个一”要求，共建3处公园。", ""), text)

    assert not polib.pofile(merged).obsolete_entries()


@pytest.mark.parametrize("line", ["# note", "#. extracted", "#, no-wrap", "#: other.txt:1", '#| msgid "旧"'])
def test_an_entry_without_english_is_kept_for_what_else_it_has(
    line: str, text: str, edited: Callable[..., Report]
) -> None:
    """Somebody wrote it."""
    noted = text.replace('#: report.txt:4\nmsgctxt "part-1-p1-s3"', f'{line}\nmsgctxt "part-1-p1-s3"')

    merged = merge(edited("落实“四个一”要求，共建3处公园。", ""), noted)

    assert f'\n{line.replace("#| ", "#~| ")}\n#~ msgctxt "part-1-p1-s3"\n' in merged


def test_of_several_entries_for_a_segment_none_is_lost(text: str, report: Report) -> None:
    """The reviewed one is the segment's; the others stay as obsolete, told apart by their ids as gettext wants it."""
    first = text[text.index('msgctxt "part-1-p1-s1"') : text.index('#: report.txt:4\nmsgctxt "part-1-p1-s2"')]
    empty = first.replace("Development sped up.", "")
    draft = f"#, fuzzy\n{first}".replace("sped up", "rose")
    double = text.replace(first, f"{empty}{draft}# why\n{first}# another\n{first}")

    merged = merge(report, double)

    (live,) = [
        entry for entry in parse_po(merged).entries if entry.value("msgctxt") == "part-1-p1-s1" and not entry.obsolete
    ]
    assert (live.english, live.comment, live.fuzzy) == ("Development sped up.", "why", False)
    assert [(entry.msgctxt, entry.msgstr, entry.tcomment) for entry in polib.pofile(merged).obsolete_entries()] == [
        ("part-1-p1-s1 (2)", "Development rose.", ""),
        ("part-1-p1-s1 (3)", "Development sped up.", "another"),
    ]


def test_a_comment_stays_with_its_sentence_before_there_is_english(text: str, edited: Callable[..., Report]) -> None:
    """The Chinese was mended; what a translator noted still holds, and nothing is a draft."""
    noted = text.replace('msgctxt "part-1-p1-s3"', '# ask\nmsgctxt "part-1-p1-s3"')

    merged = parse_po(merge(edited("3处公园", "4处公园"), noted))

    (entry,) = [entry for entry in merged.entries if entry.value("msgctxt") == "part-1-p1-s3"]
    assert (entry.comment, entry.fuzzy, entry.value("#|msgid")) == ("ask", False, "")


def test_a_draft_keeps_the_chinese_that_it_was_made_from(text: str, tiny_sources: Sources) -> None:
    """When the Chinese changes twice, the English is still that of the first."""
    source = tiny_sources.under("docs/report/", "report.txt")[0]
    for new in ("发展较快", "发展很快"):
        report, _ = parse(Source(source.path, source.text.replace("发展加快", new)), "2024")
        text = merge(report, text)

    assert '#, fuzzy\n#| msgid "发展加快。"\nmsgctxt "part-1-p1-s1"\nmsgid "发展很快。"\n' in text


def test_the_same_words_twice_keep_an_entry_each(text: str, edited: Callable[..., Report]) -> None:
    """A sentence that now stands before, in the same words, does not take the other's entry."""
    words = "落实“四个一”要求，共建3处公园。"
    translated = text.replace(f'{words}"\nmsgstr ""', f'{words}"\nmsgstr "Parks."')

    merged = {entry.msgctxt: entry for entry in polib.pofile(merge(edited("发展加快。", words), translated))}

    assert merged["part-1-p1-s3"].msgstr == "Parks."
    assert (merged["part-1-p1-s1"].msgstr, merged["part-1-p1-s1"].fuzzy) == ("Development sped up.", True)


def test_merge_adds_what_a_header_lacks(report: Report) -> None:
    """After what it has; a file without one gets one, and its first comment stays with its entry."""
    merged = merge(report, 'msgid ""\nmsgstr "X-Own: 1"\n')

    assert polib.pofile(merged).metadata == {"X-Own": "1", **HEADER}
    assert merged.startswith('msgid ""\nmsgstr "X-Own: 1"\n"\\nMIME-Version: 1.0\\n"\n')
    bare = merge(report, '# note\nmsgctxt "title"\nmsgid "政府工作报告"\nmsgstr "Report"')
    assert bare.startswith('msgid ""\nmsgstr ""\n"MIME')
    assert '\n\n# note\n#: report.txt:1\nmsgctxt "title"\n' in bare


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\\a", "\\x41", "\u00a0"])
def test_signs_that_programs_differ_about_stay(sign: str, text: str, edited: Callable[..., Report]) -> None:
    """Separators of lines and escapes that polib does not know, in a text that merely moves."""
    strange = text.replace("Three Goods Project", f"Three{sign}Goods Project")
    entry = strange[strange.index('msgid "我们实施') : strange.index('\n\n#: report.txt:4\nmsgctxt "part-1-p1-s3"')]

    assert f'msgctxt "part-1-p1-s3"\n{entry}\n' in merge(edited("我们实施", "新增一句。我们实施"), strange)
    assert sign in entry


SENTENCES = st.lists(st.sampled_from(["甲。", "乙。", "丙。", "丁。", "戊。"]), max_size=5)
LIVE = st.builds(
    '{}{}msgctxt "part-1-p1-s{}"\nmsgid "{}"\nmsgstr "{}"\n'.format,
    st.sampled_from(["", "\n", "\n# note\n", "#: report.txt:9 x:1\n", "#. a\n#, c-format\n"]),
    st.sampled_from(["", "#, fuzzy\n", '#, fuzzy\n#| msgid "旧"\n', '#| msgctxt "a"\n#| msgid ""\n#| "b"\n']),
    st.integers(1, 6),
    st.sampled_from(["甲。", "乙。", "丙。", "己。", ""]),
    st.sampled_from(["", 'A\\n\\"b\\"', "B\u2028", "C"]),
)
OBSOLETE = st.sampled_from(['#~ msgid "甲。"\n#~ msgstr "D"\n', '# note\n#~ msgctxt "part-1-p1-s1"\n#~ msgid "甲。"\n'])
ENTRIES = st.lists(LIVE | OBSOLETE, max_size=8)


@settings(deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=3), ENTRIES, st.sampled_from(["\n", "\r\n"]))
def test_no_series_of_merges_loses_anything(series: list[list[str]], lines: list[str], end: str) -> None:
    """Each English, comment, flag and reference is there as often as before, and each segment has one entry."""
    file = before = "".join(lines).replace("\n", end)

    for sentences in series:
        text = f"政 府 工 作 报 告\n各位代表：\n一、甲\n{''.join(sentences)}\n名词解释：\n"
        report, _ = parse(Source("docs/report/2024/report.txt", text), "2024")
        file = merge(report, file)
        entries = parse_po(file).entries
        live = [entry for entry in entries if not entry.obsolete]
        assert merge(report, file) == file
        assert len({(entry.value("msgctxt"), entry.value("msgid")) for entry in entries}) == len(entries)
        assert [(entry.value("msgctxt"), entry.value("msgid")) for entry in live[1:]] == [
            (segment.id, segment.text) for segment in report.segments
        ]

    for mark in (
        "# note",
        "#. a",
        "c-format",
        "x:1",
        'msgid "旧"',
        'msgctxt "a"',
        '"A\\n\\"b\\""',
        '"B\u2028"',
        '"C"',
        '"D"',
    ):
        assert file.count(mark) >= before.count(mark), mark


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n# comment\n"])
def test_a_draft_changes_its_entry_and_no_byte_elsewhere(end: str, last: str, rich: str) -> None:
    """Even in a file that a merge would bring into another form."""
    obsolete = '#~ msgctxt "annex-p3-s1"\n#~ msgid "旧"\n#~ msgstr ""\n'
    file = rich.replace("\n\n#: report.txt:5", f"\n{obsolete}#: report.txt:5").rstrip() + last
    texts = 'msgctxt "annex-p3-s1"\nmsgid "3.“四个一”要求："\nmsgstr '
    filled = file.replace(
        f'#: report.txt:8\n{texts}""\n',
        f'# draft: memory\n#: report.txt:8\n#, fuzzy\n{texts}"3. \\"Four\\"\\n:"\n',
    )

    assert filled.count("# draft: memory\n") == 1
    assert fill(file.replace("\n", end), "annex-p3-s1", '3. "Four"\n:', "memory") == filled.replace("\n", end)


def test_a_draft_follows_the_comments_and_flags_that_are_there(rich: str) -> None:
    """What somebody noted before the draft stays before it."""
    filled = fill(rich.replace("#, c-format\n#, fuzzy\n", "#, c-format\n"), "part-1-heading", "I.", "memory")

    assert '\n# draft: memory\n#: report.txt:3\n#, fuzzy, c-format\nmsgctxt "part-1-heading"\n' in filled
    assert "thought about it.\n# draft: x\n#: report.txt:4\n#, fuzzy\n" in fill(rich, "part-1-p1-s3", "Y", "x")
