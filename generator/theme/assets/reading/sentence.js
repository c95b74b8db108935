// What is known of a sentence: its counterpart, its words in a language, its address, what it is quoted and cited by.

import { filled, today } from "./day.js"

/** @typedef {{ name: string, text: string, lang: string }} Form */
/** @type {{ labels: Record<string, string>, quotations: Record<"zh" | "en" | "both", string>, citations: Form[] }} */
export const { labels, quotations, citations } = JSON.parse(document.getElementById("passage").textContent)
export const language = document.documentElement.lang

export function sentencesOf(unit) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = unit.querySelectorAll(".paragraph .segment[id]")
  return [...found]
}
/** @type {(sentence: Element) => HTMLElement} */
export const counterpartOf = (sentence) => sentence.closest(".unit").querySelector(`[data-segment="${sentence.id}"]`)

/** @param {HTMLElement} sentence @param {string} tag */
export function textIn(sentence, tag) {
  const found = [sentence, counterpartOf(sentence)].find((each) =>
    each && !each.matches(".status") && /** @type {HTMLElement} */ (each.closest("[lang]")).lang.startsWith(tag)
  )
  return found?.textContent.trim() ?? ""
}

export function address(sentence) {
  const url = new URL(location.href)
  url.search = ""
  url.hash = sentence.id
  return url.href
}

export function blanksOf(sentence) {
  const [, paragraph, number] = sentence.id.match(/-p(\d+)-s(\d+)$/)
  return { "{url}": address(sentence), "{paragraph}": paragraph, "{sentence}": number, ...today() }
}

/** @param {HTMLElement} sentence @param {string[]} tags */
export function quotation(sentence, tags) {
  const words = tags.map((tag) => textIn(sentence, tag))
  return [...words, filled(quotations[tags.length > 1 ? "both" : tags[0]], blanksOf(sentence))].join("\n")
}

export function mistake(sentence) {
  /** @type {HTMLElement} */
  const header = document.querySelector(".site-header")
  const { repository, contact } = header.dataset
  if (!repository) return contact ? letter(contact, sentence) : ""
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

// Without a repository a mistake is told by letter.
function letter(contact, sentence) {
  const text = [address(sentence), textIn(sentence, "zh"), textIn(sentence, "en")].join("\n\n")
  return `mailto:${contact}?subject=${encodeURIComponent(sentence.id)}&body=${encodeURIComponent(text)}`
}
