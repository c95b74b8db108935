"""What ``report.yml`` says of a report, beside what the report says of itself above its salutation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.page_pairs import CHINESE_DAY
from generator.editions.library import Volume
from generator.glossary.lexicon import LexiconEntry
from generator.language.locales import ENGLISH
from generator.sources.problems import Problem


def check_report_facts(volume: Volume, lexicon: tuple[LexiconEntry, ...]) -> Iterator[Problem]:
    """Yield where facts and front matter differ; a report without a subtitle says nothing of itself."""
    facts, path = volume.facts, volume.report.path.replace(".txt", ".yml")
    subtitle = next((each for each in volume.report.segments if each.kind == "subtitle"), None)
    meeting = next((each for each in volume.report.segments if each.kind == "meeting"), None)
    if facts.place.zh not in facts.author.zh or facts.place.en not in facts.author.en:
        message = f"the author is not of {facts.place.zh}, {facts.place.en}"
        yield Problem(path, 0, "R110", message, "place and author name the same place")
    known = {entry.chinese: entry.english for entry in lexicon}
    if known.get(facts.place.zh, facts.place.en) != facts.place.en:
        message = f"{facts.place.zh} is “{known[facts.place.zh]}” in the lexicon"
        yield Problem(path, 0, "R110", message, "one name everywhere")
    if subtitle is None:
        return
    said = f"line {subtitle.line} of {volume.report.path}: “{subtitle.text}”"
    for year, month, day in CHINESE_DAY.findall(subtitle.text):
        if facts.delivered.timetuple()[:3] != (int(year), int(month), int(day)):
            yield Problem(path, 0, "R110", f"delivered on {facts.delivered}, the report names another day", said)
    if facts.place.zh not in subtitle.text and re.search("[省市区县州旗]", subtitle.text):
        yield Problem(path, 0, "R110", f"the report’s subtitle does not name {facts.place.zh}", said)
    english = volume.editions[ENGLISH].segments[subtitle.id]
    if english.status == "reviewed" and facts.place.zh in subtitle.text and facts.place.en not in english.text:
        yield Problem(path, 0, "R110", f"the English subtitle does not name {facts.place.en}", said)
    if meeting and _ordinals(meeting.text) - _ordinals(subtitle.text):
        message = "the line of the meeting and the subtitle name different sessions"
        yield Problem(volume.report.path, meeting.line, "R110", message, said)


def _ordinals(text: str) -> set[str]:
    """Return the numbers of a congress and its session, of which the line above the title leaves out 第."""
    found = re.findall(r"第?([一二三四五六七八九十]+)(?=届|次)", text)
    return set(found)
