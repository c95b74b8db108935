// The search's box and page. What it searches in, and what shows what is found, is loaded when a reader goes to search,
// and not before.

/** @import { Engine } from "./engine.js" */
/** @type {[HTMLDialogElement, HTMLElement]} */
const [dialog, button] = [document.querySelector("dialog.search"), document.querySelector(".search-button")]
const { edition, assets, tag } = dialog.dataset
const words = JSON.parse(dialog.dataset.words)
const root = new URL(edition, location.href)
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

const script = (address) =>
  new Promise((resolve, reject) => {
    const element = document.createElement("script")
    element.src = address
    element.onload = resolve
    element.onerror = reject
    document.head.append(element)
  })

/** @type {ReturnType<typeof load>} */
let loading = null
async function load() {
  const base = new URL(assets, location.href)
  const [{ createEngine }, { createResults }, texts, tables] = await Promise.all([
    import("./engine.js"),
    import("./results.js"),
    fetched(new URL("search/index.json", root)),
    fetched(new URL("characters.json", base)),
    script(new URL("lunr.js", base)),
  ])
  const engine = createEngine(/** @type {typeof window & { lunr: object }} */ (window).lunr, texts, tables)
  return { engine, ...createResults({ engine, sections: texts.sections, words, tag, root }) }
}
let loaded = false
const ready = () => (loading ??= load().then((parts) => {
  loaded = true
  return parts
})
  .catch((error) => {
    loading = null
    throw error
  }))

// --- A box: where it is typed, what is said of the results, where they stand ---------------------------------------

/** @param {{ input: HTMLInputElement, status: Element, list: HTMLElement, limit: number, clip: number,
 *   onShown?: (query: string) => void }} parts */
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
    /** @type {[Awaited<typeof loading>, ReturnType<Engine["search"]>]} */
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
    const lines = now.map((result) => parts.line(result, clip))
    if (now.length < shown.length) {
      setTimeout(() => {
        if (turn === latest) list.append(...shown.slice(WINDOW).map((result) => parts.line(result, clip)))
      }, PAUSE)
    }
    if (results.length > limit) lines.push(parts.all(query, results.length))
    list.replaceChildren(...lines)
    status.replaceChildren(...parts.said(results, nearest))
    onShown?.(query)
  }
  input.addEventListener("input", (event) => {
    if (!event.isComposing) show(true)
  })
  input.addEventListener("compositionend", () => show(true))
  const step = (event) => {
    /** @type {NodeListOf<HTMLElement>} */
    const all = list.querySelectorAll("li > a")
    const place = [...all].findIndex((each) => each === document.activeElement)
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
box({
  input: field,
  status: dialog.querySelector("[role=status]"),
  list: dialog.querySelector(".results"),
  limit: SHORT,
  clip: CLIP,
})
const onPage = document.getElementById("results")

function open() {
  if (onPage) {
    document.querySelector(".search__form--page").querySelector("input").focus()
    return
  }
  if (!dialog.open) dialog.showModal()
  field.select()
  ready().catch(() => {})
}

button.addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || onPage) return
  event.preventDefault()
  open()
})
document.addEventListener("keydown", (event) => {
  const writing = /** @type {Element} */ (event.target).closest?.("input, textarea, select, [contenteditable]")
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
dialog.addEventListener("pointerdown", (event) => {
  began = event.target === dialog && beside(event)
})
dialog.addEventListener("click", (event) => {
  followed = Boolean(/** @type {Element} */ (event.target).closest("a")) &&
    !(event.metaKey || event.ctrlKey || event.shiftKey)
  if (followed || (began && event.target === dialog && beside(event))) dialog.close()
})
dialog.addEventListener("close", () => {
  if (!followed) button.focus()
  followed = false
})

// --- The page ----------------------------------------------------------------------------------------------------

if (onPage) {
  const form = document.querySelector(".search__form--page")
  const input = form.querySelector("input")
  const remember = (query) => {
    const address = new URL(location.href)
    if (query) address.searchParams.set("q", query)
    else address.searchParams.delete("q")
    history.replaceState(null, "", address)
  }
  const full = box({
    input,
    status: document.getElementById("found"),
    list: onPage,
    limit: Infinity,
    clip: Infinity,
    onShown: remember,
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    full.show(false)
  })
  input.value = new URL(location.href).searchParams.get("q") ?? ""
  if (input.value) full.show(false)
  input.focus()
}
