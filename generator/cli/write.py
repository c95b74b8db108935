"""Write what a build makes: all of it to a folder, or any one file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from generator.build import Build, prepare
from generator.cli.end import tell, write
from generator.sources.disk import Sources, read_sources
from generator.sources.problems import Problem, did_you_mean, errors

SOURCE_FOLDERS = ("docs", "glossary", "generator", "tests")
SOURCE_FILES = ("*.toml", "*.yml", "requirements*.txt", "README*", "C*.md", "LICEN[CS]E*", "Makefile", ".*")
"""What a project has beside these folders."""
HINT = "name a place of its own, such as pages/"


def build(root: Path, out: Path, *, strict: bool) -> int:
    """Write all pages and files; nothing if there are errors, or, where it is to be strict, anything unfinished."""
    sources, made, problems = _prepare(root)
    problems += _into_sources(root, out, folder=True)
    tell(problems)
    if made is None or errors(problems) or (strict and problems):
        return 1
    # All is made before anything is written.
    files = {output.address: output.make() for output in made.outputs} | _published(root, sources)
    if status := tell(tuple(_in_the_way(out, files))):
        return status
    for address, content in files.items():
        write(out / address, content)
    return 0


def _published(root: Path, sources: Sources) -> dict[str, bytes]:
    """Return what is published as it stands: the sources that readers can download, pictures."""
    texts = (source for source in sources.under("docs/") if not source.path.endswith((".md", ".yml")))
    found = {source.path: source.data for source in texts}
    found |= {path: (root / path).read_bytes() for path in sources.published}
    return {path.removeprefix("docs/"): content for path, content in found.items()}


def _in_the_way(out: Path, files: dict[str, bytes]) -> Iterator[Problem]:
    """Yield a problem for each file that stands where a folder has to be, and for each folder in a file's place."""
    folders = {folder for address in files for folder in (out / address).parents}
    blocking = {path for path in folders if path.exists() and not path.is_dir()}
    blocking |= {out / address for address in files if (out / address).is_dir()}
    for path in sorted(blocking):
        yield Problem(
            str(path), 0, "S111", "this stands in the way of what is made", "remove it, or name another folder"
        )


def list_outputs(root: Path) -> int:
    """Print the address and the media type of everything that a build makes."""
    _, made, problems = _prepare(root)
    if made is None:
        return tell(errors(problems))
    print("\n".join(f"{output.address}\t{output.media_type}" for output in made.outputs))
    return 0


def export(root: Path, name: str, out: Path | None) -> int:
    """Write one output to a file, or to standard output."""
    _, made, problems = _prepare(root)
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


def _prepare(root: Path) -> tuple[Sources, Build | None, tuple[Problem, ...]]:
    sources, problems = read_sources(root)
    made, found = prepare(sources)
    return sources, (None if problems else made), (*problems, *found)


def _into_sources(root: Path, out: Path, *, folder: bool) -> tuple[Problem, ...]:
    """Return a problem if a file, or a folder's files, would be written among the sources."""
    target = out.resolve()
    for name in SOURCE_FOLDERS:
        source = (root / name).resolve()
        if target == source or source in target.parents or (folder and target in source.parents):
            return (Problem(str(out), 0, "S109", "what is made would stand among the sources", HINT),)
    if target.parent == root.resolve() and target.is_file() and any(map(target.match, SOURCE_FILES)):
        return (Problem(str(out), 0, "S109", "a file of the project would be written over", HINT),)
    return ()
