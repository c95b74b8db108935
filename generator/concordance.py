"""The concordance: for each term, the segments that mention it, in the order of the text."""

from __future__ import annotations

from generator.editions import Edition
from generator.glossary import Entry

Concordance = dict[str, tuple[str, ...]]


def index(edition: Edition, entries: tuple[Entry, ...]) -> Concordance:
    """Return segment ids by term id, one for each mention; every term has a key."""
    return {
        entry.id: tuple(
            segment.id
            for segment in edition.segments.values()
            for mention in segment.mentions
            if mention.term == entry.id
        )
        for entry in entries
    }
