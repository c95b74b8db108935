"""The catalogue of problems: what each code means, what to do, and an example."""

from __future__ import annotations

from importlib import resources

import yaml

from generator.sources.problems import UNFINISHED, did_you_mean


def load_catalogue() -> dict[str, dict[str, str]]:
    """Return ``means``, ``mend`` and ``example`` by code."""
    text = resources.files("generator.sources").joinpath("catalogue.yml").read_text("utf-8")
    return {
        str(code): {key: str(words) for key, words in entry.items()} for code, entry in yaml.safe_load(text).items()
    }


def explain(code: str) -> tuple[str, bool]:
    """Return what a code means, to be printed, and whether there is such a code."""
    catalogue = load_catalogue()
    found = catalogue.get(code.upper())
    if found is None:
        return f"There is no code {code}; {did_you_mean(code.upper(), catalogue)}", False
    kind = "unfinished: can be previewed, not published" if code.upper() in UNFINISHED else "error"
    example = "\n".join(f"    {line}" for line in found["example"].rstrip().split("\n"))
    return f"{code.upper()} ({kind}): {found['means']}\n{found['mend']}\n\nFor example:\n{example}", True
