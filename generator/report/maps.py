"""A small map of where the place of a report lies, as data: ``map.yml`` beside the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import ConfigDict

from generator.language.words import FORBID_UNKNOWN, Bilingual
from generator.sources.disk import Sources
from generator.sources.problems import Problem
from generator.sources.yaml_records import load_record

MAP = "map.yml"
Place = tuple[float, float]
"""Degrees of longitude and of latitude (WGS 84)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the map shows, in degrees."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline or a line, by what it is of."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    kind: Literal["land", "province", "border", "water"]
    line: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A town with its name, which stands on one side of it; ``own`` marks the place of the report."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    name: Bilingual
    at: Place
    side: Literal["left", "right"]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """The name of what has no point."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    name: Bilingual
    at: Place


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """The file; ``title`` says in words what the map shows, ``shapes`` are drawn in their order."""

    __pydantic_config__: ClassVar[ConfigDict] = FORBID_UNKNOWN
    title: Bilingual
    frame: Frame
    shapes: tuple[Shape, ...]
    points: tuple[Point, ...]
    areas: tuple[Area, ...] = ()

    @property
    def words(self) -> tuple[Bilingual, ...]:
        """All words on the map."""
        return (self.title, *(each.name for each in self.points), *(each.name for each in self.areas))


def load_map(sources: Sources, folder: str) -> tuple[PlaceMap | None, tuple[Problem, ...]]:
    """Return the map in a report's folder, None where there is none or it cannot be read, and what is wrong with it."""
    source = sources.get(f"{folder}/{MAP}")
    if source is None:
        return None, ()
    loaded = load_record(source, PlaceMap)
    return loaded.record, loaded.problems
