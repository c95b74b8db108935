// Which stretch of a text is shown: what was found, between marks of punctuation, and never half a word.

/** @import { Span } from "./marks.js" */

// After these a clause ends, with the quotation mark or the space that follows.
const CLAUSE = /[，。；：、！？…][”’」』）]*|[,;:.!?][”’)]*\s+/g
const SENTENCE = /[。！？]|[.!?]/
const MANY = 1000
const LEADING = /^[\s，。；：、！？,;:.!?”’」』）)]+/
const TRAILING = /[\s，；：、,;:]+$/

// The ends of the stretch, at most so long: it has most different words of what was found, and of those the most that
// stand `beside`, as early as may be.
/** @type {(text: string, spans: Span[], limit: number, beside?: Span[]) => [number, number]} */
export function excerpt(text, spans, limit, beside = []) {
  if (text.length <= limit) return [0, text.length]
  const ends = [...text.matchAll(CLAUSE)].map((match) => match.index + match[0].length)
  const edges = [0, ...ends.filter((end) => end < text.length), text.length]
  const starts = edges.slice(0, -1).map((from, i) => ({
    from,
    to: longest(edges, i, limit),
    sentence: beginsSentence(text, from),
  }))
  const whole = starts.filter(({ from, to }) => to > from)
  /** @type {(range: { from: number, to: number }) => number} */
  const within = ({ from, to }) => different(spans, from, to) * MANY + different(beside, from, to)
  /** @type {(some: Span[], from: number, to: number) => number} */
  const different = (some, from, to) =>
    new Set(some.filter(([start, end]) => start >= from && end <= to).map((span) => text.slice(...span).toLowerCase()))
      .size
  const most = Math.max(0, ...whole.map(within))
  if (!whole.length || (spans.length && most < MANY)) return aroundFirst(text, spans[0] ?? [0, 0], limit)
  const best = whole.filter((each) => within(each) === most)
  const { from, to } = best.find(({ sentence }) => sentence) ?? best[0]
  return trimmed(text, from, to)
}

/** @type {(text: string, from: number) => boolean} */
const beginsSentence = (text, from) => from === 0 || SENTENCE.test(text.slice(0, from).trimEnd().slice(-2))

// The last edge within the limit; the first itself where the clause alone is longer.
/** @type {(edges: number[], i: number, limit: number) => number} */
const longest = (edges, i, limit) => edges.findLast((edge) => edge - edges[i] <= limit) ?? edges[i]

// A clause that is longer than the limit is cut between words.
/** @type {(text: string, span: Span, limit: number) => [number, number]} */
function aroundFirst(text, [start, end], limit) {
  const before = Math.max(0, start - Math.floor((limit - (end - start)) / 3))
  const from = before && inWord(text, before) ? nextWord(text, before, start) : before
  let to = Math.min(text.length, Math.max(end, from + limit))
  while (to > end && to < text.length && inWord(text, to)) to -= 1
  return trimmed(text, from, to)
}

/** @type {(text: string, at: number) => boolean} */
const inWord = (text, at) => /[\p{L}\p{N}.,%’'-]/u.test(text[at] ?? "") && /[a-z0-9’'-]/i.test(text[at - 1] ?? "")

/** @type {(text: string, at: number, latest: number) => number} */
function nextWord(text, at, latest) {
  let next = at
  while (next < latest && inWord(text, next)) next += 1
  return next
}

/** @type {(text: string, from: number, to: number) => [number, number]} */
function trimmed(text, from, to) {
  const begin = from ? from + (text.slice(from, to).match(LEADING)?.[0].length ?? 0) : 0
  const end = to < text.length ? to - (text.slice(begin, to).match(TRAILING)?.[0].length ?? 0) : to
  return [begin, end]
}
