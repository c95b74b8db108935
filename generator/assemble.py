"""All stages and checks in their order: from sources to what can be planned, published and searched.

A check is run where what it needs is whole: what follows from a fault is not said beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.allowed import load_allowed
from generator.checks.change_log import begun, check_changes
from generator.checks.conversion_audit import Occurrence, Passage, audit, unused_decisions
from generator.checks.coverage import check_coverage, load_neither
from generator.checks.english import proofread
from generator.checks.english_prose import english_passages, label_passages, subject_passages
from generator.checks.first_pages import check_first_pages, said_first
from generator.checks.glossary_use import check_use
from generator.checks.handwritten import check_pages
from generator.checks.lexicon_use import check_lexicon
from generator.checks.page_pairs import Said, check_days, check_page_pairs, check_said
from generator.checks.passages import glossary_passages, hand_written_passages, report_passages, said_passages
from generator.checks.regional_words import check_vocabulary
from generator.checks.report_facts import check_report_facts
from generator.checks.settings import check_settings
from generator.checks.slips import check_against_reports, check_english, check_records
from generator.checks.strays import check_strays
from generator.checks.subject_use import check_subjects
from generator.checks.wording import check_chinese
from generator.editions.counts import check_blanks, counts
from generator.editions.library import Library, Volume, in_order
from generator.editions.volumes import load_volumes, some_report_lost
from generator.glossary.lexicon import LexiconEntry, load_lexicon
from generator.glossary.load import Glossary, load_glossary
from generator.glossary.mentions import compile_matcher
from generator.glossary.quotations import Quotations, load_quotations
from generator.glossary.reach import Usage, load_usage
from generator.glossary.subjects import Subjects, load_subjects
from generator.language.decisions import DECISIONS, REVIEWED, ConversionTable, load_decisions
from generator.language.labels import load_labels
from generator.language.locales import ENGLISH, LOCALES, SIMPLIFIED
from generator.language.script import Localiser, localisers
from generator.language.vocabulary import Vocabulary, load_vocabulary
from generator.report.changes import load_changes
from generator.report.facts import SITE, SiteFacts, load_facts
from generator.sources.disk import LABELS, SETTINGS, Sources
from generator.sources.problems import Problem

Problems = tuple[Problem, ...]

SIMPLIFIED_PAGES, ENGLISH_PAGES = (
    next(f"docs/{locale.slug}/" for locale in LOCALES if locale.tag == tag) for tag in (SIMPLIFIED, ENGLISH)
)


@dataclass(frozen=True, slots=True)
class Words:
    """What is known about words: the glossary, its reach and who quotes it, the lexicon, the subjects, conversion."""

    glossary: Glossary
    usage: Usage | None
    quotations: Quotations
    lexicon: tuple[LexiconEntry, ...]
    subjects: Subjects
    decisions: ConversionTable
    reviewed: ConversionTable
    vocabulary: Vocabulary
    localisers: dict[str, Localiser]


def assemble(sources: Sources, settings: str = SETTINGS) -> tuple[Library | None, Problems]:
    """Run all stages and checks. The library is None where too little could be read to go on.

    ``settings`` is the path of the settings of MkDocs among the sources.
    """
    words, problems = _words(sources)
    site, found = load_facts(sources, SITE, SiteFacts)
    problems += found
    volumes, found = load_volumes(sources, words.glossary, words.lexicon, words.subjects, words.localisers)
    problems += found
    changes, found = load_changes(sources)
    said = said_first(site, volumes, changes)
    numbers = counts(words.glossary, volumes, sources)
    problems += (*found, *check_said(said, tuple(numbers)))
    problems += (*check_settings(sources.get(settings)), *check_strays(sources), *check_pages(sources, tuple(numbers)))
    days = tuple(volume.facts.delivered for volume in volumes)
    problems += tuple(check_days(sources, days)) if days else ()
    problems += tuple(each for volume in volumes for each in check_report_facts(volume, words.lexicon))
    if site_source := sources.get(SITE):
        problems += tuple(check_blanks(site_source, tuple(numbers)))
    problems += tuple(each for volume in volumes for each in proofread(volume.memory, words.lexicon))
    allowed, found = load_allowed(sources)
    pages = sources.under(ENGLISH_PAGES, ".md")
    english = tuple(english_passages(words.glossary, words.lexicon, words.usage, pages, said))
    english += tuple(subject_passages(words.subjects))
    if labels := sources.get(LABELS):
        english += tuple(label_passages(labels, load_labels(sources)[0][ENGLISH]))
    problems += (*found, *check_english(sources, english, volumes, words.lexicon, allowed))
    problems += tuple(check_records(words.glossary, words.lexicon, allowed))
    chinese = (*glossary_passages(words.glossary, words.lexicon), *said_passages(words.glossary, None, words.subjects))
    problems += tuple(check_chinese(chinese))
    problems += tuple(check_page_pairs(sources, tuple(numbers)))
    whole = bool(volumes) and all(volume.whole for volume in volumes) and not some_report_lost(sources, volumes)
    passages = tuple(_passages(sources, words, volumes, said))
    complete = whole and words.glossary.complete and site is not None and words.usage is not None
    problems += _audit(passages, words, complete=complete)[1]
    if words.vocabulary.complete and complete:
        problems += tuple(check_vocabulary(_said(sources, words, volumes, said), words.vocabulary))
    if complete:
        problems += (*check_use(words.glossary, volumes), *check_lexicon(words.lexicon, volumes))
        problems += _coverage(sources, volumes, words.glossary)
        problems += tuple(check_subjects(words.subjects, volumes)) if words.subjects.complete else ()
        problems += tuple(check_against_reports(words.glossary, words.lexicon, volumes, allowed))
        ids = tuple(entry.id for entry in words.glossary.entries)
        problems += tuple(each for volume in volumes for each in check_first_pages(volume, ids))
        problems += tuple(check_changes(changes, volumes, ids, begun()))
    if site is None or words.usage is None or not volumes:
        return None, problems
    entries = in_order(words.glossary.entries, volumes)
    pages = sources.under("docs/", ".md")
    decisions = len(words.decisions.decisions) + len(words.reviewed.decisions)
    library = Library(
        site=site,
        glossary=words.glossary,
        entries=entries,
        usage=words.usage,
        quotations=words.quotations,
        lexicon=words.lexicon,
        subjects=words.subjects,
        volumes=volumes,
        localisers=words.localisers,
        hand_written=pages,
        decisions=decisions,
        numbers=numbers,
        changes=changes,
    )
    return library, problems


def conversion_audit(sources: Sources) -> tuple[Occurrence, ...]:
    """Return every ambiguous character of what is shown, with what became of it."""
    return _audit(shown_passages(sources), _words(sources)[0], complete=True)[0]


def shown_passages(sources: Sources) -> tuple[Passage, ...]:
    """Return all Chinese that a Traditional page shows, with the place from which it comes."""
    words, _ = _words(sources)
    site, _ = load_facts(sources, SITE, SiteFacts)
    volumes, _ = load_volumes(sources, words.glossary, words.lexicon, words.subjects, words.localisers)
    said = said_first(site, volumes, load_changes(sources)[0])
    return tuple(_passages(sources, words, volumes, said))


def _words(sources: Sources) -> tuple[Words, Problems]:
    glossary, glossary_problems = load_glossary(sources)
    usage, usage_problems = load_usage(sources, glossary)
    quotations, quotation_problems = load_quotations(sources, glossary, usage)
    lexicon, lexicon_problems = load_lexicon(sources)
    subjects, subject_problems = load_subjects(sources)
    decisions, decision_problems = load_decisions(DECISIONS, sources)
    reviewed, reviewed_problems = load_decisions(REVIEWED, sources)
    vocabulary, vocabulary_problems = load_vocabulary(sources)
    converters = localisers(decisions, vocabulary)
    words = Words(glossary, usage, quotations, lexicon, subjects, decisions, reviewed, vocabulary, converters)
    found = (
        *(glossary_problems, usage_problems, quotation_problems, lexicon_problems, subject_problems),
        *(decision_problems, reviewed_problems, vocabulary_problems),
    )
    return words, tuple(problem for problems in found for problem in problems)


def _passages(sources: Sources, words: Words, volumes: tuple[Volume, ...], said: tuple[Said, ...]) -> Iterator[Passage]:
    for volume in volumes:
        yield from report_passages(volume)
    yield from glossary_passages(words.glossary, words.lexicon)
    yield from _said(sources, words, volumes, said)


def _said(sources: Sources, words: Words, volumes: tuple[Volume, ...], said: tuple[Said, ...]) -> Iterator[Passage]:
    """Yield the Chinese that is the editors' own."""
    yield from said_passages(words.glossary, words.usage, words.subjects)
    numbers = counts(words.glossary, volumes, sources)
    yield from hand_written_passages(sources.under("docs/", ".md"), SIMPLIFIED_PAGES, said, numbers)


def _audit(passages: tuple[Passage, ...], words: Words, *, complete: bool) -> tuple[tuple[Occurrence, ...], Problems]:
    """Audit the passages; without a table of decisions, or of what has been looked at, everything would be new."""
    occurrences, problems = audit(passages, words.localisers, words.reviewed)
    if not words.decisions.complete or not words.reviewed.complete:
        return occurrences, ()
    unused = unused_decisions(passages, occurrences, words.localisers, words.decisions, words.reviewed)
    return occurrences, (*problems, *(unused if complete else ()))


def _coverage(sources: Sources, volumes: tuple[Volume, ...], glossary: Glossary) -> Problems:
    neither, problems = load_neither(sources)
    if neither is None:
        return problems
    reports = tuple(volume.report for volume in volumes)
    return (*problems, *check_coverage(reports, compile_matcher(glossary.entries), neither))
