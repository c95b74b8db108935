"""How long a saved change takes to be served, beside plain MkDocs and Material in the same run: `make bench-serve`.

Seconds of the clock, from the save to the first answer that has the new words. MkDocs waits half a second for further
changes before it builds, and that is in them.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.benchmark import ROOT, plain_project

TIMES = 4
PATIENCE = 120.0
"""Seconds after which a change is given up."""


@dataclass(frozen=True)
class Edit:
    """A word put into a file after what ``before`` matches, and the page on which it has to show."""

    name: str
    path: str
    before: str
    page: str


def edits(folder: Path) -> list[Edit]:
    """Return what an editor does all day, on the first record there is."""
    term = min((folder / "glossary" / "terms").glob("*.yml"))
    report = max((folder / "docs" / "report").glob("*/en.po")).parent.name
    sentence = r'msgctxt "part-1-p1-s1"\nmsgid .*\nmsgstr "'
    return [
        Edit("a gloss", f"glossary/terms/{term.name}", r"^gloss:\n  zh: .*\n  en: ['\"]?", f"en/glossary/{term.stem}/"),
        Edit(
            "a note",
            f"glossary/terms/{term.name}",
            r"^note:\n  zh: .*\n(?:    .*\n)*  en: ['\"]?",
            f"en/glossary/{term.stem}/",
        ),
        Edit("a sentence", f"docs/report/{report}/en.po", sentence, f"en/report/{report}/part-1/"),
        Edit("a page by hand", "docs/en/about.md", r"\{: #what \}\n\n", "en/about/"),
        Edit("a label of few pages", "generator/language/labels.yml", r'^search_about: .* en: "', "en/search/"),
    ]


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve the project; give the address of its root once it answers."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--dev-addr", f"127.0.0.1:{port}"]
    # The copy's own generator, whose words are edited too.
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    with (folder / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        until(f"http://127.0.0.1:{port}/", "</html>")
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def until(address: str, words: str) -> float:
    """Return the seconds until a page has the words.

    Raises TimeoutError, with what the page has in their place, after ``PATIENCE``.
    """
    start, text = time.monotonic(), ""
    while words not in text:
        if time.monotonic() - start > PATIENCE:
            raise TimeoutError(f"{address}: no {words!r}, but {text[:1000]}")
        time.sleep(0.02)
        with suppress(OSError), urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            text = answer.read().decode()
    return time.monotonic() - start


def changed(folder: Path, address: str, edit: Edit, number: int) -> float:
    """Save a file with another word in it; return the seconds until that is served."""
    path, word = folder / edit.path, f"changed{'abcdefghijklmnopqrstuvwxyz'[number]}"
    text = path.read_text("utf-8")
    found = re.search(f"(?:{edit.before})(?:changed[a-z] )?", text, re.MULTILINE)
    assert found is not None, f"{edit.path} has no place for a change"
    start = re.match(edit.before, found[0], re.MULTILINE)
    assert start is not None
    path.write_text(f"{text[: found.start()]}{start[0]}{word} {text[found.end() :]}", "utf-8")
    return until(address + edit.page, word)


def main() -> None:
    """Print median and worst of each kind of change, and of all, in seconds and as a share of a plain build."""
    with tempfile.TemporaryDirectory() as name:
        plain, folder = Path(name, "plain"), Path(name, "own")
        plain.mkdir()
        plain_project(plain)
        start = time.monotonic()
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=plain, check=True, capture_output=True)
        whole = time.monotonic() - start
        for part in ("docs", "glossary", "generator"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        with serving(folder) as address:
            found = {
                edit.name: [changed(folder, address, edit, number) for number in range(TIMES)] for edit in edits(folder)
            }
    found["all"] = [each for times in found.values() for each in times]
    print(f"{'plain MkDocs and Material':26} {whole:6.2f} s")
    for label, times in found.items():
        middle, worst = statistics.median(times), max(times)
        print(f"{label:26} {middle:6.2f} s ({middle / whole:.2f}), at worst {worst:6.2f} s ({worst / whole:.2f})")


if __name__ == "__main__":
    main()
