"""A report's subject index: what readers call its matters, each with the paragraphs that treat it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.editions.library import Volume
from generator.editions.titles import section_mark
from generator.glossary.subjects import Subject
from generator.language.collation import Group, grouped
from generator.language.labels import Words
from generator.language.words import bare
from generator.pages.context import Link, PageContext, report_link

SHOWN = 8
"""How many of a subject's other names stand beside it: the likeliest. The search knows all."""


@dataclass(frozen=True, slots=True)
class ListedSubject:
    """A subject with its other names in the edition's own words, links to its paragraphs, and to related subjects."""

    id: str
    name: str
    also: tuple[str, ...]
    passages: tuple[Link, ...]
    see_also: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SubjectsView:
    """What the template is handed: the subjects under their letters, or numbers of strokes; how to read a passage."""

    labels: Words
    tag: str
    summary: str
    key: str
    groups: tuple[Group[ListedSubject], ...]
    report: Link


def subjects_summary(at: PageContext, volume: Volume) -> str:
    """Return how many subjects a report treats, and how the index goes."""
    return at.labels["subjects_summary"].format(len(_treated(at, volume)))


def subjects_page(at: PageContext, volume: Volume) -> SubjectsView:
    """Return what a report's subject index shows, in the order in which the edition's readers look up."""
    edition = volume.editions[at.locale.tag]
    marks = {each.id: section_mark(each, edition, at.labels) for each in volume.report.sections}
    listed = tuple(_listed(at, volume, subject, marks) for subject in _treated(at, volume))
    return SubjectsView(
        labels=at.labels,
        tag=at.locale.tag,
        summary=subjects_summary(at, volume),
        key=at.labels["locator_key"].format(volume.facts.delivered.year - 1, volume.facts.delivered.year),
        groups=grouped(listed, at.locale.tag, lambda subject: bare(subject.name)),
        report=report_link(at, volume),
    )


def _treated(at: PageContext, volume: Volume) -> tuple[Subject, ...]:
    return tuple(subject for name, subject in at.library.subjects.of.items() if volume.subjects[name])


def _listed(at: PageContext, volume: Volume, subject: Subject, marks: dict[str, str]) -> ListedSubject:
    near = (at.library.subjects.of[name] for name in subject.see_also if volume.subjects[name])
    return ListedSubject(
        id=subject.id,
        name=at.library.subject_name(subject)[at.locale.tag],
        also=at.library.subject_words(subject)[at.locale.tag][:SHOWN],
        passages=tuple(_paragraphs(at, volume, volume.subjects[subject.id], marks)),
        see_also=tuple(Link(at.library.subject_name(each)[at.locale.tag], f"#{each.id}") for each in near),
    )


def _paragraphs(at: PageContext, volume: Volume, segments: tuple[str, ...], marks: dict[str, str]) -> Iterator[Link]:
    """Yield a link for each paragraph, or heading, to the first of its sentences that treat a matter."""
    seen: set[str] = set()
    for name in segments:
        segment = volume.segments[name]
        place = segment.paragraph or name
        if place in seen:
            continue
        seen.add(place)
        mark = marks[segment.section]
        number = place.rpartition("-p")[2] if segment.paragraph else ""
        text = at.labels["locator"].format(mark, number) if number else mark
        yield Link(text, at.links.section(volume.report.id, segment.section, name))
