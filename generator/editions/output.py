"""What a build makes: pages, data, books, each an output."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Keep = Callable[[str, Callable[[], Any]], Any]
"""Takes a key for all that a value depends on, and what makes it; returns the value, made now or kept."""

JSON = "application/json"
MARKDOWN = "text/markdown"


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be published: its address below the site's root, its media type (RFC 6838), and how it is made."""

    address: str
    media_type: str
    make: Callable[[], bytes]


def compact_json(value: object) -> bytes:
    """Return a value as JSON (RFC 8259) without white space, in UTF-8: for browsers."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def readable_json(value: object) -> bytes:
    """Return a value as JSON (RFC 8259) with a line a value, in UTF-8: for people and for diffs."""
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()


def keep_nothing(_key: str, make: Callable[[], Any]) -> Any:
    """Make a value anew; the end that has a place for it hands on a function that does not."""
    return make()
