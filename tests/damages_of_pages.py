"""Damages of the pages by hand, of what the site calls itself, and of files as such."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random

from generator.report.changes import CHANGES
from generator.report.facts import SITE
from tests.damages import Damage, Done, Project, any_match, misspelt, other_digit, replaced

ABOUT = ("docs/en/about.md", "docs/zh-hans/about.md")
ENGLISH = ABOUT[:1]


def _page(
    paths: tuple[str, ...],
    pattern: str,
    new: Callable[[re.Match[str], Random], str],
    project: Project,
    chance: Random,
) -> Done | None:
    path = chance.choice(paths)
    text = project.text(path)
    # A comment of a YAML file is read by nobody but its writers.
    plain = re.sub(r"(?m)^#.*", lambda match: "#" * len(match[0]), text) if path.endswith(".yml") else text
    found = any_match(pattern, plain, chance)
    return replaced(path, text, found.span(), new(found, chance)) if found else None


def _gone(project: Project, chance: Random) -> Done | None:
    source = chance.choice([each for each in project.sources.under("docs/") if not each.path.endswith(".txt")])
    return Done(source.path, None, "removed")


def _record_gone(project: Project, chance: Random) -> Done | None:
    source = chance.choice(project.records)
    return Done(source.path, None, "removed")


def _damage(
    kind: str, paths: tuple[str, ...], pattern: str, new: Callable[[re.Match[str], Random], str], left: str = ""
) -> Damage:
    return Damage(kind, partial(_page, paths, pattern, new), left)


def _digit(match: re.Match[str], chance: Random) -> str:
    return other_digit(match[0], chance)


def _misspelt(match: re.Match[str], chance: Random) -> str:
    return misspelt(match[0], chance)


def _nothing(_: re.Match[str], __: Random) -> str:
    return ""


DATE = r"January 16, 2025|2025年1月16日"

PAGE_DAMAGES = (
    _damage(
        "page: another day",
        (*ABOUT, "docs/index.md"),
        DATE,
        lambda match, chance: re.sub(r"\d+", lambda each: other_digit(each[0], chance), match[0], count=1),
    ),
    _damage(
        "page: another figure",
        ABOUT,
        r"(?<=Article )5|第五(?=条)|26\.88|2\.688|4\.0",
        lambda match, chance: other_digit(match[0], chance) if match[0].isascii() else "第六",
    ),
    _damage("page: a paragraph lost", ABOUT, r"(?m)\n^[^#\n{-][^\n]{20,}\n", _nothing),
    _damage("page: a point of a list lost", ABOUT, r"(?m)^- .*\n", _nothing),
    _damage("page: a heading lost", ABOUT, r"(?m)^## .*\n", _nothing),
    _damage("page: an id changed", ABOUT, r"(?<=\{: #)[a-z-]+", lambda match, _: f"{match[0]}x"),
    _damage(
        "page: a link elsewhere",
        ABOUT,
        r"(?<=\]\()[^)]+",
        lambda match, _: match[0].replace("glossary", "terms").replace("report", "text"),
    ),
    _damage("page: a blank misspelt", ABOUT, r"(?<=\{\{ )[a-z]+", _misspelt),
    _damage(
        "page: a blank exchanged",
        ABOUT,
        r"\{\{ terms \}\}|\{\{ phrases \}\}",
        lambda match, _: "{{ phrases }}" if "terms" in match[0] else "{{ terms }}",
    ),
    _damage("page: a misspelt word", ENGLISH, r"(?<=[a-z] )[a-z]{5,}\b", _misspelt, "the slip is a word too"),
    _damage("page: a word doubled", ENGLISH, r"(?<=[a-z] )[a-z]{2,} ", lambda match, _: match[0] * 2),
    _damage(
        "page: a negation lost", ENGLISH, r"\b(?:not|never|no|nothing) (?!site)", _nothing, "the paragraph has another"
    ),
    _damage("page: a straight mark", ENGLISH, "[“”’]", lambda match, _: "'" if match[0] == "’" else '"'),
    _damage("page: a quotation mark lost", ENGLISH, "[“”]", _nothing),
    _damage("page: a key of the front matter misspelt", ABOUT, r"(?m)^(?:title|description|lang|kind)(?=:)", _misspelt),
    _damage("page: no front matter", ABOUT, r"\A---\n", _nothing),
    _damage(
        "page: the language of another",
        ABOUT,
        r"(?<=lang: )[a-zA-Z-]+",
        lambda match, _: "zh-Hans" if match[0] == "en" else "en",
    ),
    _damage("site.yml: another figure", (SITE,), r"\d+", _digit),
    _damage("site.yml: a blank misspelt", (SITE,), r"(?<=\{\{ )[a-z]+", _misspelt),
    _damage("site.yml: a blank lost", (SITE,), r"\{\{ [a-z]+ \}\}", _nothing),
    _damage("site.yml: a key misspelt", (SITE,), r"(?m)^(?:name|short_name|summary)", _misspelt),
    _damage("site.yml: a misspelt word", (SITE,), r"(?<=[a-z] )[A-Za-z]{5,}\b", _misspelt),
    _damage(
        "changes.yml: nothing that was touched", (CHANGES,), r'(?<=ids: \[")[^"]+', lambda match, _: f"{match[0]}x"
    ),
    _damage("changes.yml: a day to come", (CHANGES,), r"(?<=day: )20", lambda _match, _: "30"),
    Damage("file: gone from docs/", _gone),
    Damage("file: a record gone", _record_gone),
)
