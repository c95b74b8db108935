"""Helpers of the tests: reading a project, and changing a copy of it."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.assemble import Project, assemble
from generator.sources.disk import Source, read_sources

ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "fixtures" / "tiny"
EPOCH = "1737000000"
TONES = "\u0300\u0301\u0304\u030c"

Sources = tuple[Source, ...]
Build = Callable[..., subprocess.CompletedProcess[str]]


def read(root: Path) -> Sources:
    """Return the sources of a project that can be read."""
    sources, problems = read_sources(root)
    assert not problems
    return sources


def whole(sources: Sources) -> Project:
    """Return the project made from sources without problems."""
    project, problems = assemble(sources)
    assert not problems
    assert project is not None
    return project


def changed(sources: Sources, path: str, old: str, new: str) -> Sources:
    """Return the sources with ``old`` replaced by ``new`` in one file; the file has to have it."""
    assert any(source.path == path and old in source.text for source in sources), (path, old)
    return tuple(
        replace(source, text=source.text.replace(old, new)) if source.path == path else source for source in sources
    )


def toneless(pinyin: str) -> str:
    """Return pinyin without tone marks; ü stays."""
    return unicodedata.normalize("NFC", re.sub(f"[{TONES}]", "", unicodedata.normalize("NFD", pinyin)))
