"""All stages in their order: from sources to what can be planned, published and searched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator.checks.conversion_audit import Occurrence, Passage, audit, unused_rows
from generator.checks.coverage import check_coverage, load_neither
from generator.checks.english import proofread
from generator.checks.glossary_use import check_glossary
from generator.checks.handwritten import check_pages
from generator.editions.concordance import Concordance, index
from generator.editions.edition import Edition, english_edition, localised_edition, source_edition
from generator.glossary.lexicon import PATH as LEXICON
from generator.glossary.lexicon import LexiconEntry, load_lexicon
from generator.glossary.load import Glossary, load_glossary
from generator.glossary.mentions import compile_matcher
from generator.glossary.reach import Usage, load_usage
from generator.language.decisions import DECISIONS, REVIEWED, ConversionTable, load_table
from generator.language.locales import ENGLISH, SOURCE
from generator.language.script import Localiser, localisers
from generator.language.words import Bilingual
from generator.report.facts import ReportFacts, SiteFacts
from generator.report.parse import parse
from generator.report.segments import Report
from generator.report.translation import TranslationMemory, check_memory, load_memory
from generator.sources.disk import Source
from generator.sources.problems import Problem
from generator.sources.yaml_records import load_record

T = TypeVar("T")

REPORT = re.compile(r"docs/report/([a-z0-9-]+)/report\.txt")
SITE = "docs/site.yml"
HAND_WRITTEN = "docs/zh-hans/"
UNREADABLE = frozenset({"R101", "R102", "R104", "R105"})
"""Without parts or annex every segment would have another id: one problem, and not one for each."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One report with everything that is made from it: an edition a locale, by BCP 47 tag.

    ``whole`` says that its form was understood; if not, nothing is compared with it.
    """

    report: Report
    facts: ReportFacts
    memory: TranslationMemory
    editions: dict[str, Edition]
    concordance: Concordance
    whole: bool


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that pages and data are made from."""

    site: SiteFacts
    glossary: Glossary
    usage: Usage
    lexicon: tuple[LexiconEntry, ...]
    volumes: tuple[Volume, ...]
    localisers: dict[str, Localiser]
    hand_written: tuple[Source, ...]
    audit: tuple[Occurrence, ...]

    def in_locales(self, words: Bilingual) -> dict[str, str]:
        """Return bilingual words in all four locales."""
        return {SOURCE: words.zh, ENGLISH: words.en} | {
            tag: localiser.convert(words.zh) for tag, localiser in self.localisers.items()
        }


def assemble(sources: tuple[Source, ...]) -> tuple[Project | None, tuple[Problem, ...]]:
    """Run all stages. The project is None where too little could be read to go on."""
    by_path = {source.path: source for source in sources}
    table, problems = load_table(DECISIONS, sources)
    site, site_problems = _facts(by_path, SITE, SiteFacts)
    glossary, glossary_problems = load_glossary(sources)
    usage, usage_problems = load_usage(sources, glossary)
    lexicon, lexicon_problems = load_lexicon(sources)
    problems += (*site_problems, *glossary_problems, *usage_problems, *lexicon_problems, *check_pages(sources))
    converters = localisers(table)
    volumes, found = _volumes(by_path, glossary, converters)
    problems += (*found, *(each for volume in volumes for each in proofread(volume.memory, lexicon)))
    hand_written = tuple(source for source in sources if source.path.startswith(HAND_WRITTEN))
    passages = tuple(_passages(volumes, glossary, lexicon, hand_written, site))
    # What could not be read may hold the words that a row is for.
    all_reports = len(volumes) == sum(path.endswith("/report.txt") for path in by_path)
    complete = glossary.complete and all_reports and site is not None and all(volume.whole for volume in volumes)
    occurrences, found = _audit(sources, passages, converters, table, complete=complete)
    problems += found
    if complete:
        problems += _coverage(sources, volumes, glossary)
    if site is None or usage is None or not volumes:
        return None, problems
    return Project(site, glossary, usage, lexicon, volumes, converters, hand_written, occurrences), problems


def _coverage(sources: tuple[Source, ...], volumes: tuple[Volume, ...], glossary: Glossary) -> tuple[Problem, ...]:
    neither, problems = load_neither(sources)
    if neither is None:
        return problems
    reports = tuple(volume.report for volume in volumes)
    return (*problems, *check_coverage(reports, compile_matcher(glossary.entries), neither))


def _audit(
    sources: tuple[Source, ...],
    passages: tuple[Passage, ...],
    converters: dict[str, Localiser],
    table: ConversionTable,
    *,
    complete: bool,
) -> tuple[tuple[Occurrence, ...], tuple[Problem, ...]]:
    reviewed, problems = load_table(REVIEWED, sources)
    occurrences, found = audit(passages, converters, reviewed)
    if problems:
        # Without the list of what has been looked at, everything would count as new.
        return occurrences, problems
    return occurrences, (
        *found,
        *(unused_rows(passages, occurrences, converters, table, reviewed) if complete else ()),
    )


def _volumes(
    by_path: dict[str, Source], glossary: Glossary, converters: dict[str, Localiser]
) -> tuple[tuple[Volume, ...], tuple[Problem, ...]]:
    texts = [path for path in by_path if path.endswith("/report.txt")]
    problems = tuple(
        Problem(path, 0, "S106", "the name of the folder is no id", "lower-case letters, digits and hyphens")
        for path in texts
        if not REPORT.fullmatch(path)
    )
    if not texts:
        hint = "the first one is docs/report/2025/report.txt"
        problems = (Problem("docs/report", 0, "S103", "there is no report", hint),)
    volumes = []
    for match in filter(None, map(REPORT.fullmatch, texts)):
        volume, found = _volume(match[1], by_path, glossary, converters)
        problems += found
        volumes += [volume] if volume else []
    return tuple(volumes), problems


def _volume(
    name: str,
    by_path: dict[str, Source],
    glossary: Glossary,
    converters: dict[str, Localiser],
) -> tuple[Volume | None, tuple[Problem, ...]]:
    folder = f"docs/report/{name}"
    report, problems = parse(by_path[f"{folder}/report.txt"], name)
    whole = not any(problem.code in UNREADABLE for problem in problems)
    facts, found = _facts(by_path, f"{folder}/report.yml", ReportFacts)
    problems += found
    memory = TranslationMemory(f"{folder}/en.po", ())
    if memory.path in by_path:
        memory, found = load_memory(by_path[memory.path])
        # A file that does not parse is one problem, not one for each of its entries.
        problems += found or (check_memory(memory, report) if whole else ())
    else:
        problems += (Problem(memory.path, 0, "S102", "the file is missing", "run “generator merge”"),)
    matcher = compile_matcher(glossary.entries)
    editions = [source_edition(report, matcher, frozenset(entry.id for entry in glossary.terms))]
    editions += [localised_edition(editions[0], converter) for converter in converters.values()]
    english, found = english_edition(editions[0], memory, glossary.entries)
    problems += found
    concordance = index(editions[0], glossary.entries)
    if whole:
        problems += check_glossary(report, glossary, english, concordance)
    if facts is None:
        return None, problems
    return Volume(report, facts, memory, {e.tag: e for e in (*editions, english)}, concordance, whole), problems


def _facts(by_path: dict[str, Source], path: str, kind: type[T]) -> tuple[T | None, tuple[Problem, ...]]:
    if path not in by_path:
        return None, (Problem(path, 0, "S102", "the file is missing", "restore it"),)
    facts, _, problems = load_record(by_path[path], kind)
    return facts, problems


def _passages(
    volumes: tuple[Volume, ...],
    glossary: Glossary,
    lexicon: tuple[LexiconEntry, ...],
    hand_written: tuple[Source, ...],
    site: SiteFacts | None,
) -> Iterator[Passage]:
    """Yield all Chinese that is shown in Traditional script, the report's and the editors'."""
    for volume in volumes:
        yield from (Passage(volume.report.path, segment.line, segment.text) for segment in volume.report.segments)
        facts = volume.report.path.replace(".txt", ".yml")
        yield from (Passage(facts, 0, words.zh) for words in (volume.facts.place, volume.facts.author))
    for entry in glossary.entries:
        if entry.record.note:
            yield Passage(entry.path, entry.line("note", "zh"), entry.record.note.zh)
    for phrase in glossary.phrases:
        record = phrase.record
        yield Passage(phrase.path, phrase.line("meaning", "zh"), record.meaning.zh)
        if record.source:
            yield Passage(phrase.path, phrase.line("source", "zh"), record.source.zh)
        for place, member in enumerate(record.members):
            yield Passage(phrase.path, phrase.line("members", place, "zh"), member.zh)
    yield from (Passage(LEXICON, word.line, word.chinese) for word in lexicon)
    for source in hand_written:
        yield from (Passage(source.path, number, line) for number, line in enumerate(source.text.split("\n"), 1))
    if site is not None:
        yield from (Passage(SITE, 0, words.zh) for words in (site.name, site.short_name, site.summary))
