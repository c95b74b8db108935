"""How long the stages take, as shares of a whole `mkdocs build` in the same run: `make bench`.

Times of a shared machine say little; shares of one run say where the time goes.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.assemble import assemble
from generator.build import Build, outputs, prepare
from generator.pages.plan import plan
from generator.pages.render import Renderer
from generator.sources.disk import read_sources

ROOT = Path(__file__).parent.parent
RUNS = 5


def seconds(action: Callable[[], object]) -> float:
    """Return the median of some runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def make_all(build: Build) -> None:
    """Make everything from what is assembled."""
    for output in outputs(build.library, build.labels, plan(build.library, build.labels), Renderer()):
        output.make()


def main() -> None:
    """Print each stage with its median and its share."""
    sources, _ = read_sources(ROOT)
    build, _ = prepare(sources)
    assert build is not None
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        whole = seconds(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True))
    stages = {
        "read the sources": seconds(lambda: read_sources(ROOT)),
        "all stages and checks": seconds(lambda: assemble(sources)),
        "plan, render, publish, index": seconds(lambda: make_all(build)),
        "the whole of mkdocs build": whole,
    }
    for name, spent in stages.items():
        print(f"{name:30} {spent:6.2f} s  {spent / whole:6.1%}")


if __name__ == "__main__":
    main()
