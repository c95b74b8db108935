// What a sentence is quoted by: its words with their source, its address, its citation in six forms; and a way to report
// a mistake in it. A click on a sentence opens the menu; a finger's tap, which may have meant anything, has to be on the
// number of the paragraph or the sentence, and so has the keyboard. ‹ and › go through the sentences of the paragraph.

import { copy } from "./copy.js"
import { filled } from "./day.js"
import {
  address,
  blanksOf,
  citations,
  counterpartOf,
  labels,
  language,
  mistake,
  quotation,
  sentencesOf,
  textIn,
} from "./sentence.js"

const chinese = language === "en" ? "zh-Hans" : language

/** @type {{ menu: HTMLElement, sentence: HTMLElement, opener: HTMLElement }} */
let open = null

// The text is shown only where the reader has to copy it.
function copyHere(text, name, lang) {
  /** @type {HTMLElement[]} */
  const [shown, status] = [open.menu.querySelector(".passage__text"), open.menu.querySelector("[role=status]")]
  shown.replaceChildren()
  shown.lang = lang
  copy(text, { shown, status, copied: labels.copied.replace("{}", name), failed: labels.copy_failed })
}

function make(tag, className, ...content) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...content)
  return made
}

function button(words, action, label = "") {
  const made = make("button", "", words)
  made.type = "button"
  if (label) made.setAttribute("aria-label", label)
  made.addEventListener("click", action)
  return made
}

function group(name, ...buttons) {
  const head = make("span", "passage__name", name)
  const made = make("div", "passage__group", head, ...buttons)
  made.setAttribute("role", "group")
  made.setAttribute("aria-label", name)
  return made
}

function step(way) {
  const all = sentencesOf(open.sentence.closest(".unit"))
  show(all.at((all.indexOf(open.sentence) + way) % all.length))
  open.sentence.scrollIntoView({ block: "nearest" })
}

/** @type {(tags: string[], name: string, lang: string) => HTMLElement} */
function quote(tags, name, lang) {
  const made = button(name, () => copyHere(quotation(open.sentence, tags), name, lang))
  made.dataset.tags = tags.join(" ")
  return made
}

// The menu stays what it is from sentence to sentence, so that the focus stays where it is.
function makeMenu() {
  const head = make("p", "passage__head", make("strong", ""), button("×", close, labels.close))
  const forms = citations.map(({ name, text, lang }) =>
    button(name, () => copyHere(filled(text, blanksOf(open.sentence)), name, lang))
  )
  const menu = make(
    "div",
    "passage",
    head,
    make(
      "div",
      "passage__group",
      button("‹", () => step(-1), labels.previous_sentence),
      button("›", () => step(1), labels.next_sentence),
      button(labels.copy_address, () => copyHere(address(open.sentence), labels.link, "")),
      make("a", "passage__mistake", labels.report_mistake),
    ),
    group(
      labels.quotation,
      quote(["zh"], labels.chinese, chinese),
      quote(["en"], labels.english_name, "en"),
      quote(["zh", "en"], labels.both, language),
    ),
    group(labels.citation, ...forms),
    make("span", "passage__status"),
    make("p", "passage__text"),
  )
  menu.setAttribute("role", "dialog")
  menu.querySelector(".passage__status").setAttribute("role", "status")
  return menu
}

function show(sentence) {
  const { menu } = open
  for (const each of document.querySelectorAll(".chosen")) each.classList.remove("chosen")
  for (const each of [sentence, counterpartOf(sentence)]) each?.classList.add("chosen")
  open.sentence = sentence
  const { "{paragraph}": paragraph, "{sentence}": number } = blanksOf(sentence)
  const name = labels.quote.replace("{0}", paragraph).replace("{1}", number)
  menu.setAttribute("aria-label", name)
  menu.querySelector("strong").replaceChildren(name)
  for (const each of menu.querySelectorAll("[role=status], .passage__text")) each.replaceChildren()
  /** @type {NodeListOf<HTMLButtonElement>} */
  const quotes = menu.querySelectorAll("[data-tags]")
  for (const each of quotes) {
    each.disabled = each.dataset.tags.split(" ").some((tag) => !textIn(sentence, tag))
  }
  /** @type {HTMLAnchorElement} */
  const link = menu.querySelector(".passage__mistake")
  link.href = mistake(sentence)
  link.hidden = !mistake(sentence)
}

/** @param {HTMLElement} sentence @param {HTMLElement} opener */
function openMenu(sentence, opener) {
  close()
  open = { menu: makeMenu(), sentence, opener }
  sentence.closest(".paragraph").after(open.menu)
  show(sentence)
  open.menu.querySelector("button").focus({ preventScroll: true })
}

// The focus goes back to where it came from; a sentence cannot have it, and its paragraph's number stands for it.
function close() {
  if (!open) return
  const { menu, sentence, opener } = open
  const back = menu.contains(document.activeElement)
  open = null
  for (const each of document.querySelectorAll(".chosen")) each.classList.remove("chosen")
  menu.remove()
  /** @type {HTMLElement} */
  const number = opener?.offsetParent ? opener : sentence.closest(".paragraph").querySelector(".anchor")
  if (back) number.focus({ preventScroll: true })
}

let touched = false
document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType === "touch"
}, true)
document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target)
  if (!target.closest || target.closest(".passage")) return
  /** @type {HTMLElement} */
  const number = target.closest(".unit :is(.anchor, .number)")
  if (number && (event.ctrlKey || event.metaKey || event.shiftKey)) return
  /** @type {HTMLElement} */
  const text = touched || target.closest("a") ? null : target.closest(".paragraph .segment[id]")
  /** @type {HTMLElement} */
  const sentence = number?.closest(".segment[id]") ?? (number ? sentencesOf(number.closest(".unit"))[0] : text)
  if (!sentence || (!number && (!getSelection().isCollapsed || sentence === open?.sentence))) close()
  else {
    // The jump to the address would take the focus out of the menu, and mark the whole paragraph.
    if (number instanceof HTMLAnchorElement) {
      event.preventDefault()
      history.replaceState(history.state, "", number.hash)
    }
    openMenu(sentence, number)
  }
})
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close()
})
