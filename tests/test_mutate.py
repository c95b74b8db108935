"""A slip of a kind is heard: a sample of what `make mutate` does, seeded, of this project's own data."""

from __future__ import annotations

from random import Random

import pytest

from generator.sources.disk import Sources
from tests.damages import Project
from tests.mutate import DAMAGES, Outcome, outcomes

SEED = 7
TRIES = 20
SAMPLE = 40
"""How many kinds are tried; `make mutate` tries all."""
HEARD = tuple(kind for kind, damage in DAMAGES.items() if not damage.left)


@pytest.fixture(scope="module")
def sample(sources: Sources) -> tuple[Outcome, ...]:
    """Return what became of one damage each of some kinds of which none has a reason to slip."""
    return tuple(outcomes(sources, tuple(Random(SEED).sample(HEARD, SAMPLE)), SEED, 1))  # noqa: S311 - no secret


def test_each_kind_finds_something_to_damage(sources: Sources) -> None:
    """A kind that no longer applies to the data says nothing of them."""
    project, chance = Project(sources), Random(SEED)  # noqa: S311 - no secret

    def finds(kind: str) -> bool:
        return any(DAMAGES[kind].make(project, chance) for _ in range(TRIES))

    assert [kind for kind in DAMAGES if not finds(kind)] == []


def test_enough_is_heard(sample: tuple[Outcome, ...]) -> None:
    """Of a hundred, 97; what slips is told with what was done."""
    slipped = [f"{each.kind}: {each.path}: {each.what}" for each in sample if not each.codes]

    assert slipped == []


def test_what_is_done_follows_from_the_seed(sources: Sources) -> None:
    """So that a slip can be looked at again."""
    kinds = HEARD[:2]

    assert list(outcomes(sources, kinds, SEED, 1)) == list(outcomes(sources, kinds, SEED, 1))
