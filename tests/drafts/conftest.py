"""What the tests of drafts share: a project that waits for some."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.sources.disk import Sources
from tests.support import text_of

PO = "docs/report/2024/en.po"


@pytest.fixture
def tiny_root(tiny_root: Path, draft_sources: Sources) -> Path:
    """Return a copy of the tiny project whose English is unfinished."""
    (tiny_root / PO).write_text(text_of(draft_sources, PO), "utf-8")
    return tiny_root
