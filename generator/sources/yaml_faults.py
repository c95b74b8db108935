"""What is wrong with a value of a YAML file, in an editor's words, and what is allowed in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from pydantic_core import ErrorDetails

from generator.sources.problems import did_you_mean

QUOTE = 'what looks like a number, a day, or yes and no is text in "quotation marks"'
ANOTHER_KIND = "compare a file of the same kind"
PLAIN = MappingProxyType(
    {
        "string_type": ("has to be text", QUOTE),
        "string_too_short": ("is empty", "write the text, or remove the field if it is not needed"),
        "tuple_type": ("has to be a list", "[one, two], or one a line, each behind a hyphen"),
        "too_short": ("is an empty list", "write at least one item"),
        "dict_type": ("has to be a mapping", "“name: value”, one a line"),
        "float_type": ("has to be a number", "digits and a point, without quotation marks"),
        "float_parsing": ("has to be a number", "digits and a point, without quotation marks"),
        "int_type": ("has to be a whole number", "digits alone, without quotation marks"),
        "bool_type": ("has to be true or false", "without quotation marks"),
        "day": ("has to be a day", "write it as YYYY-MM-DD"),
        "invalid_key": ("has a name that is no text", QUOTE),
        "recursion_loop": ("stands inside itself", "write it out, without an anchor"),
    }
)
"""A sentence and a hint by the type of pydantic's error."""
ONE_LINE = ("has to be one line", "without line breaks and signs that nobody can see")
PATTERNS = MappingProxyType(
    {
        r"^[a-z0-9-]+/[a-z0-9-]+$": ("has to name a sentence", "write report/segment, as in 2024/part-1-p1-s1"),
        r"^[^\x00-\x1f\x7f\x85\u2028\u2029]*$": ONE_LINE,
    }
)
"""The same by the expression that a text has to match."""


def plain_fault(detail: ErrorDetails, key: str, allowed: Sequence[str], file: str) -> tuple[str, str]:
    """Return a sentence that says what is wrong with a value, and a hint that says what is allowed.

    ``key`` is the way to the value, empty for the whole of the ``file``; ``allowed`` are the fields of a mapping.
    """
    subject = f'field "{key}"' if key else file
    predicate, hint = _fault(detail, allowed)
    return f"{subject} {predicate}", hint


def _fault(detail: ErrorDetails, allowed: Sequence[str]) -> tuple[str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "dataclass_type":
        return "has to be a mapping of fields", f"“name: value”, one a line; the names are {', '.join(allowed)}"
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", context["expected"])
        return f"has to be one of {', '.join(choices)}", _nearest(detail["input"], choices)
    if kind == "string_pattern_mismatch" and context["pattern"] in PATTERNS:
        return PATTERNS[context["pattern"]]
    return PLAIN.get(kind) or (f"is wrong: {detail['msg'][:1].lower()}{detail['msg'][1:]}", ANOTHER_KIND)


def _nearest(value: object, choices: Sequence[str]) -> str:
    return did_you_mean(value, choices) if isinstance(value, str) else QUOTE
