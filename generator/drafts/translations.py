"""Drafts of English for segments that have none: first from the translation memory, then from a service.

A draft is ``fuzzy`` and says where it comes from, in a comment that begins with ``draft:``; a check refuses that
comment on a sentence that is no longer fuzzy. Terms, words of the lexicon and figures do not go to the service: they
are replaced by marks, and come back as the project's own English.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.drafts.answers import believed, readable, restore
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import LexiconEntry
from generator.language.quantities import chinese_figures, english_words
from generator.report.merge import fill
from generator.report.translation import TranslationMemory, Unit, load_memory
from generator.sources.disk import Source

SIMILAR = 0.75
"""How much of two Chinese sentences has to be alike for one's English to be offered for the other."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, and where it comes from."""

    english: str
    origin: str


def from_memory(unit: Unit, memories: Iterable[TranslationMemory]) -> Draft | None:
    """Return the English of the same Chinese sentence, or of a similar one with the difference; None without either."""
    known = [
        (memory.path, other)
        for memory in memories
        for other in memory.units
        if other.status == "reviewed" and other.chinese
    ]
    for path, other in known:
        if other.chinese == unit.chinese:
            return Draft(other.english, f"the same sentence in {path}, {other.segment}")
    scored = [(_likeness(unit.chinese, other.chinese), path, other) for path, other in known]
    likeness, path, best = max(scored, key=lambda each: each[0], default=(0.0, "", unit))
    if likeness < SIMILAR:
        return None
    changes = difference(best.chinese, unit.chinese)
    return Draft(best.english, f"a sentence {likeness:.0%} alike in {path}, {best.segment}: {changes}")


def _likeness(one: str, other: str) -> float:
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= SIMILAR and matcher.quick_ratio() >= SIMILAR else 0.0


def added(source: Source, unit: Unit, draft: Draft) -> str | None:
    """Return a PO file with the draft for a unit in it; None if the file does not wait for it now."""
    memory, _ = load_memory(source)
    awaited = any(
        (each.segment, each.chinese) == (unit.segment, unit.chinese) and not each.english for each in memory.units
    )
    return fill(source.text, unit.segment, draft.english, draft.origin) if awaited else None


def difference(old: str, new: str) -> str:
    """Return what changed from one sentence to another.

    >>> difference("增长5%以上。", "增长6%以上。")
    '增长[-5-]{+6+}%以上。'
    """
    pieces = []
    for kind, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(old[start:end])
        else:
            pieces.append(
                f"[-{old[start:end]}-]" * (start < end) + f"{{+{new[new_start:new_end]}+}}" * (new_start < new_end)
            )
    return "".join(pieces)


def protected_words(entries: Iterable[AnyEntry], lexicon: Iterable[LexiconEntry]) -> dict[str, str]:
    """Return the English of each Chinese word that no service may touch; terms and phrases go before the lexicon."""
    words = {entry.chinese: entry.english for entry in lexicon}
    for entry in entries:
        words |= dict.fromkeys((*entry.record.forms, entry.record.headword), entry.record.english.name)
    return words


def protect(text: str, words: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return the text with a mark for each protected word and figure, and what stands behind the marks.

    >>> protect("石墨增长5%。", {"石墨": "graphite"})
    ('__0__增长__1__。', ('graphite', '5 percent'))
    """
    spans = [(figure.start, figure.end, english_words(figure)) for figure in chinese_figures(text)]
    for word in sorted(words, key=len, reverse=True):
        spans += [(match.start(), match.end(), words[word]) for match in re.finditer(re.escape(word), text)]
    kept: list[tuple[int, int, str]] = []
    for start, end, english in spans:
        if all(end <= other_start or other_end <= start for other_start, other_end, _ in kept):
            kept.append((start, end, english))
    kept.sort()
    pieces, position = [], 0
    for index, (start, end, _) in enumerate(kept):
        pieces += [text[position:start], f"__{index}__"]
        position = end
    return "".join([*pieces, text[position:]]), tuple(english for _, _, english in kept)


def from_service(unit: Unit, words: dict[str, str], translate: Callable[[str], str], service: str) -> Draft:
    """Return what a service makes of a sentence.

    Raises NoTranslationError if that is no translation; whatever ``translate`` raises goes through.
    """
    sent, protected = protect(unit.chinese, words)
    return Draft(restore(believed(sent, readable(translate(sent))), protected), service)
