// A table of the glossary, of entries or of names: narrowed as one types, sorted by a column, grouped by numeral where
// that is offered. What can be chosen stands in the form; the address keeps the choice.

import { initials, soundsOf } from "../search/pinyin.js"
import { fold, letters, toneless, variantsOf } from "../search/text.js"

/** @typedef {Record<"q" | "group", HTMLInputElement> & Record<string, HTMLSelectElement>} Fields */
/** @type {HTMLFormElement & { elements: Fields }} */
const form = document.querySelector(".explorer")
/** @type {HTMLTableElement} */
const table = document.querySelector(".entries")
/** @type {NodeListOf<HTMLElement>} */
const heads = table.tHead.querySelectorAll("[data-sort]")
const count = form.querySelector(".explorer__count")
const body = table.tBodies[0]
const rows = [...body.rows]
const choices = [...form.querySelectorAll("select")].map(({ name }) => name).filter((name) => name !== "sort")
/** @type {HTMLElement} */
const dialog = document.querySelector("dialog.search")
const { assets, tag } = dialog.dataset

// Characters are folded and pinyin is cut into syllables by tables that are loaded when somebody is about to type.
/** @type {Record<string, string>} */
let characters = {}
/** @type {Set<string>} */
let syllables = new Set()
let asked = null
const loadCharacters = () => (asked ??= fetch(new URL(`${assets}characters.json`, location.href))
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
  .then((tables) => {
    characters = variantsOf(tables.fold)
    syllables = soundsOf(tables).known
    texts.clear()
    show()
  })
  .catch(() => {
    asked = null
  }))

const texts = new Map()
/** @param {HTMLTableRowElement} row */
function textOf(row) {
  if (!texts.has(row)) {
    const { pinyin } = row.dataset
    const written = fold(`${row.cells[0].textContent} ${row.dataset.gloss ?? ""}`, characters)
    texts.set(row, `${written} ${toneless(pinyin)} ${letters(pinyin)} ${initials(pinyin, syllables)}`)
  }
  return texts.get(row)
}

const collator = new Intl.Collator(tag)
const ranks = Object.fromEntries(
  choices.map((name) => [name, [...form.elements[name].options].map((option) => option.value)]),
)
const keys = {
  name: (row) => (tag === "en" ? row.dataset.english : toneless(row.dataset.pinyin)),
  reports: (row) => Number(row.dataset.reports),
  place: (row) => ranks.part.indexOf(row.dataset.part.split(" ")[0]),
  ...Object.fromEntries(choices.map((name) => [name, (row) => ranks[name].indexOf(row.dataset[name].split(" ")[0])])),
}

function state() {
  const values = /** @type {[string, string][]} */ ([...new FormData(form)])
  return new URLSearchParams(values.filter(([name, value]) => value && name !== "sort"))
}
let sorted = { by: "", down: false }

function compare(a, b) {
  const [one, two] = [keys[sorted.by](a), keys[sorted.by](b)]
  return (typeof one === "number" ? one - two : collator.compare(one, two)) * (sorted.down ? -1 : 1)
}

/** @param {HTMLTableRowElement} row */
function matches(row) {
  const words = fold(toneless(form.elements.q.value), characters).split(/\s+/).filter(Boolean)
  return words.every((word) => textOf(row).includes(word)) &&
    choices.every((name) =>
      !form.elements[name].value || row.dataset[name].split(" ").includes(form.elements[name].value)
    )
}

function show() {
  const shown = rows.filter(matches)
  const ordered = sorted.by ? [...shown].sort((a, b) => compare(a, b) || rows.indexOf(a) - rows.indexOf(b)) : shown
  for (const each of [...table.tBodies]) if (each !== body) each.remove()
  if (form.elements.group?.checked) {
    body.replaceChildren()
    const groups = Map.groupBy?.(ordered, (row) => row.dataset.numeral) ?? grouped(ordered)
    const order = [...form.dataset.numerals.split(" "), ""]
    for (const numeral of order.filter((each) => groups.has(each))) table.append(group(numeral, groups.get(numeral)))
  } else body.replaceChildren(...ordered)
  count.textContent = shown.length
    ? form.dataset.count.replace("{0}", String(shown.length)).replace("{1}", String(rows.length))
    : form.dataset.none
  const address = new URL(location.href)
  const kept = state()
  if (sorted.by) kept.set("sort", `${sorted.down ? "-" : ""}${sorted.by}`)
  address.search = kept.toString()
  history.replaceState(null, "", address)
}

function grouped(list) {
  const groups = new Map()
  for (const row of list) groups.set(row.dataset.numeral, [...(groups.get(row.dataset.numeral) ?? []), row])
  return groups
}

function group(numeral, list) {
  const made = document.createElement("tbody")
  const head = made.insertRow()
  const cell = document.createElement("th")
  cell.colSpan = heads.length
  cell.scope = "rowgroup"
  cell.className = "entries__group"
  const name = document.createElement("span")
  name.textContent = numeral || form.dataset.without
  if (numeral && tag === "en") name.lang = "zh-Hans"
  cell.append(name, ` ${list.length}`)
  head.append(cell)
  made.append(...list)
  return made
}

function sortBy(by, down) {
  sorted = { by, down }
  form.elements.sort.value = `${down ? "-" : ""}${by}`
  for (const head of heads) {
    if (head.dataset.sort === by) head.setAttribute("aria-sort", down ? "descending" : "ascending")
    else head.removeAttribute("aria-sort")
  }
}

for (const head of heads) {
  const button = document.createElement("button")
  button.type = "button"
  button.append(...head.childNodes)
  head.append(button)
  button.addEventListener("click", () => {
    const same = sorted.by === head.dataset.sort
    // The most widely used first; then the other way round, then as it was.
    const first = head.dataset.sort === "reports"
    if (!same) sortBy(head.dataset.sort, first)
    else if (sorted.down === first) sortBy(head.dataset.sort, !first)
    else sortBy("", false)
    show()
  })
}

const kept = new URL(location.href).searchParams
for (const name of ["q", ...choices]) if (kept.get(name)) form.elements[name].value = kept.get(name)
if (form.elements.group) form.elements.group.checked = kept.get("group") === "numeral"
const sort = kept.get("sort") ?? ""
if (Object.hasOwn(keys, sort.replace(/^-/, ""))) sortBy(sort.replace(/^-/, ""), sort.startsWith("-"))

form.elements.sort.addEventListener("input", () => {
  const { value } = form.elements.sort
  sortBy(value.replace(/^-/, ""), value.startsWith("-"))
})
form.addEventListener("input", show)
form.addEventListener("submit", (event) => event.preventDefault())
form.addEventListener("reset", () =>
  setTimeout(() => {
    sortBy("", false)
    show()
  }))
form.elements.q.addEventListener("focus", loadCharacters)
// On a phone the fields open by a button, unless something is chosen already.
const opener = form.querySelector(".explorer__open")
/** @type {(on: boolean) => void} */
const openFields = (on) => {
  opener.setAttribute("aria-expanded", String(on))
  form.classList.toggle("explorer--open", on)
}
opener.addEventListener("click", () => openFields(opener.getAttribute("aria-expanded") !== "true"))
openFields(state().size > 0 || Boolean(sorted.by))
if (form.elements.q.value) loadCharacters()
show()
delete document.documentElement.dataset.asked
