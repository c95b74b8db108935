"""Fill segments without English with drafts."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator
from pathlib import Path

from tqdm import tqdm

from generator.assemble import assemble
from generator.cli.end import tell, write
from generator.drafts.answers import NoTranslationError
from generator.drafts.patience import Patience
from generator.drafts.services import ServiceError, service
from generator.drafts.translations import Draft, added, from_memory, from_service, protected_words
from generator.editions.library import Library, Volume
from generator.editions.volumes import REPORTS
from generator.glossary.kinds import KINDS
from generator.report.translation import Unit
from generator.sources.disk import Source, Sources, read_sources
from generator.sources.problems import Problem, did_you_mean, errors

IN_REPORT = re.compile(rf"{REPORTS}([^/]+)/")
WORDS = ("glossary/lexicon.tsv", *(kind.folder for kind in KINDS.values()))
HIDING = ("L", "P", "R", "S", "T101", "X", "Y")
"""How the codes begin by which a file is not read, or is out of step: what they hide would be missing in a draft."""


def draft(options: argparse.Namespace) -> int:
    """Draft what is missing in one report, the newest if none is named."""
    sources, unread = read_sources(options.root)
    names = _names(sources)
    if options.report is not None and options.report not in names:
        hint = did_you_mean(options.report, names)
        return tell((Problem(REPORTS.rstrip("/"), 0, "S103", f"there is no report {options.report}", hint),))
    library, found = assemble(sources)
    faults = errors((*unread, *found))
    if library is None:
        return tell(faults)
    volumes = {volume.report.id: volume for volume in library.volumes}
    # Which report is the newest is not known while one of them cannot be read.
    meant = (options.report,) if options.report else (*(names - volumes.keys()), library.newest.report.id)
    if concerning := tuple(problem for problem in faults if _concerns(problem, meant)):
        return tell(concerning)
    return tell(tuple(_draft_volume(library, volumes[meant[-1]], options)))


def _names(sources: Sources) -> frozenset[str]:
    """Return the ids of the reports, of those that cannot be read too."""
    paths = (*(source.path for source in sources.files), *sources.unread)
    return frozenset(match[1] for path in paths if (match := IN_REPORT.match(path)))


def _concerns(problem: Problem, reports: tuple[str, ...]) -> bool:
    """Tell whether a problem hides a file of these reports from their drafts, or a protected word."""
    folders = (*(f"{REPORTS}{name}/" for name in reports), *WORDS)
    return problem.code.startswith(HIDING) and f"{problem.path}/".startswith(folders)


def _draft_volume(library: Library, volume: Volume, options: argparse.Namespace) -> Iterator[Problem]:
    """Draft segment after segment; each is written at once, so that an interrupted run loses nothing."""
    words = protected_words(library.glossary.entries, library.lexicon)
    memories = tuple(each.memory for each in library.volumes)
    patience = Patience(options.timeout, options.tries, options.pause, options.per_minute)
    missing = [unit for unit in volume.memory.units if unit.status == "missing"]
    ask = None
    try:
        if options.provider:
            ask = service(options.provider, os.environ.get("DRAFT_API_KEY"), options.url, patience)
        for unit in tqdm(missing, desc="drafts", unit="segment", disable=None):
            try:
                draft = from_memory(unit, memories) or (ask and from_service(unit, words, ask, options.provider))
            except NoTranslationError as error:
                message = f"{options.provider} gave no translation of {unit.segment}: {error}"
                yield Problem(volume.memory.path, unit.line, "D102", message, "it stays empty; translate it yourself")
            else:
                yield from _keep(options.root, volume.memory.path, unit, draft) if draft else ()
    except ServiceError as error:
        yield Problem(volume.memory.path, 0, "D101", str(error), "what was drafted is kept; run again to go on")


def _keep(root: Path, path: str, unit: Unit, draft: Draft) -> tuple[Problem, ...]:
    """Write a draft to the file as it is now: whoever edits it meanwhile goes first."""
    text = added(Source(path, (root / path).read_bytes().decode()), unit, draft)
    if text is None:
        message = f"the file no longer waits for a draft of {unit.segment}"
        return (Problem(path, unit.line, "D103", message, "it stays as somebody left it meanwhile"),)
    write(root / path, text.encode())
    return ()
