"""Pages by hand: those that have to be there, and what stands in their front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from generator.language.words import FORBID_UNKNOWN, Line
from generator.sources.disk import Source
from generator.sources.problems import Problem
from generator.sources.yaml_records import load_record

REQUIRED = ("docs/index.md", "docs/zh-hans/about.md", "docs/en/about.md")
GENERATED = re.compile(r"docs/(?:zh-hans|en)/(?:index\.md|glossary/.*|report/.*)")
FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The front matter of a page by hand."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    title: Line
    description: Line | None = None
    lang: Line | None = None
    kind: Line = "text"


def check_pages(sources: tuple[Source, ...]) -> Iterator[Problem]:
    """Say which pages are missing, stand where a generated one will, or have front matter that is not understood."""
    pages = {source.path: source for source in sources if source.path.endswith(".md")}
    for path in REQUIRED:
        if path not in pages:
            yield Problem(path, 0, "S102", "the file is missing", "restore it; every page links to it")
    for path, source in pages.items():
        if GENERATED.fullmatch(path):
            yield Problem(path, 0, "S105", "this page is generated", "give yours another name")
        match = FRONT_MATTER.match(source.text)
        if match is None:
            yield Problem(path, 1, "Y101", "broken YAML: no front matter", "begin with --- and a title, end with ---")
            continue
        # The blank line keeps the numbers of the lines.
        _, _, problems = load_record(Source(path, f"\n{match[1]}"), PageFacts)
        yield from problems
