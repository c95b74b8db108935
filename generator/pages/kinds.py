"""Which page an entry has: for each kind a template, and what fills it."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from generator.editions.neighbours import Neighbours
from generator.glossary.entries import AnyEntry
from generator.pages.context import PageContext
from generator.pages.phrase_page import phrase_page
from generator.pages.term_page import term_page

Fill = Callable[[PageContext, AnyEntry, Neighbours], object]

PAGES: MappingProxyType[str, Fill] = MappingProxyType({"term": term_page, "phrase": phrase_page})
"""By the kind's name, which is that of its template too."""
