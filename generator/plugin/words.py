"""What the theme is handed beside a page's text: the words of its language, and what it says of its report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.build import Build
from generator.editions.changed import last_changed
from generator.editions.library import Library, Volume
from generator.glossary.kinds import KINDS
from generator.language.labels import Labels
from generator.language.locales import LOCALES, Locale
from generator.pages.context import report_name
from generator.pages.home_page import site_words
from generator.pages.kinds import PAGES
from generator.pages.markup import markdown_text
from generator.pages.plan import Page
from generator.pages.render import LABELS_OF
from generator.plugin.kept import key_of

SEARCH_WORDS = (
    *KINDS,
    "report",
    "choice",
    "passage_of",
    "found",
    "found_one",
    "found_part",
    "found_near",
    "below_part",
    "below_near",
    "found_nothing",
    "nearest",
    "subjects",
    "subjects_named",
    "subjects_browse",
    "subject_of",
    "groups",
    "group_all",
    "group_entries",
    "group_names",
    "examples",
    "search_examples",
    "all_results",
    "loading",
    "search_failed",
)
"""The labels that the search needs in the browser."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
"""What a page may load and run (Content Security Policy, level 3): files of the site, and nothing written into it."""
ENTRY_PAGES = frozenset(f"{kind}.md.j2" for kind in PAGES)


def theme_words(build: Build, tag: str, src_uri: str) -> dict[str, Any]:
    """Return the context of a page in the language ``tag``; ``src_uri`` is empty for one that stands in no edition."""
    library, labels = build.library, build.labels
    page = build.pages.get(src_uri)
    locale = next(locale for locale in LOCALES if locale.tag == tag)
    reports = {volume.report.id: volume for volume in library.volumes}
    # An entry that nobody has corrected has no day; what is of all reports has that of the last correction.
    last = None if page and page.template in ENTRY_PAGES else last_changed(library)
    own = reports.get(page.report or "") if page else None
    site = {key: words[tag] for key, words in site_words(library).items()}
    return {
        "labels": labels[tag],
        "search_words": {key: labels[tag][key] for key in SEARCH_WORDS},
        "all_labels": labels,
        "locales": LOCALES,
        "locale": locale,
        "site": site,
        "names": library.said(library.site.name),
        "before": library.has_page(locale, "before-you-read"),
        "has_changes": bool(library.changes),
        "changed": (page.changed if page else None) or last,
        "og_locale": locale.open_graph,
        "sheet": " · ".join(_sheet(site["name"], library, page, own, locale)),
        # The report that the bar leads to: the page's own, or the newest.
        "report": (own or library.newest).report.id,
        "is_entry": page is not None and page.template in ENTRY_PAGES,
        "in_edition": any(src_uri.startswith(f"{locale.slug}/") for locale in LOCALES),
    }


def _sheet(site: str, library: Library, page: Page | None, report: Volume | None, locale: Locale) -> Iterator[str]:
    """Yield, as HTML, what a printed sheet is a part of: the site, the report with its day, the page."""
    yield site
    if report:
        yield markdown_text(report_name(library, report, locale), locale.tag)
    if page and page.title:
        yield markdown_text(page.title, locale.tag)


class Frame:
    """The theme's templates: what they print of the words, so that a page is made anew if that changes."""

    def __init__(self, folder: Path, labels: Labels) -> None:
        """Read the templates of our theme, and what they print of the labels; Material's stay under a build."""
        files = sorted(folder.rglob("*.html"))
        texts = [path.read_text("utf-8") for path in files]
        asked = sorted({name for text in texts for name in LABELS_OF[".html"].findall(text)} | set(SEARCH_WORDS))
        self.digest = key_of(texts, [[words.get(name) for name in asked] for words in labels.values()])

    def key(self, words: dict[str, Any]) -> str:
        """Return what tells the words that a page's frame prints from others."""
        rest = {name: value for name, value in words.items() if name not in {"labels", "all_labels"}}
        return key_of(self.digest, rest)
