// The search's box and page. What it searches in, and what shows what is found, is loaded when a reader goes to search,
// and not before.

/** @type {[HTMLDialogElement, HTMLElement]} */
const [dialog, button] = [document.querySelector("dialog.search"), document.querySelector(".search-button")]
const { edition, assets, tag } = dialog.dataset
const words = JSON.parse(dialog.dataset.words)
const root = new URL(edition, location.href)
const SHORT = 12
// How long an excerpt is, in the box and on the page.
const [CLIP, LONG_CLIP] = tag === "en" ? [150, 260] : [60, 110]

/** @type {ReturnType<typeof load>} */
let loading = null
async function load() {
  const [{ load }, { createList }] = await Promise.all([import("./loading.js"), import("./list.js")])
  return { createList, ...await load({ edition: root, assets: new URL(assets, location.href), tag, words }) }
}
let loaded = false
const ready = () =>
  loading ??= load().then((parts) => {
    loaded = true
    return parts
  }).catch((error) => {
    loading = null
    throw error
  })

// --- A box: where it is typed, what is said of the results, where they stand ---------------------------------------

/** @param {{ input: HTMLInputElement, status: Element, beside: Element, list: HTMLElement, limit: number, clip: number,
 *   onShown?: (query: string) => void }} parts  Without a limit, the results can be narrowed. */
function box({ input, status, beside, list, limit, clip, onShown }) {
  let latest = 0
  /** @type {ReturnType<Awaited<typeof loading>["createList"]>} */
  let print = null

  // What is typed in other boxes: each leads to its results.
  function examples() {
    const links = words.search_examples.split("|").map((example) => {
      const link = document.createElement("a")
      const address = new URL("search/", root)
      address.searchParams.set("q", example)
      link.href = address.href
      link.textContent = example
      link.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        event.stopPropagation()
        input.value = example
        input.focus()
        show(false)
      })
      return link
    })
    const line = document.createElement("p")
    line.append(words.examples, ...links.flatMap((link, i) => (i ? [" · ", link] : [link])))
    return line
  }

  async function show(typing) {
    const query = input.value.trim()
    const turn = (latest += 1)
    if (!query) {
      list.replaceChildren()
      status.replaceChildren()
      beside.replaceChildren(examples())
      onShown?.("")
      return
    }
    if (!loaded) status.replaceChildren(words.loading)
    try {
      const { createList, search } = await ready()
      const answer = await search(query, typing)
      if (turn !== latest) return
      print ??= createList({ status, beside, list, limit, clip, words })
      print(answer, query, typing)
    } catch {
      if (turn !== latest) return
      list.replaceChildren()
      beside.replaceChildren()
      status.replaceChildren(words.search_failed)
      return
    }
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
  if (!input.value) beside.replaceChildren(examples())
  return { show }
}

// --- The dialog --------------------------------------------------------------------------------------------------

const field = dialog.querySelector("input")
box({
  input: field,
  status: dialog.querySelector("[role=status]"),
  beside: dialog.querySelector(".search__beside"),
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
    beside: document.querySelector("main .search__beside"),
    list: onPage,
    limit: Infinity,
    clip: LONG_CLIP,
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
