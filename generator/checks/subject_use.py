"""The subjects against the reports: every form and passage is there, and no sentence is without a subject."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editions.library import Volume
from generator.glossary.subjects import PATH, Changes, Subject, Subjects, has_form
from generator.language.words import bare
from generator.report.segments import ANNEX, FRONT_MATTER
from generator.sources.problems import Problem, did_you_mean
from generator.sources.yaml_text import line_of


def check_subjects(subjects: Subjects, volumes: tuple[Volume, ...]) -> Iterator[Problem]:
    """Yield what is wrong between the subjects and the reports; each report was understood."""
    for volume in volumes:
        yield from _own(subjects, volume)
        yield from _without(volume)
    texts = [bare(segment.text) for volume in volumes for segment in volume.report.segments]
    for name, subject in subjects.of.items():
        line = line_of(subjects.lines, (name,))
        for form in subject.forms:
            if not any(form in text for text in texts):
                hint = "write it as a report has it, without quotation marks, or remove it"
                yield Problem(PATH, line, "I104", f"the form {form} of {name} stands in no report", hint)
        if not any(volume.subjects[name] for volume in volumes):
            hint = "add a form, or a passage in the report’s own subjects.yml, or remove it"
            yield Problem(PATH, line, "I105", f"no report treats {name}", hint)


def _own(subjects: Subjects, volume: Volume) -> Iterator[Problem]:
    path = volume.report.path.replace("report.txt", "subjects.yml")
    for name, own in volume.passages.subjects.items():
        line = line_of(volume.passage_lines, ("subjects", name))
        subject = subjects.of.get(name)
        if subject is None:
            yield Problem(path, line, "I106", f'"{name}" is no subject', did_you_mean(name, subjects.of))
        else:
            yield from _changes(volume, subject, own, path, line)


def _changes(volume: Volume, subject: Subject, own: Changes, path: str, line: int) -> Iterator[Problem]:
    for segment, added in (*((each, True) for each in own.add), *((each, False) for each in own.take)):
        if segment not in volume.segments:
            hint = did_you_mean(segment, volume.segments)
            yield Problem(path, line, "I107", f'{subject.id} names "{segment}", no sentence of the report', hint)
        elif has_form(subject, bare(volume.segments[segment].text)) == added:
            message = f"{segment} {'has' if added else 'has not'} a form of {subject.id}"
            yield Problem(path, line, "I108", message, "remove it: the forms alone say so")


def _without(volume: Volume) -> Iterator[Problem]:
    treated = {segment for found in volume.subjects.values() for segment in found}
    for segment in volume.report.segments:
        if segment.section not in {FRONT_MATTER, ANNEX} and segment.id not in treated:
            message = f"{segment.id} is under no subject"
            hint = f"give one a form in {PATH}, or add it in the report’s own subjects.yml"
            yield Problem(volume.report.path, segment.line, "I109", message, hint)
