"""What leaves in other forms, each an output: the data files and their schemas."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.editions.library import Library, Volume
from generator.editions.output import JSON, Output
from generator.exports.glossary_data import glossary_data
from generator.exports.model import PublishedGlossary, PublishedReport, dump, schema
from generator.exports.report_data import report_data
from generator.language.labels import Labels

SCHEMA = "application/schema+json"


def data_outputs(library: Library, labels: Labels) -> Iterator[Output]:
    """Yield each data file and its schema."""
    for volume in library.volumes:
        name = f"data/report-{volume.report.id}"
        yield Output(f"{name}.json", JSON, partial(_report, library, volume, labels))
        yield Output(f"{name}.schema.json", SCHEMA, partial(schema, PublishedReport, f"Report {volume.report.id}"))
    yield Output("data/glossary.json", JSON, partial(_glossary, library))
    yield Output("data/glossary.schema.json", SCHEMA, partial(schema, PublishedGlossary, "Glossary"))


def _report(library: Library, volume: Volume, labels: Labels) -> bytes:
    return dump(PublishedReport, report_data(library, volume, labels))


def _glossary(library: Library) -> bytes:
    return dump(PublishedGlossary, glossary_data(library))
