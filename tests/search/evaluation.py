"""How well a search answers: queries with their right answers, the site's own search asked in a browser, and measures.

Mean reciprocal rank is that of the first right answer among ten results (Voorhees 1999). Where nothing is right,
because the report does not contain it, finding nothing counts as 1 and finding anything as 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from playwright.sync_api import Page

QUERIES = Path(__file__).with_name("queries.tsv")
EDITIONS = {"zh-Hans": "zh-hans", "zh-Hant-TW": "zh-hant-tw", "zh-Hant-HK": "zh-hant-hk", "en": "en"}
FIRST = 10
ABSENT = frozenset({"absent", "none"})
"""Kinds of queries to which the report has no answer."""

# Types a query as a reader does who then presses Enter, and waits until the page has said what it found.
ASK = """async (queries) => {
  const input = document.querySelector("main input[type=search]")
  const status = document.querySelector("main [role=status]")
  const said = () => new Promise((resolve) => {
    const watch = new MutationObserver(() => { watch.disconnect(); resolve() })
    watch.observe(status, { childList: true, subtree: true, characterData: true })
  })
  const answers = []
  for (const query of queries) {
    input.value = query
    const answered = said()
    const start = performance.now()
    input.form.requestSubmit()
    await answered
    const ms = performance.now() - start
    const ids = [...document.querySelectorAll("main li[data-id]")].map((each) => each.dataset.id)
    answers.push({ ids, ms })
  }
  return answers
}"""

# The same tokens in lunr's own order, from the site's own files.
ASK_LUNR = """async ([root, slug, queries]) => {
  const json = async (path) => (await fetch(root + path)).json()
  const { createEngine } = await import(`${root}assets/search/engine.js`)
  const { completed } = await import(`${root}assets/search/texts.js`)
  const names = ["index", "other", "words"]
  const [texts, ...rest] = await Promise.all(names.map((name) => json(`${slug}/search/${name}.json`)))
  const tables = { ...await json("assets/search/characters.json"), ...await json("assets/search/spellings.json") }
  const engine = createEngine(window.lunr, completed(texts, ...rest), tables)
  return queries.map((query) => {
    const start = performance.now()
    const ids = engine.byScore(query).map(({ id }) => id)
    return { ids, ms: performance.now() - start }
  })
}"""

# Types a query letter by letter; the time from each keystroke until the results stand on the page.
TYPE = """async (queries) => {
  const input = document.querySelector("main input[type=search]")
  const status = document.querySelector("main [role=status]")
  const times = []
  for (const query of queries) {
    for (let end = 1; end <= query.length; end += 1) {
      if (!query.slice(0, end).trim()) continue
      input.value = query.slice(0, end)
      const start = performance.now()
      await new Promise((resolve) => {
        const watch = new MutationObserver(() => { watch.disconnect(); resolve() })
        watch.observe(status, { childList: true, subtree: true, characterData: true })
        input.dispatchEvent(new InputEvent("input", { bubbles: true }))
      })
      document.body.getBoundingClientRect()
      times.push(performance.now() - start)
    }
  }
  return times
}"""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, in which edition, and the ids that are right; ``held`` is not looked at while tuning."""

    text: str
    kind: str
    edition: str
    expected: frozenset[str]
    held: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids found, best first, and the milliseconds that it took."""

    ids: tuple[str, ...]
    ms: float


Answers = dict[Query, Answer]


def load_queries() -> tuple[Query, ...]:
    """Return the benchmark's queries, in the order of the file."""
    lines = [line for line in QUERIES.read_text("utf-8").split("\n") if line and not line.startswith("#")]
    rows = [line.split("\t") for line in lines[1:]]
    return tuple(
        Query(text, kind, edition, frozenset(ids.split()), use == "held") for text, kind, edition, ids, use in rows
    )


def ask(page: Page, address: str, queries: tuple[Query, ...]) -> Answers:
    """Ask the site's search page, edition by edition."""
    found: Answers = {}
    for tag, slug in EDITIONS.items():
        here = [query for query in queries if query.edition == tag]
        _open(page, f"{address}{slug}/search/")
        answers = page.evaluate(ASK, [query.text for query in here])
        found |= {query: Answer(tuple(each["ids"]), each["ms"]) for query, each in zip(here, answers, strict=True)}
    return found


def ask_lunr(page: Page, address: str, queries: tuple[Query, ...]) -> Answers:
    """Ask lunr alone: the site's index of the same tokens, without the site's order."""
    found: Answers = {}
    for tag, slug in EDITIONS.items():
        here = [query for query in queries if query.edition == tag]
        _open(page, f"{address}{slug}/search/")
        answers = page.evaluate(ASK_LUNR, [address, slug, [query.text for query in here]])
        found |= {query: Answer(tuple(each["ids"]), each["ms"]) for query, each in zip(here, answers, strict=True)}
    return found


def keystrokes(page: Page, address: str, queries: tuple[Query, ...]) -> list[float]:
    """Return the milliseconds from each keystroke to its results, the index being loaded."""
    times: list[float] = []
    for tag, slug in EDITIONS.items():
        _open(page, f"{address}{slug}/search/")
        times += page.evaluate(TYPE, [query.text for query in queries if query.edition == tag])
    return times


def _open(page: Page, address: str) -> None:
    """Open a search page, and wait until it has loaded what it searches in."""
    page.goto(f"{address}?q=1")
    page.wait_for_selector("main li[data-id]")


def reciprocal_rank(query: Query, answer: Answer) -> float:
    """Return one divided by the rank of the first right answer among ten, 0 if there is none."""
    if not query.expected:
        return float(not answer.ids)
    ranks = (rank for rank, name in enumerate(answer.ids[:FIRST], 1) if name in query.expected)
    return 1 / next(ranks, float("inf"))


def success(query: Query, answer: Answer, at: int) -> bool:
    """Tell whether a right answer is among the first ``at``."""
    return reciprocal_rank(query, answer) >= 1 / at


def mean_reciprocal_rank(answers: Answers, kind: str | None = None, *, held: bool | None = None) -> float:
    """Return the mean over all queries, or those of a kind, or those (not) held back from tuning."""
    return mean(
        reciprocal_rank(query, answer)
        for query, answer in answers.items()
        if kind in {None, query.kind} and held in {None, query.held}
    )
