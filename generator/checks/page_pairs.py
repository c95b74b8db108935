"""Pages by hand in two languages: the same headings, paragraphs, links, blanks, figures and days."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.checks.handwritten import FRONT_MATTER
from generator.checks.negations import denials, denied
from generator.checks.parallel import one_sided, sentences_of
from generator.editions.counts import BLANK
from generator.language.locales import ENGLISH, LOCALES, SIMPLIFIED
from generator.language.quantities import MONTHS, chinese_figures, english_figures
from generator.language.words import Bilingual
from generator.sources.disk import Source, Sources
from generator.sources.problems import Problem

HEADING = re.compile(r"^#+ .*\{: #([\w-]+)")
LINK = re.compile(r"\]\(([^)]*)\)")
LANGUAGE = re.compile(r"^lang: *(\S+)", re.MULTILINE)
CHINESE_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
ENGLISH_DAY = re.compile(rf"({'|'.join(MONTHS)}) (\d{{1,2}}), (\d{{4}})")
OTHER = re.compile(r"<span lang=[^>]*>([^<]*)</span>")
ATTRIBUTES = re.compile(r"\{:[^}]*\}")
SOURCES = "sources"
"""The id of the heading beneath which a page names its sources."""
HINT = "say the same in both languages"
Said = tuple[str, Bilingual]
"""What editors say in both languages, with the path of the file where it stands."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a point of a list, or a heading, with the line on which it begins, under its heading's id."""

    line: int
    heading: str
    text: str


def check_page_pairs(sources: Sources, blanks: Collection[str]) -> Iterator[Problem]:
    """Yield where a page in English and its Chinese one part."""
    chinese, english = (next(each.slug for each in LOCALES if each.tag == tag) for tag in (SIMPLIFIED, ENGLISH))
    for source in sources.under(f"docs/{english}/", ".md"):
        other = sources.get(source.path.replace(f"/{english}/", f"/{chinese}/", 1))
        if other is not None:
            yield from _pair(other, source, blanks)
    for locale in LOCALES:
        for source in sources.under(f"docs/{locale.slug}/", ".md"):
            if (said := LANGUAGE.search(source.text)) and said[1] != locale.tag:
                yield Problem(source.path, 0, "H104", f"its language is {said[1]}", f"say lang: {locale.tag}")


def _pair(chinese: Source, english: Source, blanks: Collection[str]) -> Iterator[Problem]:
    ours, others = tuple(_blocks(english)), tuple(_blocks(chinese))
    path = english.path
    headings = [list(dict.fromkeys(block.heading for block in blocks)) for blocks in (others, ours)]
    # A page whose front matter or headings were not understood is compared with none.
    if not all(all(each) and each for each in headings):
        return
    if headings[0] != headings[1]:
        odd = sorted(set(headings[0]) ^ set(headings[1])) or headings[1]
        yield Problem(path, 0, "H102", f"{chinese.path} has other headings: {', '.join(odd)}", HINT)
        return
    for heading in headings[0]:
        theirs, own = ([block for block in blocks if block.heading == heading] for blocks in (others, ours))
        if len(theirs) != len(own):
            message = f"{len(own)} paragraphs under {heading}, {len(theirs)} in {chinese.path}"
            yield Problem(path, own[0].line, "H102", message, HINT)
            continue
        for one, other in zip(theirs, own, strict=True):
            for message in _differences(one.text, other.text, blanks):
                yield Problem(path, other.line, "H102", f"{message}, and {chinese.path}:{one.line} differs", HINT)


def _blocks(source: Source) -> Iterator[Block]:
    facts = FRONT_MATTER.match(source.text)
    first = facts[0].count("\n") if facts else 0
    heading = ""
    for number, line in enumerate(source.text.split("\n"), 1):
        if number > first and line.strip() and not line.startswith("{:"):
            found = HEADING.match(line)
            heading = found[1] if found else heading
            yield Block(number, heading, line)


def _differences(chinese: str, english: str, blanks: Collection[str]) -> Iterator[str]:
    named = [sorted(BLANK.findall(text)) for text in (chinese, english)]
    # A blank that nobody knows has its problem already.
    if named[0] != named[1] and set(blanks).issuperset(named[0] + named[1]):
        yield "other blanks"
    if sorted(LINK.findall(chinese)) != sorted(LINK.findall(english)):
        yield "other links"
    plain = [ATTRIBUTES.sub("", LINK.sub("]", BLANK.sub("", text))) for text in (chinese, english)]
    own, cited = [" ".join(OTHER.findall(text)) for text in plain]
    plain = [OTHER.sub("", text) for text in plain]
    # A page cites figures as the other language writes them.
    values = [{each.value for each in chinese_figures(text)} for text in (plain[0], cited)]
    values += [{each.value for each in english_figures(text)} for text in (plain[1], own)]
    if values[1] - values[0] or values[3] - values[2]:
        yield "other figures in the words of another language"
    for figure in (each for side in one_sided(*plain) for each in side):
        yield f"{figure} in one language alone"
    ours, others = sentences_of(Bilingual(*plain))
    pairs = zip(ours, others, strict=True) if len(ours) == len(others) else [(plain[0], plain[1])]
    for one, other in pairs:
        no, noes = denied(one), denials(other)
        if noes < no:
            yield f"{noes} times no or not in “{other[:40]}”, {no} times in Chinese"


def check_days(sources: Sources, delivered: Iterable[date]) -> Iterator[Problem]:
    """Yield the days that a page by hand names and no report was delivered on; among its sources days are theirs."""
    known = frozenset(delivered)
    for source in sources.under("docs/", ".md"):
        for block in _blocks(source):
            for day in set(_days(block.text)) - known if block.heading != SOURCES else ():
                hint = f"delivered: {', '.join(sorted(each.isoformat() for each in known))} in report.yml"
                yield Problem(source.path, block.line, "H103", f"no report is of {day.isoformat()}", hint)


def check_said(said: Iterable[Said], blanks: Collection[str]) -> Iterator[Problem]:
    """Yield what the words on first pages differ in from one language to the other."""
    for path, words in said:
        for message in _differences(words.zh, words.en, blanks):
            yield Problem(path, 0, "H102", f"{message}: “{words.en[:40]}”", HINT)


def _days(text: str) -> Iterator[date]:
    found = [(int(year), int(month), int(day)) for year, month, day in CHINESE_DAY.findall(text)]
    found += [(int(year), MONTHS.index(month) + 1, int(day)) for month, day, year in ENGLISH_DAY.findall(text)]
    for each in found:
        try:
            yield date(*each)
        except ValueError:
            # A day that no month has is none of a report either.
            yield date.min
