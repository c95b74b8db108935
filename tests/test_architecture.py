"""The shape of the code: one direction, two ends, and nothing about one district in it."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.support import ROOT

HOUSE = ROOT / "generator"
MODULES = sorted(HOUSE.rglob("*.py"))
SCRIPTS = sorted((HOUSE / "theme").rglob("*.js"))
LINE = (
    ("sources",),
    ("language",),
    ("report", "glossary"),
    ("editions",),
    ("checks", "drafts"),
    ("assemble",),
    ("pages", "search"),
    ("exports",),
    ("build",),
    ("cli", "plugin"),
)
"""Who may know whom: each its own modules, and those to the left; never one beside it."""
RANK = {name: rank for rank, names in enumerate(LINE) for name in names}
DISK = {"os", "pathlib", "tempfile", "shutil", "io"}
LONGEST = 200


def name_of(path: Path) -> str:
    """Return a module's full name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """Return the folder of a module, or the name of one that stands in no folder."""
    return module.split(".")[1] if "." in module else ""


NAMES = {name_of(path): path for path in MODULES}


def imports(path: Path) -> set[str]:
    """Return the full names of the modules that a module imports, relative ones and those inside functions too."""
    package = name_of(path).split(".") if path.name == "__init__.py" else name_of(path).split(".")[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            found |= {f"{base}.{alias.name}" if f"{base}.{alias.name}" in NAMES else base for alias in node.names}
    return found


def test_the_folders_are_those_of_the_line() -> None:
    """`ls generator` is the table of contents."""
    rooms = {room_of(name) for name in NAMES} - {""}

    assert rooms == set(RANK)
    assert len([path for path in MODULES if path.parent == HOUSE]) <= 5


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_folder_knows_those_to_its_left_alone(path: Path) -> None:
    """Data flow one way: no folder imports one to its right, nor one beside it."""
    own = room_of(name_of(path))
    known = {room_of(name) for name in imports(path) if name in NAMES} - {own, ""}

    assert not [room for room in known if RANK[room] >= RANK[own]]


def test_no_module_imports_itself_by_a_detour() -> None:
    """Inside a folder too."""
    graph = {name: {found for found in imports(path) if found in NAMES} for name, path in NAMES.items()}

    assert list(TopologicalSorter(graph).static_order())


def test_a_module_has_a_name_that_no_other_folder_has() -> None:
    """But for a table of kinds a layer, and the views of a search or a report, which say so in their names."""
    names = [
        path.stem
        for path in MODULES
        if path.stem not in {"__init__", "kinds"} and path.parent.name not in {"cli", "plugin"}
    ]

    assert sorted(names) == sorted(set(names))


def test_only_the_plugin_imports_mkdocs() -> None:
    """So that another builder can have the same pages tomorrow."""
    users = {name_of(path) for path in MODULES if any(name.split(".")[0] == "mkdocs" for name in imports(path))}

    assert {room_of(name) for name in users} == {"plugin"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_ends_touch_a_disk(path: Path) -> None:
    """One module reads what editors write, the command and the plugin write what is made."""
    touches = {name.split(".")[0] for name in imports(path)} & DISK
    opens = re.search(r"\bopen\(|\.read_bytes|\.write_text", path.read_text("utf-8"))

    assert (
        name_of(path) == "generator.sources.disk"
        or room_of(name_of(path)) in {"cli", "plugin"}
        or not (touches or opens)
    )


@pytest.mark.parametrize("path", [*MODULES, *SCRIPTS], ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_no_module_is_long(path: Path) -> None:
    """It is read from top to bottom, in one go."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def test_tests_mirror_the_house() -> None:
    """What a folder does is tested in a folder of the same name."""
    beside = {"browser", "editorial", "fixtures", "golden", "site"}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"}

    assert folders - beside <= set(RANK)


def test_nothing_about_one_district_is_in_the_generator() -> None:
    """Names, dates and places come from docs/ and glossary/."""
    names = re.compile("滴道|鸡西|Didao|Jixi|2025")

    for path in HOUSE.rglob("*"):
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
