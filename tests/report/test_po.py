"""A PO file is its entries: whatever nobody changes is written as it was read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.po import PoEntry, parse_po

ENTRY = """
# one
#  two

#. extracted
#: a.txt:1
#, no-wrap, fuzzy
#| msgctxt "old"
#| msgid ""
#| "older"
msgctxt "s1"
msgid "a\\tb"
msgstr ""
"c \\"d\\"\\n"
"e\\\\n"
"""
LINES = [*ENTRY.splitlines(), '#~ msgid "x"', '#~ "y"', '#~ msgstr "z"', '#~| msgid "w"', "nonsense", "#", "#:"]


def entry(text: str) -> PoEntry:
    """Return the only entry of a file."""
    (found,) = parse_po(text).entries
    return found


@given(st.lists(st.sampled_from(LINES)), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_the_entries_of_any_lines_are_the_file(lines: list[str], end: str, ends: bool) -> None:
    """In whatever order they stand, and whether or not the last one ends."""
    text = end.join(lines) + (end if ends else "")

    assert str(parse_po(text)) == text


def test_an_entry_is_read_through_its_form() -> None:
    """Texts over several lines, with escapes; comments without their marks; flags wherever they stand."""
    found = entry(ENTRY)

    assert found.number == 2
    assert found.value("msgid") == "a\tb"
    assert found.english == 'c "d"\ne\\n'
    assert found.value("#|msgid") == "older"
    assert found.comment == "one\n two"
    assert found.fuzzy
    assert not found.obsolete


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x1c", "\f", "\v", "\r"])
def test_a_line_ends_in_lf_alone(sign: str) -> None:
    """Python ends lines at other signs too, and so cuts a text, or makes an entry of a comment's second half."""
    found = entry(f'# one{sign}msgid "two"\nmsgid "a{sign}b"\nmsgstr "c"\n')

    assert found.value("msgid") == f"a{sign}b"
    assert found.comment == f'one{sign}msgid "two"'


def test_a_text_without_its_other_half_takes_none_of_the_next_entry() -> None:
    """An obsolete entry may have no msgstr; what follows is not its own."""
    first, second = parse_po('#~ msgid "a"\n\n# note\nmsgctxt "s"\nmsgid "b"\nmsgstr "c"\n').entries

    assert (first.obsolete, first.value("msgid"), first.comment) == (True, "a", "")
    assert (second.obsolete, second.value("msgid"), second.comment) == (False, "b", "note")


def test_a_text_is_changed_and_nothing_else() -> None:
    """Its lines become one; an equal text keeps its lines."""
    found = entry(ENTRY)

    assert found.with_value("msgstr", 'c "d"\ne\\n') is found
    assert str(found.with_value("msgstr", 'a\n"b"')) == ENTRY.replace(
        'msgstr ""\n"c \\"d\\"\\n"\n"e\\\\n"\n', 'msgstr "a\\n\\"b\\""\n'
    )
    assert str(found.with_value("#|msgid", "x")) == ENTRY.replace('#| msgid ""\n#| "older"\n', '#| msgid "x"\n')


def test_a_line_goes_where_its_kind_belongs() -> None:
    """With the line end of its entry."""
    found = entry('msgid "a"\r\nmsgstr "b"\r\n')

    full = found.with_value("msgctxt", "s").with_line("#", "# note").flagged("no-wrap").flagged("fuzzy")

    assert str(full.with_value("#|msgid", "c").with_line("#:", "#: x:1")) == (
        '# note\r\n#: x:1\r\n#, fuzzy, no-wrap\r\n#| msgid "c"\r\nmsgctxt "s"\r\nmsgid "a"\r\nmsgstr "b"\r\n'
    )
