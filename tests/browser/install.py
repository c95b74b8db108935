"""Find a Chromium for the browser tests, or install one: never skip quietly.

`python tests/browser/install.py` prints the browser's path, or says what was tried and ends with code 1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find() -> str | None:
    """Return the path of a browser: BROWSER's, one on the path, or the one that Playwright installed."""
    named = os.environ.get("BROWSER", "")
    if "chrom" in named.lower() and (path := shutil.which(named)):
        return path
    if path := next((path for name in NAMES if (path := shutil.which(name))), None):
        return path
    if path := next((path for path in APPLICATIONS if Path(path).exists()), None):
        return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Install a browser: by Debian's package manager where we may, otherwise by Playwright."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        packages = ["chromium", "fonts-noto-cjk"]
        attempts.insert(0, ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages])
        subprocess.run(["apt-get", "update", "--quiet"], check=False)  # noqa: S607 - wherever the system has it
    for command in attempts:
        print("installing a browser:", " ".join(command), flush=True)
        if subprocess.run(command, check=False).returncode == 0 and find():
            return


def main() -> int:
    """Print the browser's path, installing one if need be."""
    path = find()
    if path is None:
        install()
        path = find()
    if path is None:
        print("No Chromium was found or could be installed; install one, or name it in BROWSER.", file=sys.stderr)
        return 1
    print("browser:", path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
