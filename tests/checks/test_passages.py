"""What is shown was audited: whatever becomes Traditional on a page is a passage that the audit looks at."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.assemble import shown_passages
from generator.editions.library import Library
from generator.language.labels import Labels
from generator.sources.disk import Sources
from tests.support import made

NOTHING = re.compile(r"(?!)")


@pytest.mark.parametrize("tag", ["zh-Hant-TW", "zh-Hant-HK"])
def test_all_that_a_page_converts_is_a_passage_of_the_audit(
    tag: str, library: Library, sources: Sources, labels: Labels
) -> None:
    """Every page, data file and text for the search is made with a converter that writes down what it is given."""
    given: set[str] = set()
    real = library.localisers[tag]

    def convert(text: str) -> str:
        given.add(text)
        return real.to_traditional(text)

    # Without decisions a converter hands on each text whole.
    spy = replace(real, to_traditional=convert, decisions={}, pattern=NOTHING, wordings={}, kept_or_worded=NOTHING)
    made(replace(library, localisers={**library.localisers, tag: spy}), labels)
    audited = "\n".join(passage.text for passage in shown_passages(sources))

    converted = {line for text in given for line in text.split("\n")}
    assert len(converted) > len(library.entries)
    assert [line for line in converted if line not in audited] == []
