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
from generator.language.locales import ENGLISH, LOCALES, SIMPLIFIED
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


def check_twins(by_hand: Iterable[str], made: Iterable[str]) -> Iterator[Problem]:
    """Yield the pages by hand that there are in Chinese alone, or in English alone.

    ``by_hand`` and ``made`` are those of ``check_meetings``; a page that must be there has its problem already.
    """
    places = {_place(path): path for path in by_hand if path.endswith(".md")}
    taken = {_place(address) for address in made}
    required = {_place(path.removeprefix("docs/")) for path in REQUIRED}
    slugs = tuple(locale.slug for locale in LOCALES if locale.tag in {SIMPLIFIED, ENGLISH})
    for place, path in places.items():
        slug, _, rest = place.partition("/")
        twins = [f"{other}/{rest}" for other in slugs if other != slug] if slug in slugs and place not in taken else []
        if twins and twins[0] not in places and twins[0] not in required:
            message = f"docs/{path} has no other language, at /{twins[0]}"
            yield Problem(f"docs/{path}", 0, "H102", message, "write it, or remove both")


def _place(path: str) -> str:
    """Return the address below the site's root; MkDocs makes the first page of a folder of its README too."""
    if not path.endswith(".md"):
        return path
    return url_of(re.sub(r"(^|/)README\.md$", r"\1index.md", path))
