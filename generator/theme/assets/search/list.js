// The results on the page: a window full of them at once as one types, narrowed to a group where that is offered.

/** @import { Answer } from "./engine.js" @import { Results } from "./results.js" */
import { groupOf } from "./results.js"

const WINDOW = 12
const PAUSE = 300

/** @param {{ status: Element, beside: Element, list: Element, limit: number, clip: number,
 *   words: Record<string, string> }} place  Without a limit, the results can be narrowed. */
export function createList({ status, beside, list, limit, clip, words }) {
  let turn = 0
  let group = ""

  /** @type {(answer: { parts: Results, found: Answer }, query: string, typing: boolean) => void} */
  function print({ parts, found }, query, typing) {
    const now = (turn += 1)
    const { results, subjects, nearest } = found
    if (!results.some((result) => groupOf(result) === group)) group = ""
    const chosen = group ? results.filter((result) => groupOf(result) === group) : results
    const shown = chosen.slice(0, limit)
    const first = typing ? shown.slice(0, WINDOW) : shown
    // What the status says of all results need not be said again before the first.
    const lines = parts.lines(first, clip, results.length ? parts.levelOf(results[0]) : "")
    if (results.length > limit) lines.push(parts.all(query, results.length))
    list.replaceChildren(...lines)
    status.replaceChildren(...parts.said(results, nearest))
    beside.replaceChildren(...parts.subjects(results, subjects), ...narrowing({ parts, found }, query))
    if (first.length === shown.length) return
    // The others when the typing pauses.
    setTimeout(() => {
      const rest = parts.lines(shown.slice(WINDOW), clip, parts.levelOf(first.at(-1)))
      if (now === turn) list.append(...rest)
    }, PAUSE)
  }

  /** @type {(answer: { parts: Results, found: Answer }, query: string) => Element[]} */
  function narrowing(answer, query) {
    const buttons = limit < Infinity ? [] : answer.parts.groups(answer.found.results, group, (pressed) => {
      group = pressed
      print(answer, query, false)
      const chosen = beside.querySelector('[aria-pressed="true"]')
      if (chosen instanceof HTMLElement) chosen.focus()
    })
    if (!buttons.length) return []
    const row = document.createElement("div")
    row.className = "search__groups"
    row.setAttribute("role", "group")
    row.setAttribute("aria-label", words.groups)
    row.append(...buttons)
    return [row]
  }

  return print
}
