"""Pages by hand: those that have to be there, what stands in their front matter, and where they may stand.

Whatever is made and whatever is by hand meet in one rule: a Traditional page by hand takes the place of the converted
one; any other meeting is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from generator.editions.addresses import url_of
from generator.editions.counts import check_blanks
from generator.language.words import FORBID_UNKNOWN, Line
from generator.sources.disk import Source, Sources
from generator.sources.problems import Problem
from generator.sources.yaml_records import load_record

REQUIRED = ("docs/index.md", "docs/zh-hans/about.md", "docs/en/about.md")
# As MkDocs reads it.
FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The front matter of a page by hand."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    title: Line
    description: Line | None = None
    lang: Line | None = None
    kind: Line = "text"


def check_pages(sources: Sources, blanks: tuple[str, ...]) -> Iterator[Problem]:
    """Yield which pages are missing, or have front matter or blanks that are not understood."""
    for path in REQUIRED:
        if sources.get(path) is None and path not in sources.unread:
            yield Problem(path, 0, "S102", "the file is missing", "restore it; every page links to it")
    for source in sources.under("docs/", ".md"):
        match = FRONT_MATTER.match(source.text)
        if match is None:
            hint = "begin with --- and a title, end with ---"
            yield Problem(source.path, 1, "Y101", "broken YAML: no front matter", hint)
        else:
            # The blank line keeps the numbers of the lines.
            yield from load_record(Source(source.path, f"\n{match[1]}"), PageFacts).problems
        yield from check_blanks(source, blanks)


def check_meetings(by_hand: Iterable[str], made: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each file by hand that would stand where another file will.

    ``by_hand`` are paths below ``docs/``, ``made`` the addresses of what is generated, those of pages by hand left out.
    """
    taken = {_place(address): "a generated file" for address in made}
    for path in by_hand:
        other = taken.setdefault(_place(path), f"docs/{path}")
        if other != f"docs/{path}":
            message = f"{other} stands at its address, /{_place(path)}"
            yield Problem(f"docs/{path}", 0, "S105", message, "give it another name")


def _place(path: str) -> str:
    """Return the address below the site's root; MkDocs makes the first page of a folder of its README too."""
    if not path.endswith(".md"):
        return path
    return url_of(re.sub(r"(^|/)README\.md$", r"\1index.md", path))
