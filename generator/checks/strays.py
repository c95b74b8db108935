"""Files in the source folders that no stage reads: a writer who made one believes that it counts."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from generator.checks.allowed import PATH as ALLOWED
from generator.checks.coverage import PATH as NEITHER
from generator.glossary.kinds import KINDS
from generator.glossary.lexicon import PATH as LEXICON
from generator.glossary.load import COUNTS, QUOTATIONS
from generator.glossary.subjects import PATH as SUBJECTS
from generator.language.decisions import DECISIONS, REVIEWED
from generator.language.vocabulary import PATH as VOCABULARY
from generator.report.changes import CHANGES
from generator.report.facts import SITE
from generator.report.maps import MAP
from generator.sources.disk import Sources
from generator.sources.problems import Problem

FILES = (ALLOWED, NEITHER, SUBJECTS, LEXICON, COUNTS, QUOTATIONS, DECISIONS, REVIEWED, VOCABULARY)
REPORT_FILES = ("report.txt", "report.yml", "en.po", "subjects.yml", MAP)


def check_strays(sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each file that is read from the disk and asked for by nobody."""
    for source in sources.files:
        hint = _hint(source.path)
        if hint:
            yield Problem(source.path, 0, "S107", "no stage reads this file", hint)


def _hint(path: str) -> str:
    folder, _, name = path.rpartition("/")
    kinds = [kind for kind in KINDS.values() if path.startswith(kind.folder)]
    if kinds:
        fits = fnmatchcase(path, f"{kinds[0].folder}*.yml") and "/" not in path.removeprefix(kinds[0].folder)
        return "" if fits else f"an entry is a file name.yml right in {kinds[0].folder}"
    if path.startswith("glossary/"):
        folders = ", ".join(kind.folder for kind in KINDS.values())
        return "" if path in FILES else f"known are {', '.join(FILES)}, and the folders {folders}"
    if path.startswith("docs/report/"):
        fits = name in REPORT_FILES and folder.count("/") == REPORT_DEPTH
        return "" if fits else f"a report is a folder docs/report/<id>/ with {', '.join(REPORT_FILES)}"
    if path.startswith("docs/"):
        fits = path in {SITE, CHANGES} or path.endswith((".md", ".txt"))
        return "" if fits else f"docs/ has {SITE}, {CHANGES}, pages name.md, and files that are published as they stand"
    return ""


REPORT_DEPTH = "docs/report/id".count("/")
