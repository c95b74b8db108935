// What is shown of what the search found: a line for each result, with its marks, and how many they are.

/** @import { Engine, Result } from "./engine.js" @import { Document } from "./index.js" @import { Span } from "./marks.js" */
/** @import { Subject } from "./subjects.js" @import { Pair, Section } from "./texts.js" */
import { excerpt } from "./excerpt.js"

/** @type {(form: string, ...values: (string | number)[]) => string} */
const filled = (form, ...values) =>
  values.map(String).reduce((text, value, i) => text.replace(`{${i}}`, value).replace("{}", value), form)

/** @type {(name: string, attributes?: Record<string, string>, ...children: (string | Node)[]) => HTMLElement} */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value)
  made.append(...children)
  return made
}

// How many subjects are offered where nothing is found.
const BROWSED = 8

// A stretch of a text with its marks.
/** @type {(text: string, spans: Span[], stretch?: [number, number]) => (string | Node)[]} */
function marked(text, spans, [from, to] = [0, text.length]) {
  /** @type {(string | Node)[]} */
  const pieces = from ? ["…"] : []
  let at = from
  for (const [first, last] of spans) {
    const [start, end] = [Math.max(first, at), Math.min(last, to)]
    if (end <= start) continue
    pieces.push(text.slice(at, start), element("mark", {}, text.slice(start, end)))
    at = end
  }
  pieces.push(text.slice(at, to))
  if (to < text.length) pieces.push("…")
  return pieces
}

// By which a reader narrows what was found: entries, names, and the year that a sentence speaks of.
/** @type {(result: Result) => string} */
export const groupOf = ({ document: { kind, year } }) =>
  kind === "segment" ? String(year || "") : kind === "report" ? "" : kind === "name" ? "names" : "entries"

/** @typedef {ReturnType<typeof createResults>} Results */
/** @param {{ engine: Engine, sections: Section[], words: Record<string, string>,
 *   addresses: Record<string, string>, tag: string, root: URL }} parts */
export function createResults({ engine, sections, words, addresses, tag, root }) {
  const chinese = tag === "en" ? "zh-Hans" : tag
  const other = tag === "en" ? chinese : "en"

  // The words in the reader's edition, and beneath them the other language where the match is only there.
  /** @param {Result} result @param {Pair} pair @param {number} clip */
  function texts(result, pair, clip) {
    const [own, foreign] = tag === "en" && pair.en ? [pair.en, pair.zh] : [pair.zh, pair.en]
    const ownSpans = engine.marks(own, result)
    const foreignSpans = ownSpans.length ? [] : engine.marks(foreign, result)
    // The query's words, and those by which a sentence treats its subject.
    const treated = engine.shows(own, result)
    const shown = ownSpans.length ? ownSpans : treated
    return {
      own: marked(own, ownSpans, excerpt(own, shown, clip, treated)),
      lines: foreignSpans.length
        ? [element(
          "p",
          { class: "result__other", lang: foreign === pair.en ? "en" : chinese },
          ...marked(foreign, foreignSpans, excerpt(foreign, foreignSpans, clip)),
        )]
        : [],
    }
  }

  /** @param {Result} result @param {number} clip */
  function line(result, clip) {
    const { document: found } = result
    const link = element("a", { href: new URL(found.url, root).href })
    const item = element("li", { "data-id": found.id, class: `result result--${found.kind}` }, link)
    if (found.kind === "segment") {
      const { own, lines } = texts(result, found, clip)
      link.append(element("span", { class: "result__text" }, ...own))
      const { title } = sections[found.section]
      const place = found.paragraph ? filled(words.passage_of, title, found.paragraph) : title
      // What is done and what is planned is told apart by the year of the part.
      const year = found.year && !title.includes(String(found.year)) ? `${found.year} · ` : ""
      item.append(...lines, element("p", { class: "result__where" }, `${year}${place}`))
      return item
    }
    const [name, second] = tag === "en" ? [found.en, found.zh] : [found.zh, found.en]
    /** @type {(text: string) => Span[]} */
    const whole = (text) => {
      const spans = engine.marks(text, result)
      return spans.length || !engine.isName(result) ? spans : [[0, text.length]]
    }
    link.append(element("span", { class: "result__name" }, ...marked(name, whole(name))))
    item.append(
      " ",
      element("span", { class: "result__second", lang: other }, second),
      " ",
      ...(found.pinyin
        ? [element("span", { class: "result__pinyin", lang: "zh-Latn-pinyin" }, found.pinyin), " "]
        : []),
      element("span", { class: "result__kind" }, found.label ?? words[found.kind]),
    )
    if (!found.text) return item
    // Where the name is what was asked for, its parts in the explanation are not marked.
    const { own, lines } = texts(engine.isName(result) ? { ...result, tokens: [] } : result, found.text, clip)
    item.append(element("p", { class: "result__text" }, ...own), ...lines)
    return item
  }

  /** @param {string} query @param {number} count */
  function all(query, count) {
    const address = new URL("search/", root)
    address.searchParams.set("q", query)
    const link = element("a", { href: address.href }, filled(words.all_results, count))
    return element("li", { class: "results__all" }, link)
  }

  // The lines of results, with a word where those begin that have but some of the query, or something like it.
  /** @param {Result[]} results @param {number} clip @param {string} before */
  function lines(results, clip, before) {
    let level = before
    return results.flatMap((result) => {
      const now = levelOf(result)
      const heading = now && now !== level && level !== undefined
        ? [element("li", { class: "results__level" }, words[`below_${now}`])]
        : []
      level = now
      return [...heading, line(result, clip)]
    })
  }

  /** @type {(result: Result) => "near" | "part" | ""} */
  const levelOf = (result) => (engine.isNear(result) ? "near" : engine.isPart(result) ? "part" : "")

  /** @param {Subject} subject */
  function subjectLink({ url, zh, en, count }) {
    const name = tag === "en" ? en : zh
    return element("a", { href: new URL(url, root).href }, filled(words.subject_of, name, count))
  }

  /** @type {(label: string, links: Node[]) => Node[]} */
  const row = (label, links) =>
    links.length ? [element("p", {}, label, ...links.flatMap((link, i) => (i ? [" · ", link] : [link])))] : []

  // The subjects that a query names; where nothing is found, those that the report treats most.
  /** @param {Result[]} results @param {Subject[]} named */
  function subjects(results, named) {
    if (results.length || named.length) return row(words.subjects_named, named.map(subjectLink))
    const most = [...engine.subjects].sort((a, b) => b.count - a.count).slice(0, BROWSED)
    const all = element("a", { href: new URL(addresses.subjects, root).href }, words.subjects)
    return row(words.subjects_browse, most.length ? [...most.map(subjectLink), all] : [])
  }

  /** @type {(document: Document, i: number) => (string | Node)[]} */
  const suggested = ({ url, zh }, i) => [
    i ? " · " : words.nearest,
    element("a", { href: new URL(url, root).href, lang: chinese }, zh),
  ]

  /** @param {Result[]} results @param {Document[]} nearest */
  function said(results, nearest) {
    if (!results.length) return [`${words.found_nothing} `, ...nearest.flatMap(suggested)]
    const level = levelOf(results[0])
    if (level) return [filled(words[`found_${level}`], results.length)]
    return [results.length === 1 ? words.found_one : filled(words.found, results.length)]
  }

  // The groups of results, each a button that shows it alone; the one that is shown is pressed.
  /** @type {(results: Result[], pressed: string, press: (group: string) => void) => Node[]} */
  function groups(results, pressed, press) {
    const counts = new Map()
    for (const group of results.map(groupOf)) if (group) counts.set(group, (counts.get(group) ?? 0) + 1)
    if (counts.size < 2 && !pressed) return []
    const names = ["", ...["entries", "names"].filter((group) => counts.has(group))]
    const years = [...counts.keys()].filter((group) => /\d/.test(group)).sort()
    return [...names, ...years].map((group) => {
      const name = group ? words[`group_${group}`] ?? group : words.group_all
      const count = group ? counts.get(group) : results.length
      const button = element(
        "button",
        { type: "button", "aria-pressed": String(group === pressed) },
        filled(words.choice, name, count),
      )
      button.addEventListener("click", () => press(group))
      return button
    })
  }

  return { lines, levelOf, all, said, subjects, groups }
}
