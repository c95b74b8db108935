// Which signs of a text, as it is printed, a result was found by.

/** @import { Result } from "./engine.js" @import { Index } from "./index.js" */
import { numbers } from "./numbers.js"
import { isHan, WORD_RUN } from "./text.js"

// The spans to mark, in order and apart from one another.
/** @typedef {number[]} Span */
/** @param {string} text @param {Result} result @param {Index} index */
export function marks(text, result, index) {
  const folded = index.plain(text)
  const tokens = new Set(result.tokens ?? [])
  const spans = [
    ...[...tokens].filter((token) => isHan(token[0])).flatMap((token) => occurrences(folded, token)),
    ...[...folded.matchAll(WORD_RUN)].filter(([word]) => tokens.has(index.stem(word)))
      .map((match) => [match.index, match.index + match[0].length]),
    ...numbers(folded).filter(({ value, written }) => tokens.has(value) || tokens.has(written)).map((
      { start, end },
    ) => [start, end]),
  ]
  return joined(spans.length || !result.around ? spans : [result.around])
}

function occurrences(text, token) {
  /** @type {Span[]} */
  const found = []
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) found.push([at, at + token.length])
  return found
}

/** @param {Span[]} spans */
function joined(spans) {
  /** @type {Span[]} */
  const apart = []
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    const last = apart.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(end, last[1])
    else apart.push([start, end])
  }
  return apart
}
