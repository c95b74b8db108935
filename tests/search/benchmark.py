"""The search benchmark: `make bench-search`.

The same queries, in a browser, to the built site, to lunr with the site's own tokens but in lunr's order, and to two
peers that are given the same documents with both of their languages: Material for MkDocs' own search with jieba, and
Pagefind extended.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from pathlib import Path
from statistics import mean, median, quantiles

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.browser.install import FLAGS, find  # noqa: E402 - the folder of the tests is no package
from tests.browser.server import served  # noqa: E402
from tests.search.evaluation import (  # noqa: E402
    EDITIONS,
    Answer,
    Answers,
    Query,
    ask,
    ask_lunr,
    keystrokes,
    load_queries,
    mean_reciprocal_rank,
    reciprocal_rank,
    success,
)
from tests.search.peers import Documents, Material, Pagefind, Peer  # noqa: E402
from tests.search.unpacked import FILES, rows_in  # noqa: E402

SITE = ROOT / "site"


def documents(tag: str) -> Documents:
    """Return what an edition's search finds, as documents of both languages: id, title, text.

    A sentence has what readers call its matter, too, and the report's front matter what is asked of it.
    """
    folder = SITE / EDITIONS[tag] / "search"
    texts = rows_in(folder)
    records = [
        (
            each["id"],
            each["en"] if tag == "en" else each["zh"],
            "\n".join([each["zh"], each["pinyin"], each["en"], each["text"]["zh"], each["text"]["en"]]),
        )
        for each in texts["records"]
    ]
    names = [
        (
            f"name:{each['anchor']}",
            each["en"] if tag == "en" else each["zh"],
            f"{each['zh']}\n{each['pinyin']}\n{each['en']}",
        )
        for each in texts["names"]
    ]
    called: dict[int, list[str]] = {}
    for subject in texts["subjects"]:
        for place in subject["passages"]:
            called.setdefault(place, []).extend([subject["zh"], subject["en"], *subject["words"]])
    segments = [
        (each["id"], "", "\n".join([each["zh"], each["en"], *called.get(place, [])]))
        for place, each in enumerate(texts["segments"])
    ]
    (front,) = json.loads((folder / "index.json").read_text("utf-8"))["reports"]
    report = ("report", front[tag[:2]], "\n".join([*front["text"].values(), *front["words"]]))
    return [report, *records, *names, *segments]


def ask_peer(browser: Browser, peer: Peer, queries: tuple[Query, ...], folder: Path) -> Answers:
    """Prepare a peer for each edition and ask it."""
    found: Answers = {}
    for tag in EDITIONS:
        here = [query for query in queries if query.edition == tag]
        below = folder / f"{type(peer).__name__}-{tag}"
        below.mkdir()
        peer.prepare([(each.replace(":", "--"), title, text) for each, title, text in documents(tag)], tag, below)
        (folder / "empty.html").write_text("<!doctype html>", "utf-8")
        with served(folder) as address:
            page = browser.new_page()
            page.goto(f"{address}empty.html")
            script = f"([base, queries]) => ({peer.script()})(base, queries)"
            answers = page.evaluate(script, [f"{address}{below.name}/", [query.text for query in here]])
            page.close()
        for query, each in zip(here, answers, strict=True):
            found[query] = Answer(tuple(name.replace("--", ":") for name in each["ids"]), each["ms"])
    return found


def report(all_answers: dict[str, Answers], times: list[float]) -> None:
    """Print the measures, a column a search."""
    queries = list(next(iter(all_answers.values())))
    kinds = list(dict.fromkeys(query.kind for query in queries))
    names = "".join(f"{name:>22}" for name in all_answers)
    print(f"{len(queries)} queries, {sum(query.held for query in queries)} of them held back from tuning\n")
    print(f"{'mean reciprocal rank':24}{names}")
    for kind in kinds:
        count = sum(query.kind == kind for query in queries)
        cells = (mean_reciprocal_rank(each, kind) for each in all_answers.values())
        print(f"{f'{kind} ({count})':24}" + "".join(f"{cell:22.3f}" for cell in cells))
    for label, held in (("all", None), ("tuned on", False), ("held back", True)):
        cells = (mean_reciprocal_rank(each, held=held) for each in all_answers.values())
        print(f"{label:24}" + "".join(f"{cell:22.3f}" for cell in cells))
    print("\nheld back, by kind")
    for kind in kinds:
        if not any(query.held for query in queries if query.kind == kind):
            continue
        cells = (mean_reciprocal_rank(each, kind, held=True) for each in all_answers.values())
        print(f"{kind:24}" + "".join(f"{cell:22.3f}" for cell in cells))
    print()
    for at in (1, 5):
        cells = (mean(success(*each, at) for each in answers.items()) for answers in all_answers.values())
        print(f"{f'success at {at}':24}" + "".join(f"{cell:22.3f}" for cell in cells))
    cells = (median(each.ms for each in answers.values()) for answers in all_answers.values())
    print(f"{'ms to result, median':24}" + "".join(f"{cell:22.1f}" for cell in cells))
    cells = (quantiles((each.ms for each in answers.values()), n=20)[-1] for answers in all_answers.values())
    print(f"{'ms to result, 95 %':24}" + "".join(f"{cell:22.1f}" for cell in cells))
    late = mean(each > 50 for each in times)
    print(f"\nthis site, as one types: {len(times)} keystrokes, median {median(times):.1f} ms, ", end="")
    print(f"95 % {quantiles(times, n=20)[-1]:.1f} ms, longest {max(times):.1f} ms, {late:.1%} over 50 ms")


def weight() -> None:
    """Print how many bytes a first search loads in each edition, compressed, and what the other language adds."""
    print("\nfirst use, compressed:")
    for slug in EDITIONS.values():
        other_table = "characters.json" if slug == "en" else "spellings.json"
        tables = {path.name: _compressed(path) for path in (SITE / "assets" / "search").iterdir()}
        first, *rest = (_compressed(SITE / slug / "search" / name) for name in FILES)
        first += sum(tables.values()) - tables[other_table]
        more = sum(rest) + tables[other_table]
        print(f"{slug:24}{first / 1000:22.1f} KB, and {more / 1000:.1f} KB where it finds nothing whole")


def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


def main() -> None:
    """Ask all three, and print what they are worth; with --misses, each query that is not answered at once."""
    queries = load_queries()
    known = {each for tag in EDITIONS for each, _, _ in documents(tag)}
    unknown = set().union(*(query.expected for query in queries)) - known
    if unknown:
        sys.exit(f"queries.tsv expects what the site does not have: {', '.join(sorted(unknown))}")
    path = find()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        with served(SITE) as address:
            page = browser.new_page()
            answers = {"this site": ask(page, address, queries), "lunr's own order": ask_lunr(page, address, queries)}
            times = keystrokes(page, address, queries)
        answers |= {peer.name: ask_peer(browser, peer, queries, Path(folder)) for peer in (Material(), Pagefind())}
        browser.close()
    report(answers, times)
    weight()
    if "--misses" in sys.argv:
        for query, answer in answers["this site"].items():
            if reciprocal_rank(query, answer) < 1 and not query.held:
                print(query.kind, query.edition, query.text, sorted(query.expected), answer.ids[:3], sep="\t")


if __name__ == "__main__":
    main()
