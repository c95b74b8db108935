"""Helpers of the tests: reading a project, and changing a copy of it."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from generator.assemble import assemble
from generator.build import outputs
from generator.editions.library import Library
from generator.language.labels import Labels
from generator.pages.plan import plan
from generator.pages.render import Renderer
from generator.sources.disk import Source, Sources, read_sources
from generator.sources.problems import Problem

ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "fixtures" / "tiny"
EPOCH = "1737000000"
TONES = "\u0300\u0301\u0304\u030c"

Build = Callable[..., subprocess.CompletedProcess[str]]


def read(root: Path) -> Sources:
    """Return the sources of a project that can be read."""
    sources, problems = read_sources(root)
    assert not problems
    return sources


def whole(sources: Sources) -> Library:
    """Return the library made from sources without problems."""
    library, problems = assemble(sources)
    assert not problems, [str(problem) for problem in problems]
    assert library is not None
    return library


def unfinished(sources: Sources) -> Library:
    """Return the library made from sources in which something is still to be done, and nothing wrong."""
    library, problems = assemble(sources)
    assert problems
    assert {problem.severity for problem in problems} == {"unfinished"}, [str(problem) for problem in problems]
    assert library is not None
    return library


def text_of(sources: Sources, path: str) -> str:
    """Return the text of a file that is there."""
    source = sources.get(path)
    assert source is not None
    return source.text


def changed(sources: Sources, path: str, old: str, new: str) -> Sources:
    """Return the sources with ``old`` replaced by ``new`` in one file; the file has to have it."""
    assert any(source.path == path and old in source.text for source in sources.files), (path, old)
    return replace(
        sources,
        files=tuple(
            replace(source, text=source.text.replace(old, new)) if source.path == path else source
            for source in sources.files
        ),
    )


def emptied(sources: Sources, path: str, chinese: str) -> Sources:
    """Return the sources with the English of one Chinese sentence taken out of a PO file."""
    english = re.search(rf'msgid "{re.escape(chinese)}"\n(msgstr ".*")', text_of(sources, path))
    assert english is not None
    return changed(sources, path, english[1], 'msgstr ""')


def made(library: Library, labels: Labels) -> dict[str, str]:
    """Return everything that a build makes, as text by address."""
    return {
        output.address: output.make().decode() for output in outputs(library, labels, plan(library, labels), Renderer())
    }


def without(sources: Sources, path: str) -> Sources:
    """Return the sources without one file."""
    assert sources.get(path) is not None
    return replace(sources, files=tuple(source for source in sources.files if source.path != path))


def added(sources: Sources, *files: Source) -> Sources:
    """Return the sources with more files."""
    return replace(sources, files=(*sources.files, *files))


def codes(problems: Iterable[Problem]) -> list[str]:
    """Return the codes of problems, sorted."""
    return sorted(problem.code for problem in problems)


def toneless(pinyin: str) -> str:
    """Return pinyin without tone marks; ü stays."""
    return unicodedata.normalize("NFC", re.sub(f"[{TONES}]", "", unicodedata.normalize("NFD", pinyin)))
