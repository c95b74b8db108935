"""Say what the code of a problem means."""

from __future__ import annotations

import sys

from generator.sources.catalogue import explain


def explain_code(code: str) -> int:
    """Print what a code means; one that there is not is told with those that there are."""
    text, known = explain(code)
    print(text, file=sys.stdout if known else sys.stderr)
    return 0 if known else 1
