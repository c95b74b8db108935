"""Two searches that others use, set up well for the same documents: the peers of the search benchmark.

Each writes what it needs into a folder and answers queries in the browser, best first. Both see one page a document:
a heading and paragraphs, in the words that a reader of the edition would find there.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Protocol

import jieba
import material
from material.plugins.search.plugin import SearchIndex

Documents = list[tuple[str, str, str]]  # identifier, title, text

jieba.setLogLevel(logging.WARNING)  # imported here too: without jieba the plugin leaves Chinese as it is

# How Material finds its scripts: the worker loads its languages from ../lunr.
SCRIPTS = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
WORKER = "workers/search.js"

# The plugin's defaults.
FIELDS = {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}}

# Language and pipeline are the plugin's own, but that Chinese is said to be Chinese: else English words in Chinese
# pages are stemmed when indexed and not when asked for. The separators go further than the theme's: both divide at
# \u200b, which jieba's words are joined by; Chinese at quotation marks, and between a number and what it counts;
# English as Material's manual recommends.
SETTINGS: dict[str, dict[str, object]] = {
    "zh": {
        "lang": ["zh"],
        "separator": r"[\s\u200b\u3000\-、。，．？！；：“”‘’「」『』（）《》()\"]+|(?<=[0-9])(?=[一-鿿])",
        "pipeline": ["stemmer"],
    },
    "en": {
        "lang": ["en"],
        "separator": r"[\s\u200b\-,:!=\[\]()\"`/]+|\.(?!\d)|&[lg]t;|(?!\b)(?=[A-Z][a-z])",
        "pipeline": ["stopWordFilter"],
    },
}

# The bundle sends what is typed as it is; the worker divides and rewrites it. 0 sets up, 2 asks.
ASK_MATERIAL = """async (base, queries) => {
  const at = path => new URL(path, base.endsWith("/") ? base : `${base}/`).href
  const worker = new Worker(at("workers/search.js"))
  const ask = message => new Promise((resolve, reject) => {
    worker.onmessage = event => resolve(event.data)
    worker.onerror = reject
    worker.postMessage(message)
  })
  const index = await (await fetch(at("search/search_index.json"))).json()
  await ask({ type: 0, data: { ...index, options: { suggest: false } } })
  const answers = []
  for (const query of queries) {
    const start = performance.now()
    const { data } = await ask({ type: 2, data: query })
    answers.push({ ids: data.items.map(([page]) => page.location), ms: performance.now() - start })
  }
  worker.terminate()
  return answers
}"""

# Pagefind takes the language, and with it how a query is divided, from the page; ten results are what it shows.
ASK_PAGEFIND = """async (base, queries) => {
  const at = path => new URL(path, base.endsWith("/") ? base : `${base}/`).href
  const { languages } = await (await fetch(at("pagefind/pagefind-entry.json"))).json()
  document.documentElement.lang = Object.keys(languages)[0]
  const pagefind = await import(at("pagefind/pagefind.js"))
  await pagefind.init()
  const answers = []
  for (const query of queries) {
    const start = performance.now()
    const { results } = await pagefind.search(query)
    const pages = await Promise.all(results.slice(0, 10).map(result => result.data()))
    answers.push({ ids: pages.map(page => page.raw_url.slice(1, -1)), ms: performance.now() - start })
  }
  await pagefind.destroy()
  return answers
}"""


class Peer(Protocol):
    """A search to compare with."""

    name: str

    def prepare(self, documents: Documents, language_tag: str, folder: Path) -> None:
        """Write into a folder what answers queries about the documents of an edition."""

    def script(self) -> str:
        """Return an async function in JavaScript: `(base, queries)` to `[{ids, ms}, …]`, best first."""


def language(tag: str) -> str:
    """Return the language of a tag, which is what both peers know: `zh` for `zh-Hant-HK`."""
    return tag.split("-", maxsplit=1)[0].lower()


def markup(title: str, text: str) -> str:
    """Return the contents of a page: a heading, and a paragraph for each line."""
    heading = [f'<h1 id="title">{escape(title, quote=False)}</h1>'] if title else []
    paragraphs = [f"<p>{escape(line, quote=False)}</p>" for line in text.splitlines() if line.strip()]
    return "\n".join(heading + paragraphs)


class Material:
    """The search of Material for MkDocs, with jieba, whose plugin writes the index and whose worker answers."""

    name = "Material for MkDocs"

    def prepare(self, documents: Documents, language_tag: str, folder: Path) -> None:
        """Write the worker with its languages, and the index that the plugin makes of the pages."""
        index = SearchIndex(**SETTINGS[language(language_tag)], fields=FIELDS)
        for identifier, title, text in documents:
            page = SimpleNamespace(url=identifier, title=title, content=markup(title, text), toc=[], meta={})
            index.add_entry_from_context(page)
        self._copy_scripts(folder)
        (folder / "search").mkdir(exist_ok=True)
        (folder / "search" / "search_index.json").write_text(index.generate_search_index(None), encoding="utf-8")

    def _copy_scripts(self, folder: Path) -> None:
        """Copy the worker, and the languages beside it."""
        shutil.copytree(SCRIPTS / "lunr", folder / "lunr", dirs_exist_ok=True)
        (folder / WORKER).parent.mkdir(exist_ok=True)
        (worker,) = (SCRIPTS / "workers").glob("search.*.min.js")
        shutil.copy(worker, folder / WORKER)

    def script(self) -> str:
        """Return what asks the worker."""
        return ASK_MATERIAL


class Pagefind:
    """Pagefind in its extended build, which divides Chinese into words, with its default ranking."""

    name = "Pagefind"

    def prepare(self, documents: Documents, language_tag: str, folder: Path) -> None:
        """Write the pages, and the index that its command makes of them.

        Its command reads a folder at once; its Python interface takes a tenth of a second for every page.
        """
        for identifier, title, text in documents:
            page = folder / identifier / "index.html"
            page.parent.mkdir()
            page.write_text(f'<html lang="{language(language_tag)}">{markup(title, text)}</html>', encoding="utf-8")
        command = [sys.executable, "-m", "pagefind_bin_extended", "--silent", "--site", str(folder)]
        subprocess.run(command, check=True, timeout=60)

    def script(self) -> str:
        """Return what asks Pagefind for its first ten results."""
        return ASK_PAGEFIND
