"""Volumes: each report of ``docs/report/`` with its facts, its translation memory and its editions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.editions.concordance import index, index_names, index_subjects
from generator.editions.edition import english_edition, localised_edition, simplified_edition
from generator.editions.library import Volume, match_annex
from generator.glossary.kinds import KINDS
from generator.glossary.lexicon import LexiconEntry
from generator.glossary.load import Glossary
from generator.glossary.mentions import Matcher, compile_matcher
from generator.glossary.subjects import Subjects, load_passages
from generator.language.script import Localiser
from generator.report.facts import ReportFacts, load_facts
from generator.report.form import is_whole
from generator.report.maps import load_map
from generator.report.parse import parse
from generator.report.translation import TranslationMemory, check_memory, load_memory
from generator.sources.disk import Source, Sources
from generator.sources.problems import Problem

Problems = tuple[Problem, ...]

REPORT = re.compile(r"docs/report/([a-z0-9-]+)/report\.txt")
REPORTS = "docs/report/"


def load_volumes(
    sources: Sources,
    glossary: Glossary,
    lexicon: tuple[LexiconEntry, ...],
    subjects: Subjects,
    localisers: dict[str, Localiser],
) -> tuple[tuple[Volume, ...], Problems]:
    """Return the volumes by the day of delivery, the newest last."""
    problems = tuple(_folders(sources))
    matcher = compile_matcher(glossary.entries)
    volumes: list[Volume] = []
    for source in sources.under(REPORTS, "/report.txt"):
        if REPORT.fullmatch(source.path):
            volume, found = _volume(
                source, sources, matcher, glossary=glossary, lexicon=lexicon, subjects=subjects, localisers=localisers
            )
            problems += found
            volumes += [volume] if volume else []
    return tuple(sorted(volumes, key=lambda volume: (volume.facts.delivered, volume.report.id))), problems


def _folders(sources: Sources) -> Iterator[Problem]:
    paths = {source.path for source in sources.under(REPORTS)} | {p for p in sources.unread if p.startswith(REPORTS)}
    folders = sorted({"/".join(path.split("/")[:3]) for path in paths if path.count("/") > 2})  # noqa: PLR2004
    for folder in folders:
        text = f"{folder}/report.txt"
        if text not in paths:
            yield Problem(text, 0, "S102", "the folder has no text", "put the report into it, or remove the folder")
        elif not REPORT.fullmatch(text):
            yield Problem(text, 0, "S106", "the name of the folder is no id", "lower-case letters, digits and hyphens")
    if not folders:
        hint = f"the first one is {REPORTS}<id>/report.txt"
        yield Problem(REPORTS.rstrip("/"), 0, "S103", "there is no report", hint)


def _volume(
    source: Source,
    sources: Sources,
    matcher: Matcher,
    *,
    glossary: Glossary,
    lexicon: tuple[LexiconEntry, ...],
    subjects: Subjects,
    localisers: dict[str, Localiser],
) -> tuple[Volume | None, Problems]:
    folder = source.path.rpartition("/")[0]
    report, problems = parse(source, folder.removeprefix(REPORTS))
    whole = is_whole(problems)
    facts, found = load_facts(sources, f"{folder}/report.yml", ReportFacts)
    memory, memory_problems = _memory(sources, f"{folder}/en.po")
    problems += (*found, *memory_problems)
    if whole and not memory_problems and sources.get(memory.path):
        problems += check_memory(memory, report)
    place_map, found = load_map(sources, folder)
    problems += found
    running = frozenset(entry.id for entry in glossary.entries if not KINDS[entry.kind].everywhere)
    editions = [simplified_edition(report, matcher, running)]
    editions += [localised_edition(editions[0], converter) for converter in localisers.values()]
    english, found = english_edition(editions[0], memory, glossary.entries)
    problems += found
    if facts is None:
        return None, problems
    concordance = index(editions[0], glossary.entries)
    (own, lines), found = load_passages(sources, f"{folder}/subjects.yml")
    volume = Volume(
        report=report,
        segments={segment.id: segment for segment in report.segments},
        facts=facts,
        memory=memory,
        editions={edition.tag: edition for edition in (*editions, english)},
        concordance=concordance,
        names=index_names(report, lexicon),
        subjects=index_subjects(report, subjects, own),
        passages=own,
        passage_lines=lines,
        annex=match_annex(report, glossary.entries),
        whole=whole,
        place_map=place_map,
    )
    return volume, (*problems, *found)


def _memory(sources: Sources, path: str) -> tuple[TranslationMemory, Problems]:
    source = sources.get(path)
    if source is not None:
        return load_memory(source)
    missing = Problem(path, 0, "S102", "the file is missing", "run “generator merge”")
    return TranslationMemory(path, ()), () if path in sources.unread else (missing,)


def some_report_lost(sources: Sources, volumes: tuple[Volume, ...]) -> bool:
    """Tell whether a report could not be read: what it alone has is not missing."""
    return sources.lost(REPORTS) or len(volumes) < len(sources.under(REPORTS, "/report.txt"))
