"""Two reports in one library: each says what is true of it, and no address of the first is lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.build import Build, prepare
from generator.editions.library import Library
from generator.language.labels import Labels
from generator.pages.plan import plan
from generator.sources.disk import Source, Sources
from tests.search.unpacked import FILES, rows
from tests.support import Build as BuildSite
from tests.support import added, made, text_of

FIRST, SECOND = "docs/report/2024/", "docs/report/2025/"


@pytest.fixture(scope="module")
def twin_sources(tiny_sources: Sources) -> Sources:
    """Return the tiny project with a twin of its report a year later, whose annex is smaller and in another order."""
    report = text_of(tiny_sources, f"{FIRST}report.txt")
    report = re.sub(r"1\.三好工程.*\n2\. (两清.*)\n3\..*\n?", r"1. \1\n", report).replace("共建3处", "共建5处")
    memory = text_of(tiny_sources, f"{FIRST}en.po")
    memory = re.sub(r'#: .*\nmsgctxt "annex-p[13]-s\d"\nmsgid .*\nmsgstr .*\n', "", memory)
    memory = (
        memory.replace("annex-p2", "annex-p1").replace("2. ", "1. ").replace("3处", "5处").replace("3 parks", "5 parks")
    )
    facts = text_of(tiny_sources, f"{FIRST}report.yml").replace("2024-01-05", "2025-01-06")
    files = {"report.txt": report, "en.po": memory, "report.yml": facts}
    return added(tiny_sources, *(Source(f"{SECOND}{name}", text) for name, text in files.items()))


@pytest.fixture(scope="module")
def twins(twin_sources: Sources) -> Build:
    """Return what is made of the two; there is no problem with them."""
    build, problems = prepare(twin_sources)
    assert not problems, [str(problem) for problem in problems]
    assert build is not None
    return build


@pytest.fixture(scope="module")
def files(twins: Build) -> dict[str, str]:
    """Return everything that is made, as text by address."""
    return made(twins.library, twins.labels)


def test_no_address_of_the_first_is_lost(twins: Build, tiny: Library, labels: Labels) -> None:
    """A second report adds pages and takes none away."""
    assert set(twins.pages) > {page.src_uri for page in plan(tiny, labels)}


def test_the_newest_is_by_the_day_and_not_by_the_folder(twins: Build) -> None:
    """Whatever the folders are called."""
    assert [volume.report.id for volume in twins.library.volumes] == ["2024", "2025"]
    assert twins.library.newest.report.id == "2025"


def test_each_report_explains_what_its_annex_explains(twins: Build) -> None:
    """Under the numbers of its own annex."""
    numbers = {
        volume.report.id: {name: annex.number for name, annex in volume.annex.items()}
        for volume in twins.library.volumes
    }

    assert numbers == {
        "2024": {"san-hao-gongcheng": 1, "liang-qing": 2, "si-ge-yi-yaoqiu": 3},
        "2025": {"liang-qing": 1},
    }


def test_entries_come_as_the_newest_report_explains_them(twins: Build) -> None:
    """Then as the one before does."""
    assert list(twins.library.entries) == ["liang-qing", "san-hao-gongcheng", "si-ge-yi-yaoqiu", "gongjian"]


def test_a_home_page_counts_what_the_newest_report_explains(files: dict[str, str]) -> None:
    """And leads to the report before it."""
    assert "4 entries, 1 of them explained by the report itself" in files["en/index.md"]
    assert (
        "[Sample District Report on the Work of the Government (2024-01-05)](report/2024/index.md)"
        in (files["en/index.md"])
    )


def test_a_term_shows_the_explanation_of_each_report(files: dict[str, str]) -> None:
    """With its number there; one that a report does not explain is not said to be explained by it."""
    both, one = files["en/glossary/liang-qing.md"], files["en/glossary/san-hao-gongcheng.md"]

    assert re.findall(r"\[Entry (\d) of the report’s annex\]\(\.\./report/(\d+)/annex\.md#annex-p(\d)\)", both) == [
        ("1", "2025", "1"),
        ("2", "2024", "2"),
    ]
    assert re.findall(r"\[Entry (\d) of the report’s annex\]\(\.\./report/(\d+)/", one) == [("1", "2024")]
    assert re.findall(r"\(\.\./report/(\d+)/part-1\.md#part-1-p1-s2\)", one) == ["2025", "2024"]


def test_evidence_is_that_of_the_report_it_names(files: dict[str, str]) -> None:
    """The sentence of the other year may say something else."""
    page = files["zh-hans/glossary/gongjian.md"]
    sentences = [block.partition("</div>")[0] for block in page.split('<div class="context"')[1:]]
    marked = [sentence for sentence in sentences if 'class="evidence"' in sentence]

    plain = [re.sub("<[^>]*>", "", sentence) for sentence in marked]
    assert len(sentences) > 1
    assert ["3处公园" in sentence for sentence in plain] == [True]
    assert "5处公园" not in plain[0]


def test_an_annex_links_the_entries_that_it_explains(files: dict[str, str]) -> None:
    """Matched by the headword, whatever the number."""
    assert files["en/report/2025/annex.md"].count("Full entry:") == 1
    assert files["en/report/2024/annex.md"].count("Full entry:") == 3


def test_the_data_say_it_by_report(files: dict[str, str]) -> None:
    """The keys of one report stay, and are those of the newest that has something to say."""
    terms = {term["id"]: term for term in json.loads(files["data/glossary.json"])["terms"]}
    phrase = json.loads(files["data/glossary.json"])["phrases"][0]

    assert (terms["liang-qing"]["number"], terms["liang-qing"]["numbers"]) == (1, {"2025": 1, "2024": 2})
    assert (terms["san-hao-gongcheng"]["number"], terms["san-hao-gongcheng"]["numbers"]) == (1, {"2024": 1})
    assert terms["liang-qing"]["mentions_by_report"] == {"2025": ["part-1-p1-s2"], "2024": ["part-1-p1-s2"]}
    assert (phrase["evidence"], phrase["evidence_by_report"]) == (["part-1-p1-s3"], {"2024": ["part-1-p1-s3"]})
    assert {"data/report-2024.json", "data/report-2025.json"} <= set(files)


def test_the_search_finds_the_sentences_of_both(files: dict[str, str]) -> None:
    """The newest has the plain ids; where a sentence stands is said with its year."""
    ids = [each["id"] for each in rows(*(files[f"en/search/{name}"] for name in FILES))["segments"]]
    texts = json.loads(files["en/search/index.json"])

    assert len(ids) == len(set(ids))
    assert {"segment:part-1-p1-s1", "segment:2024:part-1-p1-s1"} <= set(ids)
    assert "2024 · Review of work" in [section["title"] for section in texts["sections"]]
    assert [report["id"] for report in texts["reports"]] == ["report:2024", "report"]


def test_each_page_names_the_report_that_prevails(twin_sources: Sources, tiny_root: Path, build: BuildSite) -> None:
    """On its first page, with its own day."""
    for source in twin_sources.under(SECOND):
        (tiny_root / source.path).parent.mkdir(exist_ok=True)
        (tiny_root / source.path).write_text(source.text, "utf-8")

    done = build(tiny_root, tiny_root / "site")
    assert done.returncode == 0, done.stderr

    def notice(address: str) -> str:
        page = (tiny_root / "site" / address / "index.html").read_text("utf-8")
        return str(re.findall(r'<p class="notice">(.*?)</p>', page)[0])

    assert "report delivered on January 5, 2024 prevails" in notice("en/report/2024")
    assert "report delivered on January 6, 2025 prevails" in notice("en/report/2025")
    header = (tiny_root / "site/en/report/2024/part-1/index.html").read_text("utf-8")
    assert 'href="../"' in header
