"""A real browser on the built site, served over HTTP on loopback. A page that asks for more than the site fails."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.install import find
from tests.support import ROOT, Build

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Open = Callable[..., Page]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder; yield the address of its root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return the address of the built site."""
    yield from serve(site)


@pytest.fixture(scope="session")
def instant_address(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the same site with the theme's instant navigation switched on."""
    folder = tmp_path_factory.mktemp("instant")
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    # In a file of its own, beside the real one, so that the same sources are read.
    config = ROOT / ".instant.yml"
    config.write_text(text.replace("  font: false\n", "  font: false\n  features: [navigation.instant]\n"), "utf-8")
    try:
        done = build(ROOT, folder, config.name)
    finally:
        config.unlink()
    assert done.returncode == 0, done.stderr
    yield from serve(folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running Chromium."""
    path = find()
    assert path, "no browser: run tests/browser/install.py, as `make test` does"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Return a function that opens a page of the site; whatever went wrong on it fails the test."""
    pages: list[Page] = []
    wrong: list[str] = []

    def open_(path: str, root: str = address, **context: Any) -> Page:
        page = browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | context)).new_page()
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("console", lambda line: wrong.append(f"console: {line.text}") if line.type == "error" else None)
        page.on("request", lambda request: wrong.append(f"asks {request.url}") if not _own(request.url, root) else None)
        page.set_default_timeout(10_000)
        page.goto(root + path)
        pages.append(page)
        return page

    yield open_
    for page in pages:
        page.context.close()
    assert not wrong


def _own(url: str, root: str) -> bool:
    return url.startswith((root, "data:", "blob:"))
