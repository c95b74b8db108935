"""The interface's words by locale, from ``labels.yml``: a row a word, a column a locale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.language.locales import LOCALES
from generator.sources.disk import LABELS, Sources
from generator.sources.problems import Problem, did_you_mean
from generator.sources.yaml_text import YamlText, compose

Words = dict[str, str]
"""An edition's words by their keys."""
Labels = dict[str, Words]
"""The words of all editions, by BCP 47 tag."""

BLANK = re.compile(r"\{\d?\}")
TAGS = tuple(locale.tag for locale in LOCALES)


def load_labels(sources: Sources) -> tuple[Labels, tuple[Problem, ...]]:
    """Return the words, and what is wrong with them; a key that lacks a locale is a problem, and left out."""
    source = sources.get(LABELS)
    if source is None:
        # The file comes with the generator; one that cannot be read has its problem already.
        return {tag: {} for tag in TAGS}, ()
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
        if not missing and not _same_blanks([given[tag] for tag in TAGS if given[tag]]):
            hint = "the same {} or {0}, {1} in each; a sign { or } alone is none"
            yield Problem(LABELS, line, "W103", f"the blanks of {key} differ", hint)


def _same_blanks(texts: list[str]) -> bool:
    """Tell whether texts have the same blanks; a text that is left empty on purpose has none to compare."""
    # The notice names a day in English alone.
    blanks = [sorted(BLANK.findall(text)) for text in texts]
    filled = [each for each in blanks if each]
    whole = all(not re.search("[{}]", BLANK.sub("", text)) for text in texts)
    return whole and all(each == filled[0] for each in filled)
