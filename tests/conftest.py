"""What the tests share: the real project, a tiny one, and a site built from each by a real MkDocs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.editions.library import Library, Volume
from generator.language.labels import Labels, load_labels
from generator.sources.disk import Sources
from tests.support import EPOCH, ROOT, TINY, Build, changed, emptied, read, unfinished, whole


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes golden files anew; the diff is then reviewed."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew")


@pytest.fixture(scope="session")
def sources() -> Sources:
    """Return the sources of this project."""
    return read(ROOT)


@pytest.fixture(scope="session")
def library(sources: Sources) -> Library:
    """Return this project's library."""
    return whole(sources)


@pytest.fixture(scope="session")
def volume(library: Library) -> Volume:
    """Return the newest report with its editions."""
    return library.newest


@pytest.fixture(scope="session")
def tiny_sources() -> Sources:
    """Return the sources of a report of eight lines with three terms."""
    return read(TINY)


@pytest.fixture(scope="session")
def tiny(tiny_sources: Sources) -> Library:
    """Return the tiny project's library."""
    return whole(tiny_sources)


@pytest.fixture(scope="session")
def draft_sources(tiny_sources: Sources) -> Sources:
    """Return the tiny project with two sentences that have no English yet, and one draft."""
    memory, sources = "docs/report/2024/en.po", tiny_sources
    for chinese in ("落实“四个一”要求，共建3处公园。", "3.“四个一”要求：", "一心、一意、一干、一到底。"):
        sources = emptied(sources, memory, chinese)
    return changed(sources, memory, 'msgctxt "annex-p2-s2"', '#, fuzzy\nmsgctxt "annex-p2-s2"')


@pytest.fixture(scope="session")
def draft_library(draft_sources: Sources) -> Library:
    """Return the library of the tiny project while its English is unfinished."""
    return unfinished(draft_sources)


@pytest.fixture(scope="session")
def labels(sources: Sources) -> Labels:
    """Return the interface's words."""
    found, problems = load_labels(sources)
    assert not problems
    return found


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
    """Return a function that builds a project's site, strictly if not asked otherwise, in a process of its own."""

    def run(
        root: Path,
        site: Path,
        config: str = "mkdocs.yml",
        repository: str = "https://forge.example/reader",
        *,
        strict: bool = True,
        builder: str = "mkdocs",
        address: str = "https://reader.example/",
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", builder, "build", "--config-file", config]
        command += ["--strict"] if strict else []
        command += ["--site-dir", str(site)]
        # Not --quiet: with it MkDocs counts no warnings, and --strict lets everything pass.
        environment = {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
        environment |= {"SITE_URL": address, "REPO_URL": repository}
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
