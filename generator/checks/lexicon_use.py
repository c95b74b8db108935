"""The lexicon against the reports: every name stands in one of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editions.library import Volume
from generator.glossary.lexicon import PATH, LexiconEntry
from generator.sources.problems import Problem


def check_lexicon(lexicon: tuple[LexiconEntry, ...], volumes: tuple[Volume, ...]) -> Iterator[Problem]:
    """Yield a problem for each word that no report has; each report was understood."""
    for word in lexicon:
        if not any(volume.names[word.id] for volume in volumes):
            hint = "write it as a report has it, or remove the row"
            yield Problem(PATH, word.line, "L103", f"{word.chinese} stands in no report", hint)
