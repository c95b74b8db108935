"""What a record says in two languages, side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.checks.parallel import check_parallel
from generator.editions.library import Library
from generator.language.words import Bilingual
from tests.support import codes

CASES = yaml.safe_load(Path(__file__).with_name("parallel.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['zh']} {case['en']}" for case in CASES])
def test_cases(case: dict[str, object], tiny: Library) -> None:
    """Each case lists its codes."""
    entry = tiny.entries["gongjian"]
    record = replace(entry.record, note=Bilingual(str(case["zh"]), str(case["en"])))  # type: ignore[type-var]

    assert codes(check_parallel((replace(entry, record=record),))) == case["codes"]
