"""The tiny report, and its PO file while its English is unfinished."""

from __future__ import annotations

import pytest

from generator.editions.library import Library
from generator.report.segments import Report
from generator.sources.disk import Sources
from tests.support import text_of

PATH = "docs/report/2024/en.po"


@pytest.fixture
def report(tiny: Library) -> Report:
    """Return the tiny report."""
    return tiny.newest.report


@pytest.fixture
def text(draft_sources: Sources) -> str:
    """Return the tiny report's PO file."""
    return text_of(draft_sources, PATH)
