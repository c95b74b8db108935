"""Fill segments without English with drafts."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator

from tqdm import tqdm

from generator.assemble import assemble
from generator.cli.end import tell, write
from generator.drafts.services import Patience, ServiceError, service
from generator.drafts.translations import HalfAnswerError, from_memory, from_service, protected_words
from generator.editions.library import Library, Volume
from generator.report.merge import fill
from generator.sources.disk import read_sources
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
    path = options.root / volume.memory.path
    words = protected_words(library.glossary.entries, library.lexicon)
    memories = tuple(each.memory for each in library.volumes)
    patience = Patience(options.timeout, options.tries, options.pause)
    translate = None
    try:
        if options.provider:
            translate = service(options.provider, os.environ.get("DRAFT_API_KEY"), options.url, patience)
        missing = [unit for unit in volume.memory.units if unit.status == "missing"]
        for unit in tqdm(missing, desc="drafts", unit="segment", disable=None):
            try:
                draft = from_memory(unit, memories)
                if draft is None and translate is not None:
                    draft = from_service(unit, words, translate, options.provider)
                    time.sleep(60 / options.per_minute)
            except HalfAnswerError:
                message = f"{options.provider} gave half an answer for {unit.segment}"
                yield Problem(volume.memory.path, unit.line, "D102", message, "it stays empty; translate it yourself")
                continue
            if draft is not None:
                write(path, fill(path.read_bytes().decode(), unit.segment, draft.target, draft.origin).encode())
    except ServiceError as error:
        yield Problem(volume.memory.path, 0, "D101", str(error), "what was drafted is kept; run again to go on")
