"""The interface's words by locale, from ``labels.yml``: a row a word, a column a locale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.language.han import HAN
from generator.language.label_meanings import unmatched
from generator.language.label_texts import blank_slips, borrowed, exchanged, script_slips
from generator.language.locales import ENGLISH, LOCALES, SIMPLIFIED
from generator.sources.disk import LABELS, Source, Sources
from generator.sources.problems import Problem, did_you_mean
from generator.sources.yaml_text import YamlText, compose

Words = dict[str, str]
"""An edition's words by their keys."""
Labels = dict[str, Words]
"""The words of all editions, by BCP 47 tag."""

TAGS = tuple(locale.tag for locale in LOCALES)


def load_labels(sources: Sources) -> tuple[Labels, tuple[Problem, ...]]:
    """Return the words, and what is wrong with them; a key that lacks a locale is a problem, and left out."""
    source = sources.get(LABELS)
    if source is None:
        # The file comes with the generator; one that cannot be read has its problem already.
        return {tag: {} for tag in TAGS}, ()
    return _read(source)


@lru_cache(maxsize=10)
def _read(source: Source) -> tuple[Labels, tuple[Problem, ...]]:
    text = compose(source)
    table = text.value if isinstance(text.value, dict) else {}
    problems = (*text.problems, *_problems(text, table))
    whole = {key: words for key, words in table.items() if isinstance(words, dict) and words.keys() >= set(TAGS)}
    return {tag: {str(key): str(words[tag]) for key, words in whole.items()} for tag in TAGS}, problems


def check_labels(labels: Labels, asked: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each word that pages ask for and the file does not have; ``asked`` are keys."""
    known = labels[TAGS[0]]
    for key in sorted(set(asked) - known.keys()):
        yield Problem(LABELS, 0, "W104", f"there is no {key}", did_you_mean(key, known))


def _problems(text: YamlText, table: dict[object, object]) -> Iterator[Problem]:
    for key, words in table.items():
        line = text.lines.get((str(key),), 0)
        given = words if isinstance(words, dict) else {}
        missing = [tag for tag in TAGS if not isinstance(given.get(tag), str)]
        unknown = [str(tag) for tag in given if tag not in TAGS]
        if missing:
            hint = "each word has one text a locale, in quotation marks if need be"
            yield Problem(LABELS, line, "W101", f"{key} lacks {', '.join(missing)}", hint)
        if unknown:
            yield Problem(LABELS, line, "W102", f"{key} has {', '.join(unknown)}", f"locales are: {', '.join(TAGS)}")
        if not missing and not unknown:
            texts = {tag: given[tag] for tag in TAGS}
            for slip in blank_slips(str(key), texts):
                hint = "as many blanks as it is filled with; a sign { or } alone is none"
                yield Problem(LABELS, line, "W103", f"the blanks of {key}: {slip}", hint)
            for slip in script_slips(str(key), texts):
                yield Problem(LABELS, line, "W105", f"{key}: {slip}", "each locale has its own script")
    yield from _beside_others(text, table)


def _beside_others(text: YamlText, table: dict[object, object]) -> Iterator[Problem]:
    """Yield where a word has the text of another locale or of another word, or says two things."""
    given = {str(key): words for key, words in table.items() if isinstance(words, dict) and _is_whole(words)}
    whole = {key: {tag: str(words[tag]) for tag in TAGS} for key, words in given.items()}
    for key, here, there in borrowed(whole):
        message = f"{key}: zh-Hant-HK has {here}, elsewhere {there}"
        yield Problem(LABELS, text.lines.get((key,), 0), "W105", message, "the words of Hong Kong")
    told = tuple(exchanged(whole))
    for key, other, tag in told:
        message = f"{key} ({tag}) may have the text of {other}: “{whole[key][tag]}”"
        yield Problem(LABELS, text.lines.get((key,), 0), "W106", message, "give each its own text")
    named = {key for each in told for key in each[:2]}
    for key, texts in whole.items():
        # An English text in Chinese has its problem already; lists are each language's own, and no translations.
        understood = key not in named and not re.search(f"[{HAN}|]", texts[ENGLISH])
        if understood and (lost := unmatched(texts[SIMPLIFIED], texts[ENGLISH])):
            message = f"{key}: {lost} is not said in “{texts[ENGLISH]}”"
            yield Problem(LABELS, text.lines.get((key,), 0), "W107", message, "one thing has one name everywhere")


def _is_whole(words: dict[str, object]) -> bool:
    return all(isinstance(words.get(tag), str) for tag in TAGS)
