"""Write what a build makes: all of it to a folder, or any one file."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.build import Build, prepare
from generator.cli.end import tell, write
from generator.sources.disk import read_sources
from generator.sources.problems import Problem, did_you_mean, errors

SOURCE_FOLDERS = ("docs", "glossary", "generator", "tests")


def build(root: Path, out: Path, *, strict: bool) -> int:
    """Write all pages and files; nothing if there are errors, or, where it is to be strict, anything unfinished."""
    made, problems = _prepare(root)
    problems += _into_sources(root, out, folder=True)
    tell(problems)
    if made is None or errors(problems) or (strict and problems):
        return 1
    for output in made.outputs:
        write(out / output.address, output.make())
    sources, _ = read_sources(root)
    # What is published as it stands: the sources that readers can download, pictures.
    for source in sources.under("docs/"):
        if not source.path.endswith((".md", ".yml")):
            write(out / source.path.removeprefix("docs/"), source.data)
    for path in sources.published:
        write(out / path.removeprefix("docs/"), (root / path).read_bytes())
    return 0


def list_outputs(root: Path) -> int:
    """Print the address and the media type of everything that a build makes."""
    made, problems = _prepare(root)
    if made is None:
        return tell(errors(problems))
    print("\n".join(f"{output.address}\t{output.media_type}" for output in made.outputs))
    return 0


def export(root: Path, name: str, out: Path | None) -> int:
    """Write one output to a file, or to standard output."""
    made, problems = _prepare(root)
    if made is None:
        return tell(errors(problems))
    outputs = {output.address: output for output in made.outputs}
    if name not in outputs:
        return tell((Problem(name, 0, "S110", "no build makes this", did_you_mean(name, outputs)),))
    if out is None:
        sys.stdout.buffer.write(outputs[name].make())
        return 0
    if status := tell(_into_sources(root, out, folder=False)):
        return status
    write(out, outputs[name].make())
    return 0


def _prepare(root: Path) -> tuple[Build | None, tuple[Problem, ...]]:
    sources, problems = read_sources(root)
    made, found = prepare(sources)
    return (None if problems else made), (*problems, *found)


def _into_sources(root: Path, out: Path, *, folder: bool) -> tuple[Problem, ...]:
    """Return a problem if a file, or a folder's files, would be written among the sources."""
    target = out.resolve()
    for name in SOURCE_FOLDERS:
        source = (root / name).resolve()
        if target == source or source in target.parents or (folder and target in source.parents):
            hint = "name a folder of its own, such as pages/"
            return (Problem(str(out), 0, "S109", "what is made would stand among the sources", hint),)
    return ()
