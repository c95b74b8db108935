"""How many of an editor's slips are heard: damages the data in many ways, each alone, and asks the check of each.

``python -m tests.mutate [--seed N] [--times N] [KIND …]``. A damage is caught if it brings a problem that the undamaged
data do not have. Nothing is written; the sources are changed in memory.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build import prepare
from generator.sources.disk import Sources
from tests.damages import Damage, Project, applied
from tests.damages_of_pages import PAGE_DAMAGES
from tests.damages_of_records import RECORD_DAMAGES
from tests.damages_of_reports import REPORT_DAMAGES
from tests.damages_of_tables import TABLE_DAMAGES
from tests.support import ROOT, read

DAMAGES = {damage.kind: damage for damage in (*REPORT_DAMAGES, *RECORD_DAMAGES, *TABLE_DAMAGES, *PAGE_DAMAGES)}
SEED = 2025
TIMES = 16
"""How often each kind is tried."""
ENOUGH = 0.97


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one damage: where it was done, what was done, and the codes that it brought."""

    kind: str
    path: str
    what: str
    codes: tuple[str, ...]


def outcomes(sources: Sources, kinds: tuple[str, ...], seed: int, times: int) -> Iterator[Outcome]:
    """Yield what became of each damage; the same seed makes the same damages of the same data."""
    project = Project(sources)
    before = {str(problem) for problem in prepare(sources)[1]}
    for kind in kinds:
        chance = random.Random(f"{seed} {kind}")  # noqa: S311 - no secret
        tried: set[str] = set()
        for _ in range(times * 4):
            done = DAMAGES[kind].make(project, chance)
            if done is None or done.what in tried:
                continue
            tried.add(done.what)
            _, problems = prepare(applied(sources, done))
            brought = {problem.code for problem in problems if str(problem) not in before}
            yield Outcome(kind, done.path, done.what, tuple(sorted(brought)))
            if len(tried) == times:
                break


def table(found: list[Outcome], kind: str) -> Iterator[str]:
    """Yield a line for a kind, and a line a slip, with the reason why it is left where there is one."""
    of_kind = [each for each in found if each.kind == kind]
    slipped = [each for each in of_kind if not each.codes]
    yield f"{len(of_kind) - len(slipped):>4} of {len(of_kind):<3} {kind}{_reason(DAMAGES[kind], slipped)}"
    yield from (f"            {each.path}: {each.what}" for each in slipped)


def total(found: list[Outcome]) -> str:
    """Return how many were caught, and how many slipped."""
    caught, kinds = sum(bool(each.codes) for each in found), len({each.kind for each in found})
    return f"{caught} of {len(found)} caught, in {kinds} kinds; {len(found) - caught} slipped"


def _reason(damage: Damage, slipped: list[Outcome]) -> str:
    return f" – left: {damage.left}" if slipped and damage.left else ""


def main(arguments: list[str]) -> int:
    """Print the table; the exit code says whether enough was caught."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("kinds", nargs="*", default=list(DAMAGES))
    given = parser.parse_args(arguments)
    sources = read(given.root)
    found: list[Outcome] = []
    for kind in given.kinds:
        found += outcomes(sources, (kind,), given.seed, given.times)
        print("\n".join(table(found, kind)), flush=True)
    print(total(found))
    return 0 if sum(bool(each.codes) for each in found) >= ENOUGH * len(found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
