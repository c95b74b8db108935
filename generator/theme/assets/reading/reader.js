// What the reader's browser adds: notes beside the words, editions that keep the paragraph, light and dark.
// Everything is readable without it.

const OPEN_DELAY = 120
const CLOSE_DELAY = 250
const MARGIN = 8

// --- Notes on terms and phrases ---------------------------------------------------------------------------------------------

/** @type {{ term: HTMLElement, note: HTMLElement }} */
let shown = null
/** @type {HTMLElement} */
let returned = null
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
  if (term && term === returned) return
  if (term?.matches(":focus-visible")) showNote(term)
  else if (!inNote(event)) hideNote()
})
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !shown) return
  const { term, note } = shown
  const inside = note.contains(document.activeElement)
  hideNote()
  if (!inside) return
  // The focus goes back to the word, whose note stays closed.
  returned = term
  term.focus()
  returned = null
})

// A click, a tap and Enter mean one thing: the note opens. Its heading is the link to the entry; with the keyboard it is
// next.
document.addEventListener("click", (event) => {
  const term = termAt(event)
  if (term && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault()
    showNote(term)
    if (event.detail === 0) shown?.note.querySelector("a").focus()
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
  const paragraph = currentParagraph()
  // A sentence that the address names stays named, as long as its paragraph is the one that is read.
  const named = document.getElementById(location.hash.slice(1))?.closest(".paragraph[id]")?.id
  target.hash = named && `#${named}` === paragraph ? location.hash : paragraph || location.hash
  location.assign(target)
})

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
