"""What the tests share: the real project, a tiny one, and a site built from each by a real MkDocs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.assemble import Project, Volume
from tests.support import EPOCH, ROOT, TINY, Build, Sources, read, whole


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes golden files anew; the diff is then reviewed."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew")


@pytest.fixture(scope="session")
def sources() -> Sources:
    """Return the sources of this project."""
    return read(ROOT)


@pytest.fixture(scope="session")
def project(sources: Sources) -> Project:
    """Return this project, assembled."""
    return whole(sources)


@pytest.fixture(scope="session")
def volume(project: Project) -> Volume:
    """Return the report of 2025 with its editions."""
    return project.volumes[0]


@pytest.fixture(scope="session")
def tiny_sources() -> Sources:
    """Return the sources of a report of eight lines with three terms."""
    return read(TINY)


@pytest.fixture(scope="session")
def tiny(tiny_sources: Sources) -> Project:
    """Return the tiny project, assembled."""
    return whole(tiny_sources)


@pytest.fixture
def tiny_root(tmp_path: Path) -> Path:
    """Return a copy of the tiny project, with a configuration of MkDocs, to be changed at will."""
    root = tmp_path / "tiny"
    shutil.copytree(TINY, root)
    shutil.copy(ROOT / "mkdocs.yml", root)
    # The theme is the generator's own, wherever the project stands.
    theme = (root / "mkdocs.yml").read_text("utf-8").replace("generator/theme", str(ROOT / "generator" / "theme"))
    (root / "mkdocs.yml").write_text(theme, "utf-8")
    return root


@pytest.fixture(scope="session")
def build() -> Build:
    """Return a function that builds a project's site strictly, in a process of its own."""

    def run(
        root: Path, site: Path, config: str = "mkdocs.yml", repository: str = "https://forge.example/reader"
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config]
        command += ["--site-dir", str(site)]
        # Not --quiet: with it MkDocs counts no warnings, and --strict lets everything pass.
        environment = {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
        environment |= {"SITE_URL": "https://reader.example/", "REPO_URL": repository}
        return subprocess.run(  # noqa: S603 - our own command
            command, cwd=root, env=environment, capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture(scope="session")
def site(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this project's site, built without a warning."""
    folder = tmp_path_factory.mktemp("site")
    done = build(ROOT, folder)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return folder
