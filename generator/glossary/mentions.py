"""Find the mentions of entries in a text: stand-off annotation, leftmost-longest, quotation marks or none.

What is a mention, and what is not:

- The words of one of an entry's forms, with or without quotation marks around or between them: “六个一”建设.
- A short form that begins with a numeral (六个一 of “六个一”建设) needs its quotation marks: 六个一批 is
  something else.
- The longest form at the leftmost place wins: 六个一建设 before 六个一.
- A slogan's numeral is whole: 四个体系 is not found in 十四个体系, nor 五育 in 第五育.
- A short quoted phrase is one word: 三保 is not found in “新三保险”, but in “三保” and in 三保支出.
- Longer words that the entry's record lists (``not_in``) are not mentions.
- A mention takes in quotation marks that stand inside it, not those around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.glossary.entries import AnyEntry
from generator.language.han import COUNTING, ROUND, ZERO
from generator.language.words import PAIRS, QUOTES, bare

NUMERAL = re.compile(rf"[{ZERO}{COUNTING}{ROUND}两几数\d第]")
WORD = re.compile(r"[0-9A-Za-z+]")
# A longer quotation, or one with punctuation, is speech and not a word.
QUOTED = re.compile("|".join(f"{left}[^{left}{right}，。；：、！？]{{1,12}}{right}" for left, right in PAIRS.items()))


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """An entry's occurrence: the half-open span of characters ``start`` to ``end`` of a segment's text, and its id."""

    start: int
    end: int
    entry: str


@dataclass(frozen=True, slots=True)
class Matcher:
    """What is needed to find mentions: one expression over text without quotation marks."""

    pattern: re.Pattern[str]
    entry_of: dict[str, str]
    short: frozenset[str]


def compile_matcher(entries: Iterable[AnyEntry]) -> Matcher:
    """Return a matcher for the records of a glossary."""
    entry_of: dict[str, str] = {}
    short: set[str] = set()
    records = tuple(entries)
    for entry in records:
        entry_of |= dict.fromkeys(map(_plain, entry.record.not_in), "")
    # A longer word that is no mention of one record may be a form of another.
    for entry in records:
        forms = set(map(_plain, entry.record.forms))
        short |= {form for form in forms - {_plain(bare(entry.record.headword))} if NUMERAL.match(form)}
        entry_of |= dict.fromkeys(forms, entry.id)
    # Alternatives are tried in order: the longest first makes the match leftmost-longest.
    words = sorted(entry_of, key=lambda word: (-len(word), word))
    return Matcher(re.compile("|".join(map(re.escape, words)) if words else r"(?!)"), entry_of, frozenset(short))


def annotate(text: str, matcher: Matcher) -> tuple[Mention, ...]:
    """Return the mentions in a Simplified text, in order and not overlapping."""
    kept = [index for index, char in enumerate(text) if not QUOTES.match(char)]
    plain = _plain("".join(text[index] for index in kept))
    quoted = [match.span() for match in QUOTED.finditer(text)]
    return tuple(_mentions(plain, kept, text, quoted, matcher))


def _plain(text: str) -> str:
    """Return the text with full-width letters and signs as the same letters and signs, sign by sign."""
    return "".join(unicodedata.normalize("NFKC", sign)[:1] for sign in text)


def _mentions(
    plain: str, kept: list[int], text: str, quoted: list[tuple[int, int]], matcher: Matcher
) -> Iterator[Mention]:
    position = 0
    while match := matcher.pattern.search(plain, position):
        start, end = kept[match.start()], kept[match.end() - 1] + 1
        start, end = _with_inner_quotes(text, start, end)
        entry = matcher.entry_of[match[0]]
        found = bool(entry) and _whole_word(plain, match) and _respects_quotes(start, end, quoted)
        found = found and (match[0] not in matcher.short or bool(QUOTES.match(text[start - 1 : start])))
        if found:
            yield Mention(start, end, entry)
        # After a near miss the next character may begin a mention; a longer word is passed over whole.
        position = match.end() if found or not entry else match.start() + 1


def _with_inner_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span by the quotation marks that pair with marks inside it: 六个一”建设 becomes “六个一”建设."""
    for opening, closing in PAIRS.items():
        depth = lowest = 0
        for char in text[start:end]:
            depth += (char == opening) - (char == closing)
            lowest = min(lowest, depth)
        if lowest < 0 and text[start - 1 : start] == opening:
            start -= 1
        if depth > lowest and text[end : end + 1] == closing:
            end += 1
    return start, end


def _whole_word(plain: str, match: re.Match[str]) -> bool:
    before, after = plain[match.start() - 1 : match.start()], plain[match.end() : match.end() + 1]
    if NUMERAL.match(match[0][0]) and before and NUMERAL.match(before):
        return False
    return not (
        (WORD.match(match[0][0]) and before and WORD.match(before))
        or (WORD.match(match[0][-1]) and after and WORD.match(after))
    )


def _respects_quotes(start: int, end: int, quoted: list[tuple[int, int]]) -> bool:
    """Tell whether no quoted phrase is cut: each lies inside the span, apart from it, or closely around it."""
    return all(
        (start <= opening and closing <= end)
        or closing <= start
        or end <= opening
        or (opening + 1 == start and end == closing - 1)
        for opening, closing in quoted
    )
