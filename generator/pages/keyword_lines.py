"""Lines of a concordance: a keyword in its context, where it stands, and the whole sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.editions.library import Volume
from generator.editions.titles import short_title
from generator.glossary.entries import AnyEntry
from generator.glossary.mentions import Mention
from generator.pages.context import Link, PageContext, SegmentView, report_link, segment_view

WIDTH = {"zh": 15, "en": 32}
"""How many characters of a sentence stand on either side of the keyword: a line in all."""
FEW = 2
"""So many sentences are read as they are; of more, the keywords stand one under another."""


@dataclass(frozen=True, slots=True)
class KeywordLine:
    """A sentence with its keyword.

    ``before`` and ``after`` are cut at ``…`` where the sentence is long; ``keyword`` is empty where the sentence, a
    translation that has not been made, does not have it. ``evidence`` says that the entry's meaning rests on it.
    """

    section: str
    href: str
    before: str
    keyword: str
    after: str
    segment: SegmentView
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class ReportLines:
    """The lines of one report; ``report`` names it where there are several.

    ``many`` says that there are more sentences, in all reports, than are read as they are.
    """

    report: Link | None
    lines: tuple[KeywordLine, ...]
    many: bool


def concordance(at: PageContext, entry: AnyEntry) -> tuple[ReportLines, ...]:
    """Return the lines of every report that mentions an entry, the newest first."""
    several = len(at.library.volumes) > 1
    evidence = entry.record.evidence if entry.record.standing == "inferable" else ()
    found = {
        volume.report.id: tuple(dict.fromkeys(volume.concordance[entry.id]))
        for volume in at.library.mentioning(entry.id)
    }
    many = sum(map(len, found.values())) > FEW
    return tuple(
        ReportLines(
            report_link(at, volume) if several else None,
            tuple(
                replace(
                    keyword_line(at, volume, name, entry.id, whole=not many),
                    evidence=f"{volume.report.id}/{name}" in evidence,
                )
                for name in found[volume.report.id]
            ),
            many,
        )
        for volume in at.library.mentioning(entry.id)
    )


def keyword_line(
    at: PageContext, volume: Volume, name: str, mentioned: str | None, *, whole: bool = False
) -> KeywordLine:
    """Return a sentence as a line of a concordance; ``whole``, or where no mention is asked for, uncut."""
    edition = volume.editions[at.locale.tag]
    original = volume.segments[name]
    section = next(each for each in volume.report.sections if each.id == original.section)
    segment = edition.segments[name]
    mention = next((each for each in segment.mentions if each.entry == mentioned), None)
    width = len(segment.text) if whole else WIDTH[segment.tag.partition("-")[0]]
    before, keyword, after = _cut(segment.text, mention, width)
    return KeywordLine(
        section=short_title(at.library, volume, section, at.locale.tag, at.labels),
        href=at.links.section(volume.report.id, original.section, name),
        before=before,
        keyword=keyword,
        after=after,
        segment=segment_view(at, segment, original.kind),
    )


def _cut(text: str, mention: Mention | None, width: int) -> tuple[str, str, str]:
    """Return the text before a mention, its words, and the text after it, each side of ``width`` characters at most."""
    if mention is None:
        return text, "", ""
    before, after = text[: mention.start], text[mention.end :]
    if len(before) > width:
        # English is cut between words.
        kept = before[-width:]
        before = "…" + (kept.partition(" ")[2] if " " in kept else kept)
    if len(after) > width:
        kept = after[:width]
        after = (kept.rpartition(" ")[0] if " " in kept else kept) + "…"
    return before, text[mention.start : mention.end], after
