"""A slip of each kind is heard: a sample of what `make mutate` does, seeded, of this project's own data."""

from __future__ import annotations

import pytest

from generator.sources.disk import Sources
from tests.mutate import DAMAGES, ENOUGH, Outcome, outcomes

SEED = 7
HEARD = tuple(kind for kind, damage in DAMAGES.items() if not damage.left)


@pytest.fixture(scope="module")
def sample(sources: Sources) -> tuple[Outcome, ...]:
    """Return what became of one damage of each kind."""
    return tuple(outcomes(sources, tuple(DAMAGES), SEED, 1))


def test_each_kind_finds_something_to_damage(sample: tuple[Outcome, ...]) -> None:
    """A kind that no longer applies to the data says nothing of them."""
    assert {each.kind for each in sample} == set(DAMAGES)


def test_enough_is_heard(sample: tuple[Outcome, ...]) -> None:
    """What slips is told with what was done."""
    slipped = [f"{each.kind}: {each.path}: {each.what}" for each in sample if not each.codes]

    assert len(slipped) <= (1 - ENOUGH) * len(sample), "\n".join(slipped)


def test_what_is_done_follows_from_the_seed(sources: Sources) -> None:
    """So that a slip can be looked at again."""
    kinds = HEARD[:2]

    assert list(outcomes(sources, kinds, SEED, 1)) == list(outcomes(sources, kinds, SEED, 1))
