"""The day of the last change, of whatever is asked for."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from generator.editions.changed import entry_changed, last_changed, report_changed, section_changed
from generator.editions.library import Library
from generator.language.words import Bilingual
from generator.report.changes import Change


def corrected(library: Library, *days: tuple[int, str]) -> Library:
    """Return a library with a change on each of these days of a year."""
    start, words = dt.date(2024, 1, 1), Bilingual("公园", "parks")
    changes = (Change(start + dt.timedelta(days=day), words, (name,)) for day, name in days)
    return replace(library, changes=tuple(changes))


def test_a_section_is_changed_by_its_sentences_and_by_its_report(tiny: Library) -> None:
    """The newest day counts; another section's change is none of its."""
    library = corrected(tiny, (9, "2024/annex"), (5, "2024/part-1-p1-s2"), (2, "2024"))

    assert section_changed(library, library.newest, "part-1") == dt.date(2024, 1, 6)
    assert section_changed(library, library.newest, "annex") == dt.date(2024, 1, 10)
    assert section_changed(library, library.newest, "front-matter") == dt.date(2024, 1, 3)
    assert report_changed(library, library.newest) == last_changed(library) == dt.date(2024, 1, 10)


def test_an_entry_is_changed_by_its_own_and_by_all_entries(tiny: Library) -> None:
    """A report's change is none of theirs."""
    library = corrected(tiny, (9, "2024"), (5, "liang-qing"), (2, "glossary"))

    assert entry_changed(library, "liang-qing") == dt.date(2024, 1, 6)
    assert entry_changed(library, "gongjian") == dt.date(2024, 1, 3)


def test_what_nobody_has_corrected_has_no_day(tiny: Library) -> None:
    """Nor has a site without corrections."""
    assert section_changed(corrected(tiny, (1, "2024/annex")), tiny.newest, "part-1") is None
    assert entry_changed(corrected(tiny, (1, "2024")), "liang-qing") is None
    assert last_changed(tiny) is None
