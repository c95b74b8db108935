"""Words of the mainland in what the editors say in the editions of Taiwan and of Hong Kong.

OpenCC brings a table of phrases for either place. Where it would exchange a word, the vocabulary has to say what stands
there: the place's own word, or that the mainland's is right there too, with the reason.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache

from generator.checks.conversion_audit import Passage, once_a_cause
from generator.language.labels import Labels
from generator.language.locales import LOCALES
from generator.language.script import converter
from generator.language.vocabulary import KEPT, PATH, Vocabulary
from generator.sources.disk import LABELS
from generator.sources.problems import Problem

CONTEXT = 3
PHRASES = tuple((locale.tag, *locale.conversion, locale.phrases) for locale in LOCALES if locale.conversion)

Span = tuple[int, int]


def check_vocabulary(passages: Iterable[Passage], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield the words of the mainland that nobody has decided on, one problem a word, and the rows not needed."""
    passages = tuple(passages)
    yield from once_a_cause(finding for passage in passages for finding in _findings(passage, vocabulary))
    said = "\n".join(KEPT.sub("", passage.text) for passage in passages)
    for wording in vocabulary.wordings:
        if wording.word not in said:
            yield Problem(PATH, wording.line, "C302", f"the editors do not say {wording.word}", "remove the row")


def check_labels_vocabulary(labels: Labels) -> Iterator[Problem]:
    """Yield the words of the interface that are the mainland's, in the edition of another place."""
    for tag, _, back, _ in PHRASES:
        for key, words in labels[tag].items():
            # As the mainland would write it: what OpenCC would still exchange is its word.
            text = converter(back)(words)
            for start, end, other in _exchanged(text, tag):
                message = f"{key}: …{words[max(0, start - CONTEXT) : end + CONTEXT]}… has {other} in {tag}"
                yield Problem(LABELS, 0, "C303", message, "write the place's own word")


def _findings(passage: Passage, vocabulary: Vocabulary) -> Iterator[tuple[Hashable, Problem]]:
    for tag, *_ in PHRASES:
        for start, end, other in _exchanged(passage.text, tag):
            if not _covered(passage.text, (start, end), vocabulary):
                around = passage.text[max(0, start - CONTEXT) : end + CONTEXT]
                hint = f"add a row to {PATH}: the place's word, or the same word with the reason"
                message = f"…{around}… has {other} in {tag}"
                yield (
                    (passage.text[max(0, start - 1) : end], other, tag),
                    Problem(passage.path, passage.line, "C301", message, hint),
                )


@cache
def _exchanged(text: str, tag: str) -> tuple[tuple[int, int, str], ...]:
    """Return where OpenCC's phrases for a place would exchange words, as spans of the text with what they have."""
    there, phrases = next((there, phrases) for other, there, _, phrases in PHRASES if other == tag)
    plain, exchanged = converter(there)(text), converter(phrases)(text)
    if plain == exchanged or len(plain) != len(text):
        return ()
    changes = SequenceMatcher(None, plain, exchanged, autojunk=False).get_opcodes()
    return tuple((a, b, exchanged[max(0, c - 1) : d + 1]) for kind, a, b, c, d in changes if kind != "equal")


def _covered(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a span lies in a quotation, a title, or a word of the vocabulary."""
    quoted = [match.span() for match in KEPT.finditer(text)]
    words = [place for wording in vocabulary.wordings for place in _places(wording.word, text)]
    return any(start <= span[0] and span[1] <= end for start, end in (*quoted, *words))


def _places(word: str, text: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + 1)
