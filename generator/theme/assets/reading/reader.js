// What the reader's browser adds: notes beside the words, editions that keep the paragraph, light and dark.
// Everything is readable without it.

const OPEN_DELAY = 120
const CLOSE_DELAY = 250
const MARGIN = 8

// --- Notes on terms and phrases ---------------------------------------------------------------------------------------------

/** @type {{ term: HTMLElement, note: HTMLElement }} */
let shown = null
let timer = 0

/** @type {(term: HTMLElement) => HTMLElement} */
const noteOf = (term) => document.getElementById(term.dataset.note)
const later = (action, delay) => {
  clearTimeout(timer)
  timer = setTimeout(action, delay)
}

// The part of the window that neither the header covers nor, on a phone, the bar.
function free() {
  const bar = document.querySelector(".bar")
  const fixed = bar && getComputedStyle(bar).position === "fixed"
  return {
    ceiling: Math.max(0, document.querySelector(".site-header").getBoundingClientRect().bottom),
    floor: fixed ? bar.getBoundingClientRect().top : window.innerHeight,
  }
}

function showNote(term) {
  clearTimeout(timer)
  if (shown?.term === term) return
  hideNote()
  const note = noteOf(term)
  if (!note) return
  note.classList.add("note--open")
  // A term may run over two lines: beside its beginning, below its end.
  const { top: above, bottom: below } = term.getBoundingClientRect()
  const [start] = term.getClientRects()
  const frame = note.offsetParent.getBoundingClientRect()
  const width = document.documentElement.clientWidth
  const left = Math.max(MARGIN, Math.min(start.left, width - note.offsetWidth - MARGIN))
  const { ceiling, floor } = free()
  const fitsBelow = below + note.offsetHeight + MARGIN < floor
  const top = fitsBelow || above - ceiling < note.offsetHeight + MARGIN
    ? below + MARGIN
    : above - note.offsetHeight - MARGIN
  note.style.left = `${left - frame.left}px`
  note.style.top = `${top - frame.top}px`
  shown = { term, note }
}

function hideNote() {
  clearTimeout(timer)
  shown?.note.classList.remove("note--open")
  shown = null
}

/** @type {(event: Event, selector: string) => HTMLElement} */
const around = (event, selector) => /** @type {Element} */ (event.target).closest?.(selector)
const termAt = (event) => around(event, "[data-note]")
const inNote = (event) => around(event, ".note--open")

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return
  const term = termAt(event)
  if (term) later(() => showNote(term), OPEN_DELAY)
  else if (inNote(event)) clearTimeout(timer)
  else if (shown && document.activeElement !== shown.term && !shown.note.contains(document.activeElement)) {
    later(hideNote, CLOSE_DELAY)
  } else clearTimeout(timer)
})
document.addEventListener("focusin", (event) => {
  const term = termAt(event)
  if (term?.matches(":focus-visible")) showNote(term)
  else if (!inNote(event)) hideNote()
})
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hideNote()
})

// A finger has no hover: the first tap opens the note, which links to the entry; a second tap follows the link. A
// phrase, whose link leads to its note, opens it at a click too, and with the keyboard the note's own link is next.
let touched = false
document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType === "touch"
}, true)
document.addEventListener("click", (event) => {
  const term = termAt(event)
  const phrase = term?.matches(".phrase")
  if (term && (phrase || (touched && shown?.term !== term))) {
    event.preventDefault()
    event.stopPropagation()
    showNote(term)
    if (phrase && event.detail === 0) shown?.note.querySelector("a").focus()
  } else if (!term && !inNote(event)) hideNote()
}, true)

// --- Editions ---------------------------------------------------------------------------------------------------

/** @type {HTMLElement} */
const siteHeader = document.querySelector(".site-header")
const root = new URL(`${siteHeader.dataset.root.replace(/\/$/, "")}/`, location.href)

// The paragraph at the top of the window, unless the reader is at the page's beginning.
function currentParagraph() {
  if (window.scrollY < 40) return ""
  const top = free().ceiling + 2 * MARGIN
  const below = [...document.querySelectorAll(".paragraph[id]")].find((each) =>
    each.getBoundingClientRect().bottom > top
  )
  return below ? `#${below.id}` : ""
}

document.addEventListener("click", (event) => {
  const link = around(event, "a[data-edition][data-same]")
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
  const [edition, ...page] = location.pathname.slice(root.pathname.length).split("/")
  if (!document.querySelector(`a[data-edition="${edition}"]`)) return
  event.preventDefault()
  const target = new URL(`${link.dataset.edition}/${page.join("/")}`, root)
  target.search = location.search
  target.hash = currentParagraph() || location.hash
  location.assign(target)
})

// --- The other language beside or beneath: one paragraph by its own summary, all of a page by the button ------------

const readBeside = () => {
  try {
    return localStorage.getItem("beside") === "yes"
  } catch {
    return false
  }
}

function showBeside(on) {
  document.documentElement.classList.toggle("beside", on)
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const counterparts = document.querySelectorAll(".counterpart")
  for (const each of counterparts) each.open = on
  document.querySelector(".side-by-side")?.setAttribute("aria-pressed", String(on))
}

document.addEventListener("click", (event) => {
  if (!around(event, ".side-by-side")) return
  const on = !document.documentElement.classList.contains("beside")
  try {
    localStorage.setItem("beside", on ? "yes" : "no")
  } catch { /* Kept for this page alone. */ }
  showBeside(on)
})
if (readBeside()) showBeside(true)

// A sentence under the pointer, or with the focus in it, marks itself in the other language too.
function markSentence(event) {
  for (const each of document.querySelectorAll(".marked")) each.classList.remove("marked")
  const sentence = around(event, ".unit .segment")
  const id = sentence?.id || sentence?.dataset.segment
  if (!id || !sentence.closest(".unit").querySelector(".counterpart[open]")) return
  for (const each of [document.getElementById(id), document.querySelector(`.unit [data-segment="${id}"]`)]) {
    each?.classList.add("marked")
  }
}
document.addEventListener("pointerover", markSentence)
document.addEventListener("focusin", markSentence)

// --- Light and dark ---------------------------------------------------------------------------------------------

document.addEventListener("click", (event) => {
  if (!around(event, ".colours")) return
  const { dataset } = document.documentElement
  const dark = dataset.colours ? dataset.colours === "dark" : matchMedia("(prefers-color-scheme: dark)").matches
  dataset.colours = dark ? "light" : "dark"
  try {
    localStorage.setItem("colours", dataset.colours)
  } catch { /* Kept for this page alone. */ }
})
