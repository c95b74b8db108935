"""Entries: whatever has a page, a name to be found in the text, and a place in the search.

What all entries have in common stands here; each kind has a module of its own, and a row in ``kinds``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Generic, Literal, Protocol, TypeVar

from pydantic import ConfigDict, Field, StrictBool, StrictInt

from generator.language.words import FORBID_UNKNOWN, Bilingual, Line
from generator.sources.collection import Level
from generator.sources.yaml_text import Lines, line_of

EnglishStatus = Literal["official", "attested", "working"]
Standing = Literal["explained", "inferable", "national", "unknown"]
Theme = Literal["strategy", "industry", "agriculture", "business", "city", "wellbeing", "government"]


@dataclass(frozen=True, slots=True)
class English:
    """The English of a headword, how fixed it is, and where it was found.

    ``forms`` are further wordings by which an English sentence may refer to it.
    """

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    name: Line
    status: EnglishStatus
    reference: Line | None = None
    forms: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Member(Bilingual):
    """A member of a slogan; ``sign`` is the sign of the headword that stands for it (the N of 123+N)."""

    sign: Line | None = None


class Record(Protocol):
    """What is known of an entry, whatever its kind.

    ``forms`` are the ways in which a text may write the headword, without quotation marks; ``not_in`` are longer words
    that contain a form and mean something else. ``gloss`` is None where nobody has written it yet. ``standing`` says
    what the explanation rests on; ``meaning`` is None where a report explains the entry itself; ``evidence`` names the
    sentences from which it is inferred as ``report/segment``, ``basis`` the text that settles it. ``level`` is whose
    slogan it is, None where that is not known.

    ``homonym`` says that the words mean other things in many other reports, so that their number is nobody's reach;
    ``counted_from`` is the year from which on they mean this, where they meant something else before.
    """

    @property
    def headword(self) -> str: ...
    @property
    def forms(self) -> tuple[str, ...]: ...
    @property
    def not_in(self) -> tuple[str, ...]: ...
    @property
    def pinyin(self) -> str: ...
    @property
    def english(self) -> English: ...
    @property
    def gloss(self) -> Bilingual | None: ...
    @property
    def standing(self) -> Standing: ...
    @property
    def meaning(self) -> Bilingual | None: ...
    @property
    def evidence(self) -> tuple[str, ...]: ...
    @property
    def basis(self) -> Bilingual | None: ...
    @property
    def members(self) -> tuple[Member, ...]: ...
    @property
    def note(self) -> Bilingual | None: ...
    @property
    def see_also(self) -> tuple[str, ...]: ...
    @property
    def level(self) -> Level | None: ...
    @property
    def theme(self) -> Theme: ...
    @property
    def homonym(self) -> bool: ...
    @property
    def counted_from(self) -> int | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Slogan:
    """The fields that the files of all kinds share; see ``Record``."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    headword: Line
    forms: Annotated[tuple[Line, ...], Field(min_length=1)]
    pinyin: Line
    english: English
    gloss: Bilingual | None = None
    theme: Theme
    level: Level | None = None
    members: tuple[Member, ...] = ()
    note: Bilingual | None = None
    see_also: tuple[Line, ...] = ()
    not_in: tuple[Line, ...] = ()
    homonym: StrictBool = False
    counted_from: StrictInt | None = None


Record_co = TypeVar("Record_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Record_co]):
    """A record with its id, the name of its kind, the file it comes from and the lines of its keys."""

    id: str
    kind: str
    path: str
    record: Record_co
    lines: Lines

    def line(self, *keys: str | int) -> int:
        """Return the 1-based line of a key, or of the nearest one above it."""
        return line_of(self.lines, keys)


AnyEntry = Entry[Record]
