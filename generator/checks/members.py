"""The members of an entry: each once, in the order and the words of the text that lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.member_places import english_out_of_order, lists_members, member_places, plain
from generator.editions.library import Volume
from generator.glossary.entries import AnyEntry
from generator.language.han import HAN, VALUES
from generator.language.locales import ENGLISH, SIMPLIFIED
from generator.language.words import Bilingual, bare
from generator.sources.problems import Problem

BETWEEN = re.compile(r"^[^、。；]*、([^、，。；：（）]{1,10})、[^、，。；]*$")
BOUND = re.compile(rf"[和与及或等是指即为]|[^{HAN}]")
LISTED = re.compile("([两三四五六七八九十])(?:个|种|项|类|条|方面)[^，。；：]{0,8}：([^。；：]+)")
CUT = re.compile(rf"[{HAN}](?<![和与及或等是指即为])")
PATTERN = 2
"""Members; of more, all but one may show how long each is."""
WORDS = 3
"""Signs; a shorter member may be part of a word: 包案工作."""


def check_members(entry: AnyEntry, volumes: tuple[Volume, ...]) -> Iterator[Problem]:
    """Yield what is wrong with the members of an entry."""
    members = entry.record.members
    yield from _doubled(entry, members)
    texts = tuple(_texts(entry, volumes))
    lists = [
        (chinese, places) for chinese, _ in texts if (places := member_places(chinese, [each.zh for each in members]))
    ]
    if lists and not any(places == sorted(places) for _, places in lists):
        message = "the members stand in another order than in the text that lists them"
        yield Problem(entry.path, entry.line("members"), "T121", message, "in the order of the text")
    if english_out_of_order(texts, members):
        message = "the English of the members stands in another order than in the text that lists them"
        yield Problem(entry.path, entry.line("members"), "T121", message, "each member has its own English")
    yield from _miscounted(entry)
    yield from _cut_inside(entry, [chinese for chinese, _ in texts])
    yield from _cut_at_an_end(entry, [chinese for chinese, _ in texts])
    if entry.record.standing == "explained" and texts:
        yield from _cut(entry, texts[0][0])
    yield from _unknown(entry, [chinese for chinese, _ in texts])
    for chinese, places in lists if places_in_order(lists) else ():
        yield from _left_out(entry, chinese, places)


def places_in_order(lists: list[tuple[str, list[int]]]) -> bool:
    """Tell whether some text lists the members in their order."""
    return any(places == sorted(places) for _, places in lists)


def _doubled(entry: AnyEntry, members: tuple[Bilingual, ...]) -> Iterator[Problem]:
    for language in ("zh", "en"):
        words = [getattr(each, language) for each in members]
        for place, word in enumerate(words):
            if word in words[:place]:
                line = entry.line("members", place, language)
                yield Problem(entry.path, line, "T120", f"the member “{word}” stands twice", "list each member once")


def _texts(entry: AnyEntry, volumes: tuple[Volume, ...]) -> Iterator[tuple[str, str]]:
    """Yield the texts, Chinese and English, that may list the members: the definition, or what a record rests on."""
    record = entry.record
    for volume in volumes:
        chinese, english = volume.editions[SIMPLIFIED].segments, volume.editions[ENGLISH].segments
        if entry.id in volume.annex:
            names = [each.id for each in volume.annex[entry.id].definition]
            yield "".join(chinese[name].text for name in names), " ".join(english[name].text for name in names)
        cited = [each.partition("/")[2] for each in record.evidence if each.partition("/")[0] == volume.report.id]
        named = [name for name in (*cited, *volume.concordance[entry.id]) if name in chinese]
        yield from ((chinese[name].text, english[name].text) for name in dict.fromkeys(named))
        yield "\n".join(chinese[name].text for name in cited if name in chinese), ""
    for words in (record.meaning, record.gloss, record.note):
        if words is not None:
            yield words.zh, words.en
    yield bare(record.headword), record.english.name


def _unknown(entry: AnyEntry, texts: list[str]) -> Iterator[Problem]:
    """A member that no text has, where the texts have the others: that of an inferable phrase, or one alone."""
    members = entry.record.members
    whole = "\n".join(map(plain, texts))
    lost = [place for place, member in enumerate(members) if not _known(plain(member.zh), whole)]
    if entry.record.standing in {"inferable", "national"} and lost and 2 * len(lost) <= len(members):
        for place in lost:
            message = f"“{members[place].zh}” stands in no sentence that the record rests on"
            yield Problem(
                entry.path, entry.line("members", place), "T122", message, "copy it, or say it in the meaning"
            )


def _known(member: str, texts: str) -> bool:
    return member in texts


def _cut(entry: AnyEntry, text: str) -> Iterator[Problem]:
    """Yield the members that the text that lists them has with a sign more, before or behind."""
    whole = plain(text)
    for place, member in enumerate(entry.record.members):
        words = plain(member.zh)
        start = whole.find(words)
        around = whole[start - 1 : start], whole[start + len(words) : start + len(words) + 1]
        if start > 0 and len(words) >= WORDS and any(CUT.fullmatch(sign) for sign in around):
            message = f"“{member.zh}” stands in the text with a sign more, “{around[0]}…{around[1]}”"
            yield Problem(entry.path, entry.line("members", place), "T122", message, "copy the whole words")


def _cut_inside(entry: AnyEntry, texts: list[str]) -> Iterator[Problem]:
    """Yield the members that touch a sign on the side of another member, in each text that lists them all.

    What stands before the first and behind the last may be part of the sentence.
    """
    members = [plain(member.zh) for member in entry.record.members]
    listing = [(plain(text), member_places(text, members)) for text in texts if lists_members(text, members)]
    touched = [
        place
        for place, member in enumerate(members)
        if listing
        and all(
            (place > 0 and not BOUND.match(text[places[place] - 1]))
            or (place < len(members) - 1 and not BOUND.match(text[places[place] + len(member)]))
            for text, places in listing
        )
    ]
    # Where most of them do, the text is no list.
    for place in touched if 2 * len(touched) < len(members) else ():
        message = f"“{members[place]}” stands in the text with a sign more"
        yield Problem(entry.path, entry.line("members", place), "T122", message, "copy the whole words")


def _cut_at_an_end(entry: AnyEntry, texts: list[str]) -> Iterator[Problem]:
    """Yield the first or last member if it is a sign shorter than all others, and a text that lists all has one more.

    Members of one length are a pattern: 抓基层、打基础、强落实、见实效.
    """
    members = [plain(member.zh) for member in entry.record.members]
    for place, member in ((0, members[0]), (len(members) - 1, members[-1])) if len(members) > PATTERN else ():
        others = {len(each) for each in members[:place] + members[place + 1 :]}
        for text in texts if others == {len(member) + 1} else ():
            places, whole = member_places(text, members), plain(text)
            beside = places[place] + (len(member) if place else -1) if places else -1
            if 0 <= beside < len(whole) and not BOUND.match(whole[beside]):
                message = f"“{member}” is a sign shorter than the other members"
                yield Problem(entry.path, entry.line("members", place), "T122", message, "copy the whole words")
                break


def _miscounted(entry: AnyEntry) -> Iterator[Problem]:
    """Yield where the editors say how many things they list, and the members are more or fewer of these."""
    record = entry.record
    members = [plain(member.zh) for member in record.members]
    for words in (record.meaning, record.gloss, record.note):
        for match in LISTED.finditer(plain(words.zh) if words else ""):
            found = [member for member in members if member in match[2]]
            if 1 < len(found) == len(members) != VALUES[match[1]]:
                message = f"“{match[0][:16]}” lists {VALUES[match[1]]}, and the members are {len(members)}"
                yield Problem(entry.path, entry.line("members"), "T122", message, "list them all")


def _left_out(entry: AnyEntry, chinese: str, places: list[int]) -> Iterator[Problem]:
    """Something that stands between two members, as they stand, in a list with 、, is one too."""
    whole = plain(chinese)
    members = entry.record.members
    for place, (one, other) in enumerate(pairwise(places)):
        between = whole[one + len(plain(members[place].zh)) : other]
        if found := BETWEEN.fullmatch(f"{between}"):
            message = f"“{found[1]}” stands between two members, and is none"
            yield Problem(entry.path, entry.line("members", place), "T122", message, "list it too")
