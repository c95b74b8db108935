"""The interface's words by locale, from ``labels.yml``."""

from __future__ import annotations

from importlib import resources

import yaml

from generator.language.locales import LOCALES

Labels = dict[str, dict[str, str]]


def load_labels() -> Labels:
    """Return the words by BCP 47 tag and key; KeyError if one lacks a locale."""
    table = yaml.safe_load(resources.files("generator.language").joinpath("labels.yml").read_text("utf-8"))
    return {locale.tag: {key: words[locale.tag] for key, words in table.items()} for locale in LOCALES}
