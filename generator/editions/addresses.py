"""Addresses: Markdown source paths, the same in all editions but for the first step, and links between them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cache

from generator.language.locales import LOCALES, Locale
from generator.report.segments import FRONT_MATTER


def url_of(src_uri: str) -> str:
    """Return the address of a page below the site's root.

    >>> url_of("en/report/2025/part-1.md"), url_of("en/glossary/index.md")
    ('en/report/2025/part-1/', 'en/glossary/')
    """
    path = src_uri.removesuffix(".md")
    return "" if path == "index" else path.removesuffix("index").rstrip("/") + "/"


def report_uri(locale: Locale, report: str, section: str = FRONT_MATTER) -> str:
    """Return the source path of a report's first page or of one of its sections."""
    page = "index" if section == FRONT_MATTER else section
    return f"{locale.slug}/report/{report}/{page}.md"


def subjects_uri(locale: Locale, report: str) -> str:
    """Return the source path of a report's subject index."""
    return f"{locale.slug}/report/{report}/index/index.md"


def entry_uri(locale: Locale, entry: str = "index") -> str:
    """Return the source path of an entry's page, or of the glossary."""
    return f"{locale.slug}/glossary/{entry}.md"


NAMES = "names"
"""The page below the glossary that is no entry's: the index of names."""


def home_uri(locale: Locale) -> str:
    """Return the source path of an edition's home page."""
    return f"{locale.slug}/index.md"


def search_uri(locale: Locale) -> str:
    """Return the source path of an edition's search page."""
    return f"{locale.slug}/search/index.md"


def whole_uri(locale: Locale, report: str) -> str:
    """Return the source path of the page with the whole text of a report."""
    return report_uri(locale, report, "whole")


def changes_uri(locale: Locale) -> str:
    """Return the source path of an edition's page of changes."""
    return f"{locale.slug}/changes.md"


def alternates(src_uri: str) -> tuple[tuple[str, str], ...]:
    """Return the BCP 47 tag and source path of the same page in each edition, itself among them."""
    _, _, rest = src_uri.partition("/")
    return tuple((locale.tag, f"{locale.slug}/{rest}") for locale in LOCALES)


@cache
def relative(there: str, here: str, anchor: str = "") -> str:
    """Return the link from one source path to another."""
    path = posixpath.relpath(there, posixpath.dirname(here) or ".")
    return f"{path}#{anchor}" if anchor else path


@dataclass(frozen=True, slots=True)
class Links:
    """The links from one page to others of its edition."""

    src_uri: str
    locale: Locale

    def section(self, report: str, section: str = FRONT_MATTER, anchor: str = "") -> str:
        """Return the link to a report's first page, or to the page of one of its sections."""
        return relative(report_uri(self.locale, report, section), self.src_uri, anchor)

    def subject(self, report: str, subject: str = "") -> str:
        """Return the link to a report's subject index, or to a subject in it."""
        return relative(subjects_uri(self.locale, report), self.src_uri, subject)

    def entry(self, entry: str = "index") -> str:
        """Return the link to an entry's page, or to the glossary."""
        return relative(entry_uri(self.locale, entry), self.src_uri)

    def whole(self, report: str) -> str:
        """Return the link to the whole text of a report."""
        return relative(whole_uri(self.locale, report), self.src_uri)

    def search(self) -> str:
        """Return the link to the edition's search."""
        return relative(search_uri(self.locale), self.src_uri)

    def by_hand(self, name: str) -> str:
        """Return the link to a page by hand, by its name in the edition's folder."""
        return relative(f"{self.locale.slug}/{name}.md", self.src_uri)

    def file(self, path: str) -> str:
        """Return the link to a file that is published as it is; ``path`` is relative to the site's root."""
        return relative(path, self.src_uri)
