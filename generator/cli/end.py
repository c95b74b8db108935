"""What every command does at its end: tell the problems, write files whole."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from generator.sources.problems import Problem, listing


def tell(problems: Sequence[Problem]) -> int:
    """Print the problems to standard error; return the exit code, 1 if there are any."""
    if problems:
        print(listing(problems), file=sys.stderr)
    return 1 if problems else 0


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then moved there."""
    # A link stays one.
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
