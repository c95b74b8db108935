"""Facts that stand beside a report and beside the site, in small YAML files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from generator.language.words import FORBID_UNKNOWN, Bilingual


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """``report.yml``: the place that the report is of, who answers for it, and the day on which it was delivered."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    place: Bilingual
    author: Bilingual
    delivered: dt.date


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """``docs/site.yml``: how the site calls itself, in full and where there is little room."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    name: Bilingual
    short_name: Bilingual
    summary: Bilingual
