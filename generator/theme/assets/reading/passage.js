// A passage's own menu: its address, its citation in three forms, and a way to report a mistake in it.
// A click on a sentence opens it, or on a paragraph's number, from where ‹ and › go through the sentences.

import { copy } from "./copy.js"
import { today } from "./day.js"

/** @type {() => { labels: Record<string, string>, citations: Record<"gb" | "apa" | "bibtex", string> }} */
const data = () => JSON.parse(document.getElementById("passage").textContent)
/** @type {HTMLElement & { opener?: HTMLElement }} */
let menu = null

/** @param {Element} unit */
const sentencesOf = (unit) => [...unit.querySelectorAll(".paragraph .segment[id]")]

function textIn(sentence, tag) {
  const own = sentence.closest("[lang]").lang.split("-")[0] === tag
  const other = sentence.closest(".unit").querySelector(`[data-segment="${sentence.id}"]`)
  return (own ? sentence : other)?.textContent.trim() ?? ""
}

function address(sentence) {
  const url = new URL(location.href)
  url.search = ""
  url.hash = sentence.id
  return url.href
}

function mistake(sentence) {
  /** @type {HTMLElement} */
  const header = document.querySelector(".site-header")
  const { repository } = header.dataset
  if (!repository) return ""
  const url = new URL(`${repository.replace(/\/$/, "")}/issues/new`)
  const fields = {
    template: "mistake.yml",
    title: sentence.id,
    segment: address(sentence),
    chinese: textIn(sentence, "zh"),
    english: textIn(sentence, "en"),
  }
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value)
  return url.href
}

// The text is shown only where the reader has to copy it.
function copyHere(text, name, lang) {
  const { labels } = data()
  /** @type {HTMLElement[]} */
  const [shown, status] = [menu.querySelector(".passage__text"), menu.querySelector("[role=status]")]
  shown.replaceChildren()
  shown.lang = lang
  copy(text, { shown, status, copied: `${labels.copied}: ${name}`, failed: labels.copy_failed })
}

const filled = (form, sentence) => form.replaceAll("{url}", address(sentence)).replaceAll("{accessed}", today())

function button(words, action, label = words) {
  const made = document.createElement("button")
  made.type = "button"
  made.append(words)
  made.setAttribute("aria-label", label)
  made.addEventListener("click", action)
  return made
}

/** @param {Element} sentence @param {HTMLElement} opener */
function openMenu(sentence, opener) {
  closeMenu()
  const { labels, citations } = data()
  const all = sentencesOf(sentence.closest(".unit"))
  const place = all.indexOf(sentence)
  menu = document.createElement("div")
  menu.className = "passage"
  menu.setAttribute("role", "dialog")
  menu.setAttribute("aria-label", `${labels.passage} ${sentence.id}`)
  const { lang } = document.documentElement
  const chinese = lang === "en" ? "zh-Hans" : lang
  const forms = [["GB/T 7714", citations.gb, chinese], ["APA", citations.apa, "en"], ["BibTeX", citations.bibtex, "en"]]
  menu.append(
    button("‹", () => openMenu(all[place - 1] ?? all.at(-1), opener), labels.previous_sentence),
    button("›", () => openMenu(all[place + 1] ?? all[0], opener), labels.next_sentence),
    button(labels.copy_address, () => copyHere(address(sentence), labels.copy_address, "")),
    ...forms.map(([name, form, tag]) => button(name, () => copyHere(filled(form, sentence), name, tag))),
  )
  if (mistake(sentence)) {
    const link = document.createElement("a")
    link.href = mistake(sentence)
    link.textContent = labels.report_mistake
    menu.append(link)
  }
  const status = document.createElement("span")
  status.setAttribute("role", "status")
  const shown = document.createElement("p")
  shown.className = "passage__text"
  menu.append(status, shown)
  for (const each of [sentence, sentence.closest(".unit").querySelector(`[data-segment="${sentence.id}"]`)]) {
    each?.classList.add("chosen")
  }
  sentence.closest(".paragraph").after(menu)
  menu.opener = opener
  if (opener) menu.querySelector("button").focus()
}

function closeMenu() {
  for (const each of document.querySelectorAll(".chosen")) each.classList.remove("chosen")
  menu?.remove()
  menu = null
}

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target)
  if (!target.closest || target.closest(".passage")) return
  /** @type {HTMLElement} */
  const anchor = target.closest(".unit .anchor")
  const sentence = anchor ? sentencesOf(anchor.closest(".unit"))[0] : target.closest(".paragraph .segment[id]")
  if (!sentence || target.closest(".term") || (!anchor && !getSelection().isCollapsed)) closeMenu()
  else if (!anchor && sentence.classList.contains("chosen")) closeMenu()
  else openMenu(sentence, anchor)
})
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu) return
  menu.opener?.focus()
  closeMenu()
})
