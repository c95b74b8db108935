"""A phrase's page: the editors' explanation in both languages, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.editions.neighbours import Neighbours
from generator.glossary.entries import AnyEntry
from generator.pages.context import PageContext
from generator.pages.entry_page import EntryView, entry_view
from generator.pages.keyword_lines import KeywordLine, keyword_line


@dataclass(frozen=True, slots=True)
class PhraseView:
    """What the template is handed: the meaning in the edition's Chinese and in English.

    ``evidence`` are sentences named in the record that do not have the phrase: those that do stand in its concordance.
    """

    entry: EntryView
    chinese: str
    meaning: str
    evidence: tuple[KeywordLine, ...]
    basis: str | None


def phrase_page(at: PageContext, entry: AnyEntry, near: Neighbours) -> PhraseView:
    """Return what a phrase's page shows."""
    record = entry.record
    assert record.meaning is not None
    return PhraseView(
        entry=entry_view(at, entry, near),
        chinese=at.library.said(record.meaning)[at.chinese],
        meaning=record.meaning.en,
        evidence=tuple(_evidence(at, entry)),
        basis=at.library.said(record.basis)[at.locale.tag] if record.basis else None,
    )


def _evidence(at: PageContext, entry: AnyEntry) -> Iterator[KeywordLine]:
    """Yield the sentences named but for those that the concordance shows."""
    volumes = {volume.report.id: volume for volume in at.library.volumes}
    for passage in entry.record.evidence:
        report, _, segment = passage.partition("/")
        volume = volumes[report]
        if segment not in volume.concordance[entry.id]:
            yield keyword_line(at, volume, segment, None)
