"""Records against one another, and against the sentences that they rest on: what was copied and not changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.editions.library import Volume
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import LexiconEntry
from generator.language.han import HAN
from generator.language.words import Bilingual, bare, places_of
from generator.sources.problems import Problem

CITED = re.compile(rf"\(([{HAN}]{{2,}})\)")
QUOTED = re.compile(r"“([^”]*)”")
SIGNS = re.compile(f"[{HAN}]?[{HAN}]?")
NO_PART = "省市县区等的和与中后时"
"""Signs that may stand behind a word without being part of it."""
FIELDS = ("gloss", "meaning", "note")
SHARED = 3
"""Signs side by side that a sentence and a record share, if one bears on the other."""


def check_copies(entries: tuple[AnyEntry, ...]) -> Iterator[Problem]:
    """Yield a problem for each gloss, meaning or note that two records have."""
    first: dict[str, list[AnyEntry]] = defaultdict(list)
    for entry in entries:
        for field in FIELDS:
            words: Bilingual | None = getattr(entry.record, field)
            for key, text in (("zh", words.zh), ("en", words.en)) if words else ():
                first[text].append(entry)
                other = first[text][0]
                if other is not entry and not (field == "note" and _neighbors(entry, other)):
                    message = f"the {field} is that of {other.id} too"
                    yield Problem(entry.path, entry.line(field, key), "T123", message, "say what tells the two apart")


def check_citations(entries: tuple[AnyEntry, ...], lexicon: tuple[LexiconEntry, ...]) -> Iterator[Problem]:
    """Yield the Chinese words that a record's English cites in parentheses, and that are cut short."""
    words = {form for entry in entries for form in (*entry.record.forms, *entry.record.not_in)}
    words |= {entry.chinese for entry in lexicon}
    for entry in entries:
        own = {member.zh for member in entry.record.members}
        chinese = [each.zh for field in FIELDS if (each := getattr(entry.record, field))]
        quoted = {word for said in chinese for word in QUOTED.findall(said)}
        for field in FIELDS:
            text: Bilingual | None = getattr(entry.record, field)
            for cited in sorted(set(CITED.findall(text.en) if text else ()) - words - own - quoted):
                if whole := _known_whole(cited, words, quoted, chinese) or _lacks_a_sign(cited, "\n".join(chinese)):
                    message = f"“({cited})” may be {whole}, cut short"
                    yield Problem(entry.path, entry.line(field, "en"), "T126", message, "cite the whole words")


def _known_whole(cited: str, words: set[str], quoted: set[str], chinese: list[str]) -> str | None:
    """Return the known word that stands wherever the Chinese has the cited one."""
    whole = _whole(cited, words, quoted)
    alone = any(re.search(f"{cited}(?!{whole[len(cited)]})", said) for said in chinese) if whole else True
    return None if alone else whole


def _lacks_a_sign(cited: str, chinese: str) -> str | None:
    """Return the cited word with one sign more, where each time that sign alone parts it from a mark or the end."""
    ends = [place + len(cited) for place in places_of(cited, chinese)]
    found = [SIGNS.findall(chinese[end : end + 2])[0] for end in ends]
    lacks = bool(found) and all(len(signs) == 1 and signs not in NO_PART for signs in found)
    return f"{cited}{found[0]}" if lacks else None


def _whole(cited: str, words: set[str], quoted: set[str]) -> str | None:
    """Return the word of which the cited one is the beginning; of what is quoted, all but a sign."""
    longer = {word for word in words if word.startswith(cited) and word != cited}
    longer |= {word for word in quoted if word[:-1] == cited and len(cited) >= SHARED}
    return min(longer, default=None)


def _neighbors(one: AnyEntry, other: AnyEntry) -> bool:
    """Tell whether one names the other: two that belong together may have one note."""
    return other.id in one.record.see_also or one.id in other.record.see_also


def check_evidence(entry: AnyEntry, volumes: tuple[Volume, ...]) -> Iterator[Problem]:
    """Yield the sentences of the evidence that neither have the words, nor stand near them, nor speak of the same."""
    record = entry.record
    said = [words for words in (record.gloss, record.meaning, record.note) if words]
    written = "\n".join([*record.forms, *(words.zh for words in said), *(member.zh for member in record.members)])
    for volume in volumes:
        mentions = set(volume.concordance[entry.id])
        sections = {volume.segments[name].section for name in mentions}
        for place, passage in enumerate(record.evidence):
            report, _, name = passage.partition("/")
            segment = volume.segments.get(name) if report == volume.report.id else None
            if segment is None or name in mentions or _share(bare(segment.text), bare(written)):
                continue
            # A sentence may take the words apart: 以要素为支撑、以服务为保障 for 要素保障.
            if sections and segment.section not in sections and not set(bare(record.headword)) <= set(segment.text):
                message = f"{passage} has nothing of {record.headword}: “{segment.text[:24]}”"
                hint = "name a sentence that has the words, or say in the meaning what it shows"
                yield Problem(entry.path, entry.line("evidence", place), "T124", message, hint)


def _share(one: str, other: str) -> bool:
    runs = (one[start : start + SHARED] for start in range(len(one) - SHARED + 1))
    return any(run in other for run in runs if run.isalpha())
