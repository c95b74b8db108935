// The search's box and page. What it searches in is loaded when a reader goes to search, and not before.

const dialog = document.querySelector("dialog.search")
const { edition, assets, tag } = dialog.dataset
const words = JSON.parse(dialog.dataset.words)
const root = new URL(edition, location)
const SHORT = 12
const WINDOW = 12
const PAUSE = 300
const CLIP = tag === "en" ? 190 : 90

// --- Loading -----------------------------------------------------------------------------------------------------

const fetched = async (address) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.json()
}

const script = (address) => new Promise((resolve, reject) => {
  const element = document.createElement("script")
  element.src = address
  element.onload = resolve
  element.onerror = reject
  document.head.append(element)
})

let loading = null
async function load() {
  const base = new URL(assets, location)
  const [{ createEngine }, texts, tables] = await Promise.all([
    import(new URL("engine.js", base)), fetched(new URL("search/index.json", root)),
    fetched(new URL("characters.json", base)), script(new URL("lunr.js", base)),
  ])
  return { engine: createEngine(window.lunr, texts, tables), sections: texts.sections }
}
let loaded = false
const ready = () => (loading ??= load().then((parts) => { loaded = true; return parts })
  .catch((error) => { loading = null; throw error }))

// --- Results -----------------------------------------------------------------------------------------------------

const filled = (form, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value).replace("{}", value), form)

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value)
  made.append(...children)
  return made
}

// A text with its marks; a long one is cut around the first of them.
function marked(text, spans, clip) {
  const first = spans[0]?.[0] ?? 0
  const word = (at) => (/[a-z]/i.test(text[at] ?? "") ? text.indexOf(" ", at) + 1 || at : at)
  const from = text.length > clip && first > clip * 0.6 ? word(first - Math.floor(clip * 0.3)) : 0
  const to = text.length - from > clip ? word(from + clip) : text.length
  const pieces = from ? ["…"] : []
  let at = from
  for (const [start, end] of spans) {
    if (end <= at || start >= to) continue
    pieces.push(text.slice(at, Math.max(start, at)), element("mark", {}, text.slice(Math.max(start, at), Math.min(end, to))))
    at = Math.min(end, to)
  }
  pieces.push(text.slice(at, to))
  if (to < text.length) pieces.push("…")
  return pieces
}

const chinese = tag === "en" ? "zh-Hans" : tag
const other = tag === "en" ? chinese : "en"

// The words in the reader's edition, and beneath them the other language where the match is only there.
function texts(engine, result, pair, clip) {
  const own = tag === "en" ? pair.en || pair.zh : pair.zh
  const ownSpans = engine.marks(own, result)
  const foreign = tag === "en" ? pair.zh : pair.en
  const foreignSpans = ownSpans.length ? [] : engine.marks(foreign, result)
  return {
    own: marked(own, ownSpans, clip),
    lines: foreignSpans.length ? [element("p", { class: "result__other", lang: other }, ...marked(foreign, foreignSpans, clip))] : [],
  }
}

function line({ engine, sections }, result, clip) {
  const { document: found } = result
  const link = element("a", { href: new URL(found.url, root).href })
  const item = element("li", { "data-id": found.id, class: `result result--${found.kind}` }, link)
  if (found.kind === "segment") {
    const { own, lines } = texts(engine, result, found, clip)
    link.append(element("span", { class: "result__text" }, ...own))
    const place = found.paragraph ? filled(words.passage_of, sections[found.section], found.paragraph) : sections[found.section]
    item.append(...lines, element("p", { class: "result__where" }, place))
    return item
  }
  const [name, second] = tag === "en" ? [found.en, found.zh] : [found.zh, found.en]
  const whole = (text) => {
    const spans = engine.marks(text, result)
    return spans.length || !engine.isName(result) ? spans : [[0, text.length]]
  }
  link.append(element("span", { class: "result__name" }, ...marked(name, whole(name), 200)))
  // Where the name is what was asked for, its parts in the explanation are not marked.
  const { own, lines } = texts(engine, engine.isName(result) ? { ...result, tokens: [] } : result, found.text, clip)
  item.append(
    " ", element("span", { class: "result__second", lang: other }, second),
    " ", element("span", { class: "result__pinyin", lang: "zh-Latn-pinyin" }, found.pinyin),
    " ", element("span", { class: "result__kind" }, words[found.kind]),
    element("p", { class: "result__text" }, ...own), ...lines,
  )
  return item
}

// --- A box: where it is typed, what is said of the results, where they stand ---------------------------------------

function box({ input, status, list, limit, clip, onShown }) {
  let latest = 0
  async function show(typing) {
    const query = input.value.trim()
    const turn = (latest += 1)
    if (!query) {
      list.replaceChildren()
      status.replaceChildren()
      onShown?.("")
      return
    }
    if (!loaded) status.replaceChildren(words.loading)
    let [parts, found] = [null, null]
    try {
      parts = await ready()
      if (turn !== latest) return
      found = parts.engine.search(query, { typing })
    } catch {
      list.replaceChildren()
      status.replaceChildren(words.search_failed)
      return
    }
    const { results, nearest } = found
    // As one types, a window full of results at once, and the others when the typing pauses.
    const shown = results.slice(0, limit)
    const now = typing ? shown.slice(0, WINDOW) : shown
    const lines = now.map((result) => line(parts, result, clip))
    if (now.length < shown.length) {
      setTimeout(() => {
        if (turn === latest) list.append(...shown.slice(WINDOW).map((result) => line(parts, result, clip)))
      }, PAUSE)
    }
    if (results.length > limit) {
      const all = new URL("search/", root)
      all.searchParams.set("q", query)
      lines.push(element("li", { class: "results__all" }, element("a", { href: all.href }, filled(words.all_results, results.length))))
    }
    list.replaceChildren(...lines)
    const suggested = nearest.map((record, i) => [i ? " · " : words.nearest, element("a", { href: new URL(record.url, root).href, lang: chinese }, record.zh)])
    if (!results.length) status.replaceChildren(`${words.found_nothing} `, ...suggested.flat())
    else if (parts.engine.isNear(results[0])) status.replaceChildren(filled(words.found_near, results.length))
    else status.replaceChildren(results.length === 1 ? words.found_one : filled(words.found, results.length))
    onShown?.(query)
  }
  input.addEventListener("input", (event) => { if (!event.isComposing) show(true) })
  input.addEventListener("compositionend", () => show(true))
  const links = () => [...list.querySelectorAll("li > a")]
  const step = (event) => {
    const all = links()
    const place = all.indexOf(document.activeElement)
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by || event.isComposing || !all.length || (place < 0 && document.activeElement !== input)) return
    event.preventDefault()
    const next = place + by
    if (next < 0) input.focus()
    else all[Math.min(next, all.length - 1)].focus()
  }
  input.addEventListener("keydown", step)
  list.addEventListener("keydown", step)
  return { show }
}

// --- The dialog --------------------------------------------------------------------------------------------------

const field = dialog.querySelector("input")
const quick = box({ input: field, status: dialog.querySelector("[role=status]"), list: dialog.querySelector(".results"), limit: SHORT, clip: CLIP })
const onPage = document.getElementById("results")

function open() {
  if (onPage) {
    document.querySelector(".search__form--page input").focus()
    return
  }
  if (!dialog.open) dialog.showModal()
  field.select()
  ready().catch(() => {})
}

document.querySelector(".search-button").addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || onPage) return
  event.preventDefault()
  open()
})
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest?.("input, textarea, select, [contenteditable]")
  if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey || writing) return
  event.preventDefault()
  open()
})
dialog.querySelector(".search__close").addEventListener("click", () => dialog.close())
// A click beside the box closes it, if it began there too; so does a link, which may lead to a place on this page.
const beside = ({ clientX: x, clientY: y }) => {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return x < left || x > right || y < top || y > bottom
}
let began = false
let followed = false
dialog.addEventListener("pointerdown", (event) => { began = event.target === dialog && beside(event) })
dialog.addEventListener("click", (event) => {
  followed = Boolean(event.target.closest("a")) && !(event.metaKey || event.ctrlKey || event.shiftKey)
  if (followed || (began && event.target === dialog && beside(event))) dialog.close()
})
dialog.addEventListener("close", () => {
  if (!followed) document.querySelector(".search-button").focus()
  followed = false
})

// --- The page ----------------------------------------------------------------------------------------------------

if (onPage) {
  const form = document.querySelector(".search__form--page")
  const input = form.querySelector("input")
  const remember = (query) => {
    const address = new URL(location)
    if (query) address.searchParams.set("q", query)
    else address.searchParams.delete("q")
    history.replaceState(null, "", address)
  }
  const full = box({ input, status: document.getElementById("found"), list: onPage, limit: Infinity, clip: Infinity, onShown: remember })
  form.addEventListener("submit", (event) => { event.preventDefault(); full.show(false) })
  input.value = new URL(location).searchParams.get("q") ?? ""
  if (input.value) full.show(false)
  input.focus()
}
