"""What a build keeps for the next one: values by keys, in one file of a folder that may be deleted at any time."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, FileSystemBytecodeCache

FILE = "kept.json"


def key_of(*parts: object) -> str:
    """Return a key for whatever a value depends on."""
    return hashlib.sha256("\x00".join(map(repr, parts)).encode()).hexdigest()


def compiled_templates(folder: Path | None) -> BytecodeCache | None:
    """Return where Jinja keeps compiled templates below a folder; it tells by their text whether they still hold."""
    if folder is None:
        return None
    try:
        (folder / "templates").mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder / "templates"))


class Kept:
    """Values that JSON can hold; those that a build has not asked for are not kept for the next."""

    def __init__(self, folder: Path | None) -> None:
        """Read what an earlier build has left in ``folder``; None keeps nothing on disk."""
        self.path = folder / FILE if folder else None
        self.values: dict[str, Any] = {}
        self.used: set[str] = set()
        self.saved: set[str] = set()
        if self.path:
            # A file that cannot be read is none.
            with contextlib.suppress(OSError, ValueError, TypeError):
                self.values = dict(json.loads(self.path.read_text("utf-8")))
                self.saved = set(self.values)

    def get(self, key: str) -> Any:
        """Return a value, None where there is none."""
        self.used.add(key)
        return self.values.get(key)

    def keep(self, key: str, make: Callable[[], Any]) -> Any:
        """Return a value, made now if there is none."""
        value = self.get(key)
        if value is None:
            value = make()
            self.put(key, value)
        return value

    def put(self, key: str, value: object) -> None:
        """Keep a value."""
        self.used.add(key)
        self.values[key] = value

    def save(self) -> None:
        """Write the values that were asked for since the last time, whole or not at all."""
        self.values = {key: value for key, value in self.values.items() if key in self.used}
        self.used = set()
        if self.path is None or self.saved == self.values.keys():
            return
        self.saved = set(self.values)
        # Who cannot write there builds without.
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self.path.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self.values, file, ensure_ascii=False)
            Path(temporary).replace(self.path)
