"""The forms of a citation that people read, with blanks for what only a reader's browser knows.

Each form is a few lines by one rule, for two kinds of source; for hundreds of other styles programs have the forms of
``citation_records``. GB/T 7714-2015, 4.2 and 8: a report, [R/OL], an electronic document, [EB/OL]; further contributors
behind the title, the passage behind the year. APA style, 7th edition (2020), 9.38 and 10.4: works in other languages
and in translation, reports. Chicago Manual of Style, 18th edition (2024): a note.
"""

from __future__ import annotations

import datetime as dt
from calendar import month_name
from dataclasses import dataclass

ADDRESS = "{url}"
ACCESSED = "{accessed}"
ACCESSED_US = "{accessed-us}"
ACCESSED_RIS = "{accessed-ris}"
ACCESSED_CSL = "{accessed-csl}"
BLANKS = (ACCESSED, ACCESSED_US, ACCESSED_RIS, ACCESSED_CSL)


@dataclass(frozen=True, slots=True)
class Name:
    """A name or title in Chinese, in the script of the edition, and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited.

    ``tag`` is the language of the words cited; of an English text ``title`` is a translation, and the editors of
    ``site`` are its translators. ``author`` is None where they are the authors. ``issued`` is the day of the original;
    ``version`` that of the last change of the words cited, None where it is not known. ``passage`` is empty for all
    of it.
    """

    key: str
    tag: str
    author: Name | None
    title: Name
    site: Name
    editors: Name
    issued: dt.date | None
    version: dt.date | None
    passage: Name

    @property
    def translated(self) -> bool:
        """Whether the words cited are the editors' translation of another's."""
        return self.author is not None and self.tag == "en"


def us_day(day: dt.date) -> str:
    """Return a day as American English writes it.

    >>> us_day(dt.date(2024, 1, 5))
    'January 5, 2024'
    """
    return f"{month_name[day.month]} {day.day}, {day.year}"


def quoted(title: str) -> str:
    """Return a title in quotation marks; its own are then single ones.

    >>> quoted("“Six Ones” Initiative")
    '“‘Six Ones’ Initiative”'
    """
    return f"“{title.replace('“', '‘').replace('”', '’')}”"


def gb(work: Work) -> str:
    """Return the form of GB/T 7714; its words are Chinese whatever the language of what is cited."""
    days = [day for day in (work.version, work.issued) if day]
    dated = f"({days[0].isoformat()})" if days else ""
    if work.author is None:
        return f"{work.editors.zh}. {work.title.zh}[EB/OL]//{work.site.zh}. {dated}[{ACCESSED}]. {ADDRESS}."
    assert work.issued is not None
    translator = f"{work.editors.zh}, 译(非官方英译). " if work.translated else ""
    passage = f": {work.passage.zh}" if work.passage.zh else ""
    where = f"{work.issued.year}{passage}{dated}[{ACCESSED}]. {ADDRESS}."
    return f"{work.author.zh}. {work.title.zh}[R/OL]. {translator}{where}"


def apa(work: Work) -> str:
    """Return the form of APA."""
    day = work.issued or work.version
    dated = f"{day.year}, {month_name[day.month]} {day.day}" if day else "n.d."
    if work.author is None:
        one, other = titles(work)
        return f"{one} [{other}]. ({dated}). In {work.site.en}. Retrieved {ACCESSED_US}, from {ADDRESS}"
    english = _sentence_case(work.title.en)
    version = f"; version of {us_day(work.version)}" if work.version else ""
    title = (
        f"{english} [{work.title.zh}] ({work.editors.en}, Trans.; unofficial translation{version})"
        if work.translated
        else f"{work.title.zh} [{english}]"
    )
    passage = f", {work.passage.en}" if work.passage.en else ""
    return f"{work.author.en}. ({dated}). {title}{passage}. {work.site.en}. Retrieved {ACCESSED_US}, from {ADDRESS}"


def chicago(work: Work) -> str:
    """Return the form of the Chicago Manual, as a note."""
    one, other = titles(work)
    version = f", version of {us_day(work.version)}" if work.version else ""
    if work.author is None:
        return f"{work.site.en}, s.v. {quoted(one)} [{other}]{version}, accessed {ACCESSED_US}, {ADDRESS}."
    assert work.issued is not None
    parts = [f"{work.author.en}, {quoted(one)} [{other}], {us_day(work.issued)}", *notes(work)]
    where = "" if work.translated else f", {work.site.en}{version}"
    return f"{', '.join(parts)}{where}, accessed {ACCESSED_US}, {ADDRESS}."


def titles(work: Work) -> tuple[str, str]:
    """Return the title in the language of the words cited, and in the other."""
    return (work.title.en, work.title.zh) if work.tag == "en" else (work.title.zh, work.title.en)


def notes(work: Work) -> list[str]:
    """Return whose the words are, and where they stand in the work."""
    version = f", version of {us_day(work.version)}" if work.version else ""
    translation = f"unofficial translation by the editors of {work.site.en}{version}" if work.translated else ""
    return [each for each in (translation, work.passage.en) if each]


def _sentence_case(title: str) -> str:
    """Return a title as APA sets it: only the first word with a capital.

    >>> _sentence_case("Report on the Work of the Government")
    'Report on the work of the government'
    """
    return title[:1] + title[1:].lower()
