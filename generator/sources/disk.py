"""The reading end: every file that the editions are made from, as text, in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.sources.problems import Problem

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
PATTERNS = (
    "docs/*.md",
    "docs/*.yml",
    "docs/zh-hans/*.md",
    "docs/en/*.md",
    "docs/report/*/*.txt",
    "docs/report/*/*.yml",
    "docs/report/*/*.po",
    "glossary/*.tsv",
    "glossary/terms/*.yml",
    "glossary/phrases/*.yml",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A text file: ``path`` is relative to the project's root, with forward slashes."""

    path: str
    text: str

    @property
    def name(self) -> str:
        """The file's name without folders and ending."""
        return self.path.rpartition("/")[2].rpartition(".")[0]


def read_sources(root: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Read all sources below ``root``, sorted by path; a file that is not UTF-8 is a problem and left out."""
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in sorted({path for pattern in PATTERNS for path in root.glob(pattern) if path.is_file()}):
        name = path.relative_to(root).as_posix()
        # Not text mode: universal newlines would hide what stands in the file.
        data = path.read_bytes()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            problems.append(Problem(name, line, "S101", "the file is not UTF-8", "save it as UTF-8 without a BOM"))
            continue
        problems += _character_problems(name, text)
        sources.append(Source(name, text))
    return tuple(sources), tuple(problems)


def _character_problems(name: str, text: str) -> Iterator[Problem]:
    if text.startswith("\ufeff"):
        yield Problem(name, 1, "S101", "the file begins with a byte order mark", "save it as UTF-8 without a BOM")
    if match := CONTROL.search(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Problem(
            name, line, "S104", f"a control character, U+{ord(match[0]):04X}", "no page can show it; remove it"
        )
