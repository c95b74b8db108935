"""Terms: the slogans that a report explains in its annex, a file each in ``glossary/terms/``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.glossary.entries import Member, Slogan, Standing
from generator.language.words import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Slogan):
    """A slogan with its members; ``headword`` is as the annex prints it, quotation marks included.

    Its explanation is not typed again, nor its number: the report has the Chinese, the translation memory the English.
    """

    members: Annotated[tuple[Member, ...], Field(min_length=1)]

    @property
    def standing(self) -> Standing:
        """A report explains it."""
        return "explained"

    @property
    def meaning(self) -> Bilingual | None:
        """The report's words, which stand in the report."""
        return None

    @property
    def evidence(self) -> tuple[str, ...]:
        """What the report says needs none."""
        return ()

    @property
    def basis(self) -> Bilingual | None:
        """What the report says needs none."""
        return None
