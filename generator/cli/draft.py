"""Fill segments without English with drafts."""

from __future__ import annotations

import argparse
import os
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
from generator.report.translation import Unit
from generator.sources.disk import Source, read_sources
from generator.sources.problems import Problem, errors


def draft(options: argparse.Namespace) -> int:
    """Draft what is missing in one report, the newest if none is named."""
    sources, problems = read_sources(options.root)
    library, found = assemble(sources)
    volumes = [each for each in library.volumes if options.report in {None, each.report.id}] if library else []
    if library is None or not volumes or any(problem.code.startswith("P10") for problem in errors(found)):
        hint = "a draft needs a report, and a PO file in step with it"
        missing = Problem("docs/report", 0, "S103", f"there is no report {options.report}", hint)
        return tell(errors((*problems, *found)) or (missing,))
    return tell(tuple(_draft_volume(library, volumes[-1], options)))


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
