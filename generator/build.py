"""The whole site: every page, data file and text for the search as an output, for either end to write."""

from __future__ import annotations

from dataclasses import dataclass

from generator.assemble import assemble
from generator.checks.handwritten import check_meetings, check_twins
from generator.checks.regional_words import check_labels_vocabulary
from generator.editions.library import Library
from generator.editions.output import Keep, Output, keep_nothing
from generator.exports.outputs import data_outputs
from generator.language.labels import Labels, check_labels, load_labels
from generator.language.locales import LOCALES
from generator.pages.plan import Page, plan
from generator.pages.render import Renderer, asked_labels
from generator.search.texts import search_outputs
from generator.sources.disk import SETTINGS, Sources
from generator.sources.problems import Problem, errors

SEARCH_ENGINE = "assets/search/lunr.js"
BUILDERS = ("404.html", "sitemap.xml", SEARCH_ENGINE, *(f"{locale.slug}/search/opensearch.xml" for locale in LOCALES))
"""What the builder adds: it knows the site's address, and brings the search's engine."""


@dataclass(frozen=True, slots=True)
class Build:
    """What can be made: pages by their source paths, and all outputs, the pages' first, in the order of reading."""

    library: Library
    labels: Labels
    pages: dict[str, Page]
    outputs: tuple[Output, ...]


def prepare(
    sources: Sources, settings: str = SETTINGS, renderer: Renderer | None = None, keep: Keep = keep_nothing
) -> tuple[Build | None, tuple[Problem, ...]]:
    """Plan everything that can be made from the sources, and make nothing yet.

    The build is None where there are errors; what is unfinished leaves it to the caller. ``settings`` is the path of
    the settings of MkDocs among the sources; ``renderer`` keeps pages, and ``keep`` other values, for the next build.
    """
    labels, label_problems = load_labels(sources)
    if not label_problems:
        label_problems = (
            *check_labels(labels, asked_labels()),
            *check_labels_vocabulary(labels),
        )
    library, problems = assemble(sources, settings)
    problems += label_problems
    if library is None or label_problems:
        return None, problems
    pages = plan(library, labels)
    made = outputs(library, labels, pages, renderer or Renderer(), keep)
    planned = {page.src_uri for page in pages}
    addresses = [page.src_uri for page in pages if page.edit != f"docs/{page.src_uri}"]
    addresses += [output.address for output in made if output.address not in planned]
    by_hand = [path.removeprefix("docs/") for path in _published(sources)]
    problems += tuple(check_meetings(by_hand, (*addresses, *BUILDERS, *sources.theme)))
    problems += tuple(check_twins(by_hand, addresses))
    if errors(problems):
        return None, problems
    return Build(library, labels, {page.src_uri: page for page in pages}, made), problems


def outputs(
    library: Library, labels: Labels, pages: tuple[Page, ...], renderer: Renderer, keep: Keep = keep_nothing
) -> tuple[Output, ...]:
    """Return everything that is made: the pages, the search's texts, the data."""
    return (*renderer.outputs(pages), *search_outputs(library, labels, keep), *data_outputs(library, labels))


def _published(sources: Sources) -> tuple[str, ...]:
    """Return the paths of all files of ``docs/`` that have an address."""
    texts = (source.path for source in sources.under("docs/") if not source.path.endswith(".yml"))
    return (*texts, *sources.published)


def summary(build: Build | None, problems: tuple[Problem, ...]) -> str:
    """Return in one line what was checked, and how many problems there are."""
    number = len(set(problems))
    unfinished = number - len(set(errors(problems)))
    found = f"{number or 'no'} problem{'' if number == 1 else 's'}"
    found += f", {unfinished} of them unfinished" if unfinished else ""
    if build is None:
        return f"Not everything could be checked: {found}."
    units = [unit for volume in build.library.volumes for unit in volume.memory.units]
    reviewed = sum(unit.status == "reviewed" for unit in units)
    counts = (
        f"{reviewed} of {len(units)} sentences reviewed",
        f"{len(build.library.entries)} entries",
        f"{build.library.decisions} decisions on script conversion",
        f"{len(build.pages)} pages",
    )
    return f"{', '.join(counts)}: {found}."
