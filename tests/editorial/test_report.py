"""The source is the report, verbatim."""

from __future__ import annotations

import hashlib

from tests.support import ROOT


def test_the_text_is_untouched() -> None:
    """Not one byte of it may change."""
    text = (ROOT / "docs/report/2025/report.txt").read_bytes()

    assert hashlib.sha256(text).hexdigest() == "ab37425315c2bd74a9d4d05456c5376fc808b8dfb5b58c9aafec0e3f54ec7a91"
