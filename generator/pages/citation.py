"""Citations of a passage, a section, an entry: what is cited, and as whose.

The Chinese of a report is its government's. The English is nobody's but the editors', and unofficial; each form says
so. Quotations come with where they stand, in their own language.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions.changed import entry_changed, section_changed
from generator.editions.library import Volume
from generator.editions.titles import title_segment
from generator.glossary.entries import AnyEntry
from generator.language.labels import Words
from generator.language.locales import ENGLISH
from generator.language.words import Bilingual
from generator.pages.citation_forms import ADDRESS, BLANKS, Name, Work, apa, chicago, gb, quoted, us_day
from generator.pages.citation_records import bibtex, csl, ris
from generator.pages.context import PageContext
from generator.pages.home_page import site_words
from generator.report.segments import OPENING, Section

FORMS = (("GB/T 7714", gb), ("APA", apa), ("Chicago", chicago), ("BibTeX", bibtex), ("RIS", ris), ("CSL-JSON", csl))
"""Each form by its name."""
EDITORS = Bilingual("编者", "editors")
OPENINGS = Bilingual("开篇", "opening")
SENTENCE = Name("第{paragraph}段第{sentence}句", "para. {paragraph}, sentence {sentence}")
"""Where in a section a sentence stands; its numbers are known when it is chosen."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in one form, with blanks; ``shown`` has words in them; ``tag`` is the language of its words."""

    name: str
    text: str
    shown: str
    tag: str


def passage_citations(at: PageContext, volume: Volume, section: str, *, sentence: bool = False) -> tuple[Citation, ...]:
    """Return the citations of a section, or of a sentence of it, in the words of the edition."""
    facts = volume.facts
    place = _place(at, volume, section)
    work = Work(
        key=f"report-{volume.report.id}",
        tag=at.locale.tag,
        author=_name(at, facts.author),
        title=_title(at, volume),
        site=_site(at),
        editors=_editors(at),
        issued=facts.delivered,
        # The Chinese is the government's, and does not change.
        version=section_changed(at.library, volume, section) if at.locale.tag == ENGLISH else None,
        passage=Name(f"{place.zh}，{SENTENCE.zh}", f"{place.en}, {SENTENCE.en}") if sentence else place,
    )
    return _citations(at, work)


def entry_citations(at: PageContext, entry: AnyEntry) -> tuple[Citation, ...]:
    """Return the citations of an entry; it is dated where it is known when its words were last changed."""
    record = entry.record
    work = Work(
        key=entry.id,
        tag=at.locale.tag,
        author=None,
        title=Name(at.in_script(record.headword), record.english.name),
        site=_site(at),
        editors=_editors(at),
        issued=None,
        version=entry_changed(at.library, entry.id),
        passage=Name("", ""),
    )
    return _citations(at, work)


def quotations(at: PageContext, volume: Volume, section: str) -> dict[str, str]:
    """Return what stands below a quotation in Chinese, in English, and in both: whose words they are, and where.

    Nobody's English is the government's: where it is quoted, it is said to be the editors'.
    """
    author, title, site = _name(at, volume.facts.author), _title(at, volume), _site(at)
    place, day = _place(at, volume, section), volume.facts.delivered
    chinese = f"——{author.zh}《{title.zh}》（{day.year}年{day.month}月{day.day}日），{place.zh}，{SENTENCE.zh}"
    english = (
        f"— {author.en}, {quoted(title.en)} ({us_day(day)}), {place.en}, {SENTENCE.en}; "
        f"unofficial translation by the editors of {site.en}. {ADDRESS}"
    )
    both = (
        english if at.locale.tag == ENGLISH else f"{chinese}；{at.labels['translated_by'].format(site.zh)}。{ADDRESS}"
    )
    return {"zh": f"{chinese}。{ADDRESS}", "en": english, "both": both}


def _citations(at: PageContext, work: Work) -> tuple[Citation, ...]:
    made = ((name, form(work)) for name, form in FORMS)
    return tuple(
        Citation(name, text, _without_blanks(text, at.labels), at.chinese if name == FORMS[0][0] else ENGLISH)
        for name, text in made
    )


def _without_blanks(text: str, words: Words) -> str:
    """Return a citation for a reader without scripts, who fills in the address and the day."""
    for blank in BLANKS:
        text = text.replace(blank, words["this_day"])
    return text.replace(ADDRESS, words["this_address"])


def _name(at: PageContext, words: Bilingual) -> Name:
    return Name(at.in_script(words.zh), words.en)


def _site(at: PageContext) -> Name:
    site = site_words(at.library)["name"]
    return Name(site[at.chinese], site[ENGLISH])


def _editors(at: PageContext) -> Name:
    site = _site(at)
    return Name(f"{site.zh}{at.in_script(EDITORS.zh)}", f"{site.en} {EDITORS.en}")


def _title(at: PageContext, volume: Volume) -> Name:
    texts = {
        tag: segments["title"].text
        for tag, edition in volume.editions.items()
        if "title" in (segments := edition.segments)
    }
    return Name(texts.get(at.chinese, ""), texts.get(ENGLISH, ""))


def _place(at: PageContext, volume: Volume, section: str) -> Name:
    """Return how a section is called in a citation: its heading, with the numeral of the part that it belongs to."""
    if section == OPENING:
        return _name(at, OPENINGS)
    sections = {each.id: each for each in volume.report.sections}
    found = sections[section]
    parent = sections.get(found.parent or "")
    return Name(_heading(volume, at.chinese, found, parent), _heading(volume, ENGLISH, found, parent))


def _heading(volume: Volume, tag: str, section: Section, parent: Section | None) -> str:
    edition = volume.editions[tag]
    heading = edition.text(title_segment(section.id)).rstrip("：:")
    if parent is None:
        return heading
    above = edition.segments[title_segment(parent.id)]
    numeral = f"{above.text.partition(' ')[0]} " if above.tag == ENGLISH else parent.number or ""
    return f"{numeral}{heading}"
