"""Check the sources."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.assemble import conversion_audit
from generator.build import prepare, summary
from generator.checks.conversion_audit import Occurrence
from generator.cli.end import tell
from generator.sources.disk import read_sources


def check(root: Path, *, conversion: bool) -> int:
    """Print every problem, and in a last line what was checked; with ``conversion`` the audit as a table too."""
    sources, problems = read_sources(root)
    build, found = prepare(sources)
    build, problems = None if problems else build, (*problems, *found)
    if conversion:
        print(audit_table(conversion_audit(sources)))
    status = tell(problems)
    # With a table on standard output the line is none of its rows.
    print(summary(build, problems), file=sys.stderr if conversion else sys.stdout)
    return status


def audit_table(occurrences: tuple[Occurrence, ...]) -> str:
    """Return the audit as a table: character, form in each locale, context, reviewed word, place."""
    ordered = sorted(occurrences, key=lambda each: (each.character, each.path, each.line))
    rows = [
        (
            each.character,
            *each.forms.values(),
            each.context,
            each.word or "NOT REVIEWED",
            f"{each.path}:{each.line}",
        )
        for each in ordered
    ]
    tags = occurrences[0].forms if occurrences else ()
    return "\n".join("\t".join(row) for row in (("character", *tags, "context", "reviewed word", "place"), *rows))
