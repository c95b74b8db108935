"""Addresses are durable: lower-case, and the same in all editions but for the first step."""

from __future__ import annotations

import re

import pytest

from generator.editions.addresses import alternates, relative, url_of
from generator.editions.library import Library
from generator.language.labels import Labels
from generator.pages.plan import plan


@pytest.mark.parametrize(
    ("src_uri", "url"),
    [
        ("index.md", ""),
        ("en/index.md", "en/"),
        ("en/report/2025/index.md", "en/report/2025/"),
        ("zh-hant-tw/report/2025/part-2-1.md", "zh-hant-tw/report/2025/part-2-1/"),
        ("zh-hans/glossary/ba-ti-gongcheng.md", "zh-hans/glossary/ba-ti-gongcheng/"),
    ],
)
def test_urls(src_uri: str, url: str) -> None:
    """A page's address is its source's without the ending."""
    assert url_of(src_uri) == url


@pytest.mark.parametrize(
    ("target", "source", "link"),
    [
        ("en/glossary/a.md", "en/report/2025/part-1.md", "../../glossary/a.md"),
        ("en/report/2025/part-1.md", "en/report/2025/index.md", "part-1.md"),
        ("data/glossary.json", "en/glossary/index.md", "../../data/glossary.json"),
        ("en/index.md", "index.md", "en/index.md"),
    ],
)
def test_links_are_relative(target: str, source: str, link: str) -> None:
    """So that the site works under any root."""
    assert relative(target, source) == link
    assert relative(target, source, "x") == f"{link}#x"


def test_pages_differ_by_their_first_step_alone(library: Library, labels: Labels) -> None:
    """Every page but the landing page is there in each edition, and all addresses are plain."""
    uris = [page.src_uri for page in plan(library, labels)]

    for uri in uris:
        if uri != "index.md":
            assert all(other in uris for _, other in alternates(uri))
        assert re.fullmatch(r"[a-z0-9/.-]+", uri)
    assert len(set(uris)) == len(uris)
