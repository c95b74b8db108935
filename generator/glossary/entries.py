"""The records of the glossary: terms, which the report explains, and phrases, which it leaves unexplained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Generic, Literal, TypeVar

from pydantic import ConfigDict, Field

from generator.language.words import FORBID_UNKNOWN, Bilingual, Line

Path = tuple[str | int, ...]

EnglishStatus = Literal["official", "attested", "working"]
Standing = Literal["explained", "inferable", "national", "unknown"]
Level = Literal["national", "province", "city", "district"]
Theme = Literal["strategy", "industry", "agriculture", "business", "city", "wellbeing", "government"]


@dataclass(frozen=True, slots=True)
class English:
    """The English of a headword, how fixed it is, and where it was found.

    ``forms`` are further wordings by which an English sentence may refer to it.
    """

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    name: Line
    status: EnglishStatus
    source: Line | None = None
    forms: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slogan:
    """What terms and phrases have in common.

    ``forms`` are the ways in which a text may write the headword, without quotation marks; ``not_in`` are longer words
    that contain a form and mean something else. ``level`` is whose slogan it is, None where that is not known.
    """

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    headword: Line
    forms: Annotated[tuple[Line, ...], Field(min_length=1)]
    pinyin: Line
    english: English
    gloss: Line
    theme: Theme
    level: Level | None = None
    members: tuple[Bilingual, ...] = ()
    note: Bilingual | None = None
    see_also: tuple[Line, ...] = ()
    not_in: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Slogan):
    """One of the slogans that the report explains: a file of ``glossary/terms/``, whose name is its ``id``.

    ``number`` is its number in the annex; ``headword`` is as printed there. Its explanation is not typed again: the
    report has the Chinese, the translation memory the English.
    """

    number: Annotated[int, Field(ge=1)]
    members: Annotated[tuple[Bilingual, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Slogan):
    """A slogan that the report does not explain, in the editors' words: a file of ``glossary/phrases/``.

    ``standing`` says what the ``meaning`` rests on: the report's own sentences (``evidence``, segment ids), national
    usage (``source``), or nothing that anybody outside could know.
    """

    standing: Literal["inferable", "national", "unknown"]
    meaning: Bilingual
    evidence: tuple[Line, ...] = ()
    source: Bilingual | None = None


Record_co = TypeVar("Record_co", bound=Slogan, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Record_co]):
    """A record with its id, the file it comes from and the lines of its keys."""

    id: str
    path: str
    record: Record_co
    lines: dict[Path, int]

    def line(self, *path: str | int) -> int:
        """Return the 1-based line of a key, or of the nearest one above it."""
        return next(self.lines[path[:n]] for n in range(len(path), -1, -1) if path[:n] in self.lines)


TermEntry = Entry[Term]
PhraseEntry = Entry[Phrase]


def standing(record: Slogan) -> Standing:
    """Return how a slogan is explained: by the report itself, or as its record says."""
    return record.standing if isinstance(record, Phrase) else "explained"
