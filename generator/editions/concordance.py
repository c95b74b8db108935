"""The concordance: for each entry, the segments that mention it, in the order of the text."""

from __future__ import annotations

from generator.editions.edition import Edition
from generator.glossary.entries import AnyEntry

Concordance = dict[str, tuple[str, ...]]


def index(edition: Edition, entries: tuple[AnyEntry, ...]) -> Concordance:
    """Return segment ids by entry, one for each mention; every entry has a key."""
    found: dict[str, list[str]] = {entry.id: [] for entry in entries}
    for segment in edition.segments.values():
        for mention in segment.mentions:
            found[mention.entry].append(segment.id)
    return {entry: tuple(segments) for entry, segments in found.items()}
