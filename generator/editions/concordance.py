"""The concordance: for each term and phrase, the segments that mention it, in the order of the text."""

from __future__ import annotations

from generator.editions.edition import Edition
from generator.glossary.entries import Entry, Slogan

Concordance = dict[str, tuple[str, ...]]


def index(edition: Edition, entries: tuple[Entry[Slogan], ...]) -> Concordance:
    """Return segment ids by record, one for each mention; every record has a key."""
    return {
        entry.id: tuple(
            segment.id
            for segment in edition.segments.values()
            for mention in segment.all_mentions
            if mention.term == entry.id
        )
        for entry in entries
    }
