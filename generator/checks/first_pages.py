"""What editors show first of a report (``report.yml``): its sections' short titles, its numbers, entries, examples."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.checks.page_pairs import Said
from generator.editions.library import Volume
from generator.language.locales import ENGLISH, SIMPLIFIED
from generator.report.changes import CHANGES, Change
from generator.report.facts import SITE, SiteFacts
from generator.report.maps import MAP
from generator.report.segments import FRONT_MATTER
from generator.sources.problems import Problem, did_you_mean

TAGS = (SIMPLIFIED, ENGLISH)


def facts_path(volume: Volume) -> str:
    """Return the path of the facts beside a report."""
    return volume.report.path.replace(".txt", ".yml")


def said_first(site: SiteFacts | None, volumes: tuple[Volume, ...], changes: tuple[Change, ...]) -> tuple[Said, ...]:
    """Return what the editors say in both languages of the site, of each report and of their corrections."""
    said: list[Said] = [(SITE, words) for words in (site.name, site.summary)] if site else []
    for volume in volumes:
        names = (number.name for number in volume.facts.numbers)
        said += [(facts_path(volume), words) for words in (*volume.facts.short.values(), *names)]
        said += (
            [(volume.report.path.replace("report.txt", MAP), words) for words in volume.place_map.words]
            if volume.place_map
            else []
        )
    return (*said, *((CHANGES, change.what) for change in changes))


def check_first_pages(volume: Volume, entries: Collection[str]) -> Iterator[Problem]:
    """Yield what report.yml names and nobody has; ``entries`` are the ids of all entries."""
    path, facts = facts_path(volume), volume.facts
    sections = [each.id for each in volume.report.sections if each.id != FRONT_MATTER]
    for name in facts.short.keys() - sections:
        yield Problem(path, 0, "R111", f'short titles: no section is "{name}"', did_you_mean(name, sections))
    # A report may do without; half a table of contents is a slip.
    lacking = [name for name in sections if name not in facts.short] if facts.short else []
    if lacking:
        yield Problem(path, 0, "R111", f"no short title for {', '.join(lacking)}", "give each section one, or none")
    for name in facts.entries:
        if name not in entries:
            yield Problem(path, 0, "R111", f'entries: there is no "{name}"', did_you_mean(name, entries))
    yield from _numbers(volume)
    texts = {tag: "\n".join(segment.text for segment in volume.editions[tag].segments.values()) for tag in TAGS}
    for example in facts.examples:
        for tag, words in zip(TAGS, (example.zh, example.en), strict=True):
            if words.lower() not in texts[tag].lower():
                message = f"examples: “{words}” stands nowhere in the report"
                yield Problem(path, 0, "R112", message, "an example has to find something")


def _numbers(volume: Volume) -> Iterator[Problem]:
    path = facts_path(volume)
    for number in volume.facts.numbers:
        if number.segment not in volume.segments:
            hint = did_you_mean(number.segment, volume.segments)
            yield Problem(path, 0, "R111", f'numbers: no segment is "{number.segment}"', hint)
            continue
        for tag, printed in zip(TAGS, (number.printed.zh, number.printed.en), strict=True):
            segment = volume.editions[tag].segments[number.segment]
            # Of a sentence without English its PO file has the problem.
            if segment.status != "missing" and printed not in segment.text:
                message = f"numbers: “{printed}” does not stand in {number.segment}"
                yield Problem(path, 0, "R112", message, f"as printed: “{segment.text[:60]}”")
