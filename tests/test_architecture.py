"""The shape of the code: a pure core between two ends, and nothing about one district in it."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.support import ROOT

MODULES = sorted((ROOT / "generator").rglob("*.py"))
ENDS = {"disk", "cli", "plugin"}
DISK = {"os", "pathlib", "tempfile", "shutil", "io"}


def imports(path: Path) -> set[str]:
    """Return the full names of what a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_only_the_plugin_imports_mkdocs() -> None:
    """So that another builder can have the same pages tomorrow."""
    users = {path.stem for path in MODULES if any(name.split(".")[0] == "mkdocs" for name in imports(path))}

    assert users == {"plugin"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_only_the_ends_touch_a_disk(path: Path) -> None:
    """A stage in between is handed text and gives text."""
    touches = {name.split(".")[0] for name in imports(path)} & DISK
    opens = re.search(r"\bopen\(|\.read_bytes|\.write_text", path.read_text("utf-8"))

    assert path.stem in ENDS or not (touches or opens)


def test_no_module_imports_itself_by_a_detour() -> None:
    """The stages stand in one direction."""
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in MODULES}
    graph = {
        name: {found.rpartition(".")[0] for found in imports(path) if found.rpartition(".")[0] in names}
        for name, path in names.items()
    }

    assert list(TopologicalSorter(graph).static_order())


def test_nothing_about_one_district_is_in_the_generator() -> None:
    """Names, dates and places come from docs/ and glossary/."""
    names = re.compile("滴道|鸡西|Didao|Jixi|2025")

    for path in (ROOT / "generator").rglob("*"):
        if path.suffix in {".py", ".j2", ".yml", ".html", ".css", ".js"}:
            lines = path.read_text("utf-8").splitlines()
            # An example in a docstring may name the address that it explains.
            assert not [
                line for line in lines if names.search(line) and not re.search(r">>>|docs/report|``|^    \('", line)
            ], path


def test_no_module_keeps_state() -> None:
    """Names at module level are constants: types, functions, and values that nobody changes."""
    mutable = (ast.List, ast.ListComp, ast.SetComp)

    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign):
                assert not isinstance(node.value, mutable), (path, node.lineno)
            assert not isinstance(node, ast.Global)
