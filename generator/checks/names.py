"""Names of the text that no row of the lexicon has: enterprises, roads, rivers, by the endings of their kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.allowed import Allowed
from generator.editions.library import Volume
from generator.glossary.entries import AnyEntry
from generator.glossary.lexicon import PATH, LexiconEntry
from generator.language.han import HAN
from generator.language.words import bare
from generator.sources.problems import Problem

ENDINGS = "公司|矿业|牧业|能源|电器|管业|洗煤|煤矿|学校|医院|公园|小镇|大桥|水库|公路|路|街|河|镇"
VERBS = (
    "启动|加快|完成|推进|实施|建设|改造|升级|清洗|做好|解决|支持|新建|"
    "打通|修建|延伸|拓宽|投资|签约|引进|开工|依托|整治|国道|省道|县道"
)
"""Words of two signs behind which a name may begin without a mark."""
NAME = re.compile(rf"(?:(?<![{HAN}])|(?<={VERBS}))([{HAN}]{{2,3}})({ENDINGS})(?=[、，。；0-9]|$|等|和)")
# Words that end as a name does: 道路, 断头路, 新型能源.
COMMON = re.compile(r"^(?:完善|推进|改造|新建|建设|加强|提升|城乡|城镇|乡村|农村|街头|街角|乡级|省级|市级|国家|本|我)")
REFERENCE = re.compile(r"working|official (?:19|20)\d\d")


def check_names(
    volumes: tuple[Volume, ...], lexicon: tuple[LexiconEntry, ...], entries: tuple[AnyEntry, ...], allowed: Allowed
) -> Iterator[Problem]:
    """Yield a problem for each name without an English of its own, where it first stands, and each odd reference."""
    words = {bare(entry.chinese) for entry in lexicon} | {form for entry in entries for form in entry.record.forms}
    seen: set[str] = set()
    for volume in volumes:
        for segment in volume.report.segments:
            text = bare(segment.text)
            for match in NAME.finditer(text):
                name = match[0]
                if name in seen or COMMON.match(name) or _within(match, text, words) or allowed.has(name):
                    continue
                seen.add(name)
                message = f"{name} may be a name, and has no English in the lexicon"
                hint = f"give it a row in {PATH}, or in glossary/allowed.tsv with the reason"
                yield Problem(volume.report.path, segment.line, "L104", message, hint)
    for entry in lexicon:
        if not REFERENCE.fullmatch(entry.reference):
            message = f"the reference is “{entry.reference}”"
            yield Problem(PATH, entry.line, "L105", message, "working, or official and the year of the text")


def _within(match: re.Match[str], text: str, words: set[str]) -> bool:
    """Tell whether a listed word covers the name's ending and something before it."""
    end = match.end()
    longest = max(map(len, words), default=0)
    covered = (text[start:stop] for start in range(max(0, end - longest), end - 1) for stop in range(end, end + 1))
    later = (text[match.start() : match.start() + size] for size in range(len(match[0]), longest + 1))
    return any(each in words for each in (*covered, *later))
