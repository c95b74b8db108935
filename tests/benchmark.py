"""What a build costs beside plain MkDocs and Material on the same Markdown, and where it goes: `make bench`.

Times of a shared machine say little; ratios of one run, each command in turn with the others, say more. CPU seconds are
those of the whole process, user and system.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.build import Build, outputs, prepare
from generator.pages.plan import plan
from generator.pages.render import Renderer
from generator.sources.disk import read_sources

ROOT = Path(__file__).parent.parent
RUNS = 3
PLAIN = """site_name: Plain
docs_dir: pages
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, md_in_html]
"""


def spent(command: list[str], folder: Path) -> float:
    """Return the CPU seconds of a command that has to succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def plain_project(folder: Path) -> None:
    """Write what a build makes as a project of MkDocs without our plugin and theme."""
    generator = [sys.executable, "-m", "generator.cli.main"]
    subprocess.run([*generator, "build", "--out", str(folder / "pages")], cwd=ROOT, check=True, capture_output=True)
    (folder / "mkdocs.yml").write_text(PLAIN, "utf-8")


def compared(folder: Path) -> dict[str, list[float]]:
    """Return the CPU seconds of each command, run after run."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir"]
    generator = [sys.executable, "-m", "generator.cli.main"]
    cache = ROOT / ".cache" / "kept.json"
    found: dict[str, list[float]] = {name: [] for name in ("plain", "from nothing", "again", "check", "write")}
    for _ in range(RUNS):
        found["plain"].append(spent([*mkdocs, str(folder / "site")], folder))
        cache.unlink(missing_ok=True)
        found["from nothing"].append(spent([*mkdocs, str(folder / "ours")], ROOT))
        found["again"].append(spent([*mkdocs, str(folder / "ours")], ROOT))
        found["check"].append(spent([*generator, "check"], ROOT))
        found["write"].append(spent([*generator, "build", "--out", str(folder / "written")], ROOT))
    return found


def seconds(action: Callable[[], object]) -> float:
    """Return the CPU seconds of an action of this process."""
    start = time.process_time()
    action()
    return time.process_time() - start


def make_all(build: Build, renderer: Renderer) -> None:
    """Make everything from what is assembled."""
    for output in outputs(build.library, build.labels, plan(build.library, build.labels), renderer):
        output.make()


def stages() -> dict[str, float]:
    """Return where the core's part of a build goes, for the first time and with everything kept."""
    sources, _ = read_sources(ROOT)
    renderer = Renderer()
    found = {"read the sources": seconds(lambda: read_sources(ROOT))}
    found["all stages and checks"] = seconds(lambda: prepare(sources))
    build, _ = prepare(sources)
    assert build is not None
    found["plan, render, data, search"] = seconds(lambda: make_all(build, renderer))
    found["all stages and checks, again"] = seconds(lambda: prepare(sources))
    found["plan, render, data, search, again"] = seconds(lambda: make_all(build, renderer))
    return found


def main() -> None:
    """Print each command with its median and its ratio, and the stages."""
    names = {
        "plain": "plain MkDocs and Material",
        "from nothing": "this site, from nothing",
        "again": "this site, the second time",
        "check": "generator check",
        "write": "generator build",
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain_project(folder)
        found = compared(folder)
    whole = statistics.median(found["plain"])
    for key, each in found.items():
        ratios = sorted(own / plain for own, plain in zip(each, found["plain"], strict=True))
        print(f"{names[key]:34} {statistics.median(each):6.2f} s  {statistics.median(ratios):6.2f}  {ratios}")
    print()
    for stage, cost in stages().items():
        print(f"{stage:34} {cost:6.2f} s  {cost / whole:6.2f}")


if __name__ == "__main__":
    main()
