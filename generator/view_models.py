"""What the templates are handed: one frozen dataclass a kind of page, with words, runs and links ready to print."""

from __future__ import annotations

from dataclasses import dataclass

from generator.inline import Run

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
    """A segment ready to print: ``tag`` is the language of its words, ``hrefs`` the links of the terms in it."""

    id: str
    kind: str
    tag: str
    status: str
    runs: tuple[Run, ...]
    hrefs: dict[str, str]


@dataclass(frozen=True, slots=True)
class NoteView:
    """A term explained in short beside the paragraph that mentions it."""

    id: str
    headword: str
    definition: str
    english: str
    pinyin: str
    gloss: str
    href: str


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
class MentionView:
    """A sentence that uses a term, and where it stands."""

    section: str
    href: str
    segment: SegmentView


@dataclass(frozen=True, slots=True)
class TermView:
    """A term's page; ``headwords`` are by BCP 47 tag."""

    labels: Labels
    tag: str
    number: int
    headwords: dict[str, str]
    chinese_tag: str
    pinyin: str
    english: str
    gloss: str
    status: str
    source: str | None
    definition: tuple[SegmentView, ...]
    definition_href: str
    definition_english: tuple[SegmentView, ...]
    members: tuple[MemberView, ...]
    mentions: tuple[MentionView, ...]
    note: str | None
    see_also: tuple[Link, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term in a list."""

    number: int
    headword: str
    pinyin: str
    english: str
    gloss: str
    href: str


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The list of all terms."""

    labels: Labels
    tag: str
    chinese_tag: str
    rows: tuple[TermRow, ...]
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
