"""What the templates are handed: one frozen dataclass a kind of page, with words, runs and links ready to print."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editions.runs import Run
from generator.glossary.entries import EnglishStatus, Level, Standing, Theme

Labels = dict[str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words; ``current`` marks the page on which it stands, ``level`` its depth in a list."""

    text: str
    href: str
    level: int = 1
    current: bool = False


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A segment ready to print: ``tag`` is the language of its words, ``hrefs`` the links of what it mentions."""

    id: str
    kind: str
    tag: str
    status: str
    runs: tuple[Run, ...]
    hrefs: dict[str, str]


@dataclass(frozen=True, slots=True)
class NoteView:
    """A term or a phrase explained in short beside the paragraph that mentions it."""

    id: str
    headword: str
    definition: str
    english: str
    pinyin: str
    gloss: str
    href: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph with its number and the notes on its terms.

    ``entry`` is the term that it explains in the annex; ``counterpart`` the same segments in the other language.
    """

    id: str
    number: int
    closing: bool
    segments: tuple[SegmentView, ...]
    notes: tuple[NoteView, ...]
    entry: Link | None
    counterpart: tuple[SegmentView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section's page. ``heading`` is None where the report prints none; ``parent`` is the part it belongs to.

    ``passage`` is what the menu of a passage needs: its words, and citations to be filled in.
    """

    labels: Labels
    tag: str
    title: str
    heading: SegmentView | None
    parent: Link | None
    other_tag: str
    paragraphs: tuple[ParagraphView, ...]
    children: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    contents: tuple[Link, ...]
    untranslated: int
    total: int
    passage: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report's first page: its front matter and its contents."""

    labels: Labels
    tag: str
    front_matter: tuple[SegmentView, ...]
    contents: tuple[Link, ...]
    downloads: tuple[Link, ...]
    next: Link | None


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a slogan in the edition's Chinese and in English."""

    chinese: str
    english: str


@dataclass(frozen=True, slots=True)
class ContextView:
    """A line of the concordance: a keyword in its context, where it stands, and the whole sentence.

    ``before`` and ``after`` are cut at ``…`` where the sentence is long; ``keyword`` is empty where the sentence, a
    translation that has not been made, does not have it.
    """

    section: str
    href: str
    before: str
    keyword: str
    after: str
    segment: SegmentView


@dataclass(frozen=True, slots=True)
class Bar:
    """A year in a timeline: how many reports of how many use the words, and its bar in units of the drawing."""

    year: int
    reports: int
    of: int
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class ReachView:
    """In how many other reports the words occur, said in ``summary``, and drawn as shares of each year's reports."""

    summary: str
    levels: tuple[tuple[str, int, int], ...]
    bars: tuple[Bar, ...]
    width: float
    source: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """What the pages of terms and phrases have in common; ``headwords`` are by BCP 47 tag.

    ``neighbours`` are links by the key of their label; ``citations`` by the name of their form.
    """

    labels: Labels
    tag: str
    headwords: dict[str, str]
    chinese_tag: str
    pinyin: str
    english: str
    gloss: str
    status: EnglishStatus
    source: str | None
    standing: Standing
    level: Level | None
    theme: Theme
    members: tuple[MemberView, ...]
    concordance: tuple[ContextView, ...]
    note: str | None
    see_also: tuple[Link, ...]
    neighbours: tuple[tuple[str, tuple[Link, ...]], ...]
    reach: ReachView
    citations: dict[str, str]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class TermView:
    """A term's page: the report's own explanation, in both languages."""

    record: RecordView
    number: int
    definition: tuple[SegmentView, ...]
    definition_href: str
    definition_english: tuple[SegmentView, ...]


@dataclass(frozen=True, slots=True)
class PhraseView:
    """A phrase's page: the editors' explanation in the edition's Chinese and in English, and what it rests on."""

    record: RecordView
    chinese: str
    meaning: str
    evidence: tuple[ContextView, ...]
    basis: str | None


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term in a list."""

    number: int
    headword: str
    english: str
    href: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A term or a phrase in the explorer's table.

    ``numeral`` is the one that its headword begins with; ``reports`` the number of other reports that use its words,
    None where nobody has counted; ``sections`` where it stands: the sections' ids and links.
    """

    headword: str
    pinyin: str
    english: str
    gloss: str
    href: str
    standing: Standing
    level: Level | None
    theme: Theme
    numeral: str
    reports: int | None
    sections: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The explorer: all terms and phrases, and the choices by which they can be narrowed: (value, words).

    ``numerals`` are those of headwords, in the order of counting, in the edition's script.
    """

    labels: Labels
    tag: str
    summary: str
    numerals: str
    rows: tuple[RecordRow, ...]
    choices: dict[str, tuple[tuple[str, str], ...]]
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """An edition's home page."""

    labels: Labels
    tag: str
    chinese_tag: str
    name: str
    summary: str
    report: Link
    contents: tuple[Link, ...]
    glossary: Link
    rows: tuple[TermRow, ...]
    explorer: Link


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search's page; what is found is the browser's to show, ``otherwise`` is for readers without scripts."""

    labels: Labels
    otherwise: tuple[Link, ...]
