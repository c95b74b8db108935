// What is shown of what the search found: a line for each result, with its marks, and how many they are.

/** @import { Engine, Result } from "./engine.js" */
/** @import { Entry, Pair } from "./index.js" @import { Span } from "./marks.js" */

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

// A text with its marks; a long one is cut around the first of them.
/** @param {string} text @param {Span[]} spans @param {number} clip */
function marked(text, spans, clip) {
  const first = spans[0]?.[0] ?? 0
  const word = (at) => (/[a-z]/i.test(text[at] ?? "") ? text.indexOf(" ", at) + 1 || at : at)
  const from = text.length > clip && first > clip * 0.6 ? word(first - Math.floor(clip * 0.3)) : 0
  const to = text.length - from > clip ? word(from + clip) : text.length
  /** @type {(string | Node)[]} */
  const pieces = from ? ["…"] : []
  let at = from
  for (const [start, end] of spans) {
    if (end <= at || start >= to) continue
    pieces.push(
      text.slice(at, Math.max(start, at)),
      element("mark", {}, text.slice(Math.max(start, at), Math.min(end, to))),
    )
    at = Math.min(end, to)
  }
  pieces.push(text.slice(at, to))
  if (to < text.length) pieces.push("…")
  return pieces
}

/** @param {{ engine: Engine, sections: string[], words: Record<string, string>, tag: string, root: URL }} parts */
export function createResults({ engine, sections, words, tag, root }) {
  const chinese = tag === "en" ? "zh-Hans" : tag
  const other = tag === "en" ? chinese : "en"

  // The words in the reader's edition, and beneath them the other language where the match is only there.
  /** @param {Result} result @param {Pair} pair @param {number} clip */
  function texts(result, pair, clip) {
    const own = tag === "en" ? pair.en || pair.zh : pair.zh
    const ownSpans = engine.marks(own, result)
    const foreign = tag === "en" ? pair.zh : pair.en
    const foreignSpans = ownSpans.length ? [] : engine.marks(foreign, result)
    return {
      own: marked(own, ownSpans, clip),
      lines: foreignSpans.length
        ? [element("p", { class: "result__other", lang: other }, ...marked(foreign, foreignSpans, clip))]
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
      const place = found.paragraph
        ? filled(words.passage_of, sections[found.section], found.paragraph)
        : sections[found.section]
      item.append(...lines, element("p", { class: "result__where" }, place))
      return item
    }
    const [name, second] = tag === "en" ? [found.en, found.zh] : [found.zh, found.en]
    /** @type {(text: string) => Span[]} */
    const whole = (text) => {
      const spans = engine.marks(text, result)
      return spans.length || !engine.isName(result) ? spans : [[0, text.length]]
    }
    link.append(element("span", { class: "result__name" }, ...marked(name, whole(name), 200)))
    item.append(
      " ",
      element("span", { class: "result__second", lang: other }, second),
      " ",
      element("span", { class: "result__pinyin", lang: "zh-Latn-pinyin" }, found.pinyin),
      " ",
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

  /** @type {(record: Entry, i: number) => (string | Node)[]} */
  const suggested = (
    record,
    i,
  ) => [i ? " · " : words.nearest, element("a", { href: new URL(record.url, root).href, lang: chinese }, record.zh)]

  /** @param {Result[]} results @param {Entry[]} nearest */
  function said(results, nearest) {
    if (!results.length) return [`${words.found_nothing} `, ...nearest.flatMap(suggested)]
    if (engine.isNear(results[0])) return [filled(words.found_near, results.length)]
    return [results.length === 1 ? words.found_one : filled(words.found, results.length)]
  }

  return { line, all, said }
}
