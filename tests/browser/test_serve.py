"""`mkdocs serve`: a change is on screen by itself, and so is a mistake."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support import ROOT

GLOSS = "glossary/terms/liang-qing.yml"
WAIT = 60_000
"""Milliseconds; a slow machine is no fault of the page's."""


@pytest.fixture
def server(tiny_root: Path) -> Iterator[str]:
    """Run a server on the tiny project; return its address once it answers."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    with (tiny_root / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=tiny_root, env=environment, stdout=log, stderr=log)  # noqa: S603 - our own
    address = f"http://127.0.0.1:{port}/"
    try:
        deadline = time.monotonic() + WAIT / 1000
        while not _answers(address):
            assert process.poll() is None, (tiny_root / "serve.log").read_text("utf-8")
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def _answers(address: str) -> bool:
    with suppress(OSError), urllib.request.urlopen(address, timeout=WAIT / 1000):  # noqa: S310 - on loopback
        return True
    return False


def change(root: Path, path: str, old: str, new: str) -> None:
    """Save a file with some words replaced."""
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def test_a_change_is_on_screen_by_itself(server: str, tiny_root: Path, browser: Browser) -> None:
    """A gloss, a sentence, a page by hand; nobody reloads anything."""
    page = browser.new_page()
    page.goto(f"{server}en/glossary/liang-qing/")
    expect(page.locator(".gloss")).to_have_text("Clean rivers and clean roads")

    change(tiny_root, GLOSS, "Clean rivers", "Clear rivers")
    expect(page.locator(".gloss")).to_have_text("Clear rivers and clean roads", timeout=WAIT)

    page.goto(f"{server}en/report/2024/part-1/")
    change(tiny_root, "docs/report/2024/en.po", "Development sped up.", "Development went faster.")
    expect(page.locator("#part-1-p1-s1")).to_have_text("Development went faster.", timeout=WAIT)

    page.goto(f"{server}en/about/")
    change(tiny_root, "docs/en/about.md", "Text.", "Other text.")
    expect(page.locator("article")).to_contain_text("Other text.", timeout=WAIT)
    page.close()


def test_a_mistake_is_on_screen_and_mends_itself(server: str, tiny_root: Path, browser: Browser) -> None:
    """With file, line and hint, in place of an old page; with the next save the page is there again."""
    page = browser.new_page()
    page.goto(f"{server}en/glossary/liang-qing/")

    change(tiny_root, GLOSS, "english:", "englsh:")
    expect(page.locator("h1")).to_have_text("1 problem", timeout=WAIT)
    expect(page.locator("li")).to_contain_text(f"{GLOSS}:4")
    expect(page.locator("li")).to_contain_text('did you mean "english"?')

    change(tiny_root, GLOSS, "englsh:", "english:")
    expect(page.locator("h1")).to_have_text("Two Cleanups", timeout=WAIT)
    page.close()


def test_a_server_starts_with_a_mistake_too(tiny_root: Path, request: pytest.FixtureRequest, browser: Browser) -> None:
    """It shows what is wrong, and the site once it is mended."""
    change(tiny_root, GLOSS, "english:", "englsh:")
    address = f"{request.getfixturevalue('server')}en/glossary/liang-qing/"
    page = browser.new_page()
    page.goto(address)
    expect(page.locator("h1")).to_have_text("1 problem", timeout=WAIT)

    change(tiny_root, GLOSS, "englsh:", "english:")
    expect(page.locator("h1")).to_have_text("Two Cleanups", timeout=WAIT)
    page.close()
