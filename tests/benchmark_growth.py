"""How the time and memory of each stage grow with the reports and with the entries: `make bench-growth`.

Copies of this project with more reports, each the same text a year later, or with more entries, each in a sentence of
its own, in paragraphs at the report's end. Each size is measured in a process of its own. The exponent is that of the
line of best fit through the logarithms: 1 is work that grows as the project does.
"""

from __future__ import annotations

import json
import math
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import islice, pairwise, product
from pathlib import Path
from typing import Any, get_args

import yaml
from pypinyin import Style, lazy_pinyin

from generator.assemble import assemble
from generator.build import outputs
from generator.glossary.entries import Theme
from generator.language.labels import load_labels
from generator.pages.plan import plan
from generator.pages.render import Renderer
from generator.sources.disk import read_sources
from tests.benchmark import ROOT

REPORTS = (1, 3, 10, 30)
TIMES_ENTRIES = (1, 3, 10)
SIGNS = "山水火土木月日明林森石田米羊牛竹"
"""Characters with one reading and one Traditional form, of which names are made."""
THEMES = get_args(Theme)
TOGETHER = 3
"""New entries in a paragraph, as in this report."""


@dataclass(frozen=True)
class Cost:
    """The CPU seconds of each stage, and the most memory that the process had, in megabytes."""

    read: float
    assemble: float
    plan: float
    make: float
    memory: float


def measure(root: Path) -> Cost:
    """Run the stages of the core on a project."""
    marks = [time.process_time()]

    def timed(action: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the action returns
        value = action()
        marks.append(time.process_time())
        return value

    sources, _ = timed(lambda: read_sources(root))
    labels, _ = load_labels(sources)
    library, problems = timed(lambda: assemble(sources))
    assert library is not None, "\n".join(map(str, problems[:10]))
    pages = timed(lambda: plan(library, labels))
    timed(lambda: [each.make() for each in outputs(library, labels, pages, Renderer())])
    read, assembled, planned, made = (after - before for before, after in pairwise(marks))
    return Cost(read, assembled, planned, made, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def project(folder: Path) -> Path:
    """Copy this project's words."""
    for part in ("docs", "glossary"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def with_reports(folder: Path, number: int) -> Path:
    """Return a project in which the last report was given in so many years."""
    last = max((project(folder) / "docs" / "report").iterdir())
    for later in range(1, number):
        copy = last.with_name(str(int(last.name) + later))
        shutil.copytree(last, copy)
        facts = (copy / "report.yml").read_text("utf-8")
        (copy / "report.yml").write_text(facts.replace(f"delivered: {last.name}", f"delivered: {copy.name}"), "utf-8")
    return folder


def with_entries(folder: Path, times: int) -> Path:
    """Return a project with so many times the entries, each new one a phrase at the end of the report's last part."""
    last = max((project(folder) / "docs" / "report").iterdir())
    present = sum(1 for kind in ("terms", "phrases") for _ in (folder / "glossary" / kind).glob("*.yml"))
    names = ["".join(signs) for signs in islice(product(SIGNS, repeat=4), (times - 1) * present)]
    *_, (part, paragraph) = re.findall(
        r'^msgctxt "(part-\d+)-p(\d+)-s1"', (last / "en.po").read_text("utf-8"), re.MULTILINE
    )
    for place, name in enumerate(names):
        number, sentence = divmod(place, TOGETHER)
        spoken = lazy_pinyin(name, style=Style.TONE)
        letters = "".join("abcdefghijklmnop"[SIGNS.index(sign)] for sign in name)
        record = {
            "headword": name, "forms": [name], "pinyin": " ".join(spoken),
            "english": {"name": f"Plan {letters.title()}", "status": "working"},
            "gloss": {"zh": "计划的名称", "en": "Name of a plan"},
            "standing": "unknown", "theme": THEMES[place % len(THEMES)],
            "meaning": {"zh": "本报告没有说明。", "en": "The report does not say."},
            "evidence": [f"{last.name}/{part}-p{int(paragraph) + number + 1}-s{sentence + 1}"],
        }  # fmt: skip
        path = folder / "glossary" / "phrases" / f"plan-{letters}.yml"
        path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")
    text = (last / "report.txt").read_text("utf-8")
    body, annex, rest = text.partition("名词解释")
    sentences = [f"实施“{name}”。" for name in names]
    added = ["".join(sentences[start : start + TOGETHER]) for start in range(0, len(sentences), TOGETHER)]
    (last / "report.txt").write_text("\n".join([body.rstrip(), *added, "", annex + rest]), "utf-8")
    return folder


def exponent(sizes: tuple[int, ...], costs: list[float]) -> float:
    """Return the slope of the line of least squares through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(max(cost, 1e-3)) for cost in costs]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def grown(sizes: tuple[int, ...], make: Callable[[Path, int], Path]) -> list[Cost]:
    """Return the costs of each size, each in a process of its own."""
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            root = make(Path(name, "project"), size)
            command = [sys.executable, "-m", "tests.benchmark_growth", str(root)]
            done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
            found.append(Cost(**json.loads(done.stdout)))
    return found


def main(arguments: list[str]) -> None:
    """Print each stage's cost at each size, and its exponent; with a folder, its costs as JSON."""
    if arguments:
        print(json.dumps(asdict(measure(Path(arguments[0])))))
        return
    for name, sizes, make in (("reports", REPORTS, with_reports), ("times the entries", TIMES_ENTRIES, with_entries)):
        costs = grown(sizes, make)
        print(f"{name:20}" + "".join(f"{size:>10}" for size in sizes) + "  exponent")
        for stage in asdict(costs[0]):
            values = [asdict(cost)[stage] for cost in costs]
            print(f"{stage:20}" + "".join(f"{value:10.2f}" for value in values) + f"{exponent(sizes, values):10.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
