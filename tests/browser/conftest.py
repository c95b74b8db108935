"""A real browser on the built site, served over HTTP on loopback. A page that asks for more than the site fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.install import FLAGS, find
from tests.browser.server import served

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return the address of the built site."""
    with served(site) as address:
        yield address


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
