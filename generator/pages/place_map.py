"""The map of where a place lies, drawn as SVG 1.1; its colors are the page's, by class."""

from __future__ import annotations

import html
from math import cos, radians

from generator.editions.library import Library
from generator.language.locales import Locale
from generator.report.maps import Place, PlaceMap, Point

DEGREE = 40
"""Units of the drawing to a degree of latitude."""
GAP = 7
"""Units between a point and its name."""


def drawn_map(library: Library, locale: Locale) -> str:
    """Return the newest report's map as a figure in one line, with an edition's names; empty where there is none."""
    found = library.newest.place_map
    return _figure(found, library, locale) if found else ""


def _figure(found: PlaceMap, library: Library, locale: Locale) -> str:
    width, height = _on_paper(found, (found.frame.east, found.frame.south))
    title = html.escape(library.said(found.title)[locale.tag])
    parts = [f'<path class="map__{shape.kind}" d="{_line(found, shape.line)}"/>' for shape in found.shapes]
    parts += [_point(found, point, library.in_locales(point.name)[locale.tag]) for point in found.points]
    for area in found.areas:
        x, y = _on_paper(found, area.at)
        name = html.escape(library.in_locales(area.name)[locale.tag])
        parts.append(f'<text class="map__area" x="{x}" y="{y}" text-anchor="middle">{name}</text>')
    drawing = f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{title}">{"".join(parts)}</svg>'
    return f'<figure class="map">{drawing}</figure>'


def _on_paper(found: PlaceMap, place: Place) -> tuple[int, int]:
    """Return where a place is drawn: a degree of longitude is as wide as it is at the frame's middle latitude."""
    longitude, latitude = place
    frame = found.frame
    narrow = cos(radians((frame.south + frame.north) / 2))
    return round((longitude - frame.west) * narrow * DEGREE), round((frame.north - latitude) * DEGREE)


def _line(found: PlaceMap, places: tuple[Place, ...]) -> str:
    steps = dict.fromkeys(_on_paper(found, place) for place in places)
    closing = "Z" if places[0] == places[-1] else ""
    return f"M{'L'.join(f'{x} {y}' for x, y in steps)}{closing}"


def _point(found: PlaceMap, point: Point, name: str) -> str:
    x, y = _on_paper(found, point.at)
    side, anchor = (-GAP, "end") if point.side == "left" else (GAP, "start")
    own = " map__own" if point.own else ""
    label = f'<text x="{x + side}" y="{y + GAP // 2}" text-anchor="{anchor}">{html.escape(name)}</text>'
    return f'<g class="map__point{own}"><circle cx="{x}" cy="{y}" r="{4 if point.own else 3}"/>{label}</g>'
