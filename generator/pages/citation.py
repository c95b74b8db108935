"""Citations of a passage, with blanks for its address and the day of access, which only a reader's browser knows.

GB/T 7714-2015 (an electronic report, [R/OL]), APA style, 7th edition (2020), and BibTeX.
"""

from __future__ import annotations

import datetime as dt
from calendar import month_name
from dataclasses import dataclass

ADDRESS = "{url}"
ACCESSED = "{accessed}"


@dataclass(frozen=True, slots=True)
class Citations:
    """The three forms; ``{url}`` and ``{accessed}`` (an ISO date) are to be filled in."""

    gb: str
    apa: str
    bibtex: str


def citations(
    *, author: dict[str, str], title: dict[str, str], delivered: dt.date, chinese_tag: str, report: str
) -> Citations:
    """Return the citations of a report; ``author`` and ``title`` are by BCP 47 tag."""
    day = f"{delivered.year}, {month_name[delivered.month]} {delivered.day}"
    english = title["en"]
    return Citations(
        gb=f"{author[chinese_tag]}. {title[chinese_tag]}[R/OL]. ({delivered.isoformat()})[{ACCESSED}]. {ADDRESS}.",
        apa=f"{author['en']}. ({day}). {_sentence_case(english)} [{title[chinese_tag]}]. {ADDRESS}",
        bibtex=(
            f"@techreport{{report-{report},\n"
            f"  author = {{{{{author['en']}}}}},\n"
            f"  title = {{{english}}},\n"
            f"  institution = {{{author['en']}}},\n"
            f"  year = {{{delivered.year}}},\n"
            f"  date = {{{delivered.isoformat()}}},\n"
            f"  url = {{{ADDRESS}}},\n"
            f"  urldate = {{{ACCESSED}}},\n"
            "}"
        ),
    )


def _sentence_case(title: str) -> str:
    """Return a title as APA sets it: only the first word with a capital.

    >>> _sentence_case("Report on the Work of the Government")
    'Report on the work of the government'
    """
    return title[:1] + title[1:].lower()


def entry_citations(*, site: dict[str, str], headword: str, english: str, chinese_tag: str, key: str) -> dict[str, str]:
    """Return the citations of an entry of the glossary by the name of their form; ``site`` is the site's name by tag.

    GB/T 7714-2015 (an electronic document, [EB/OL]), APA style, 7th edition (2020; an entry without a date), BibTeX.
    """
    return {
        "GB/T 7714": f"{headword}[EB/OL]//{site[chinese_tag]}. [{ACCESSED}]. {ADDRESS}.",
        "APA": f"{english} [{headword}]. (n.d.). In {site['en']}. Retrieved {ACCESSED}, from {ADDRESS}",
        "BibTeX": (
            f"@misc{{{key},\n"
            f"  title = {{{{{english}}} ({headword})}},\n"
            f"  howpublished = {{{site['en']}}},\n"
            f"  url = {{{ADDRESS}}},\n"
            f"  urldate = {{{ACCESSED}}},\n"
            "}"
        ),
    }
