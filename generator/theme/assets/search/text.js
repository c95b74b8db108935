// What a query and a text are compared by: folded signs, bigrams, letters, and how far two words differ.
// Pure functions; folding happens to the query and the index, never to what is shown, and keeps length.

const HAN = /[\u3400-\u9fff]/
export const HAN_RUN = /[\u3400-\u9fff]+/g
// Latin letters with any mark; the apostrophe of pinyin and English stays inside.
export const WORD_RUN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:['’][A-Za-z]+)*[1-5]?/g

// Quotation marks as a keyboard has them.
const MARKS = { "‘": "'", "’": "'", "『": "'", "』": "'", "“": '"', "”": '"', "「": '"', "」": '"' }

// Small letters, digits and Chinese are what they are.
/** @param {number} code */
const isPlain = (code) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x20 && code < 0x41) || (code >= 0x3400 && code < 0xa000)

// One sign for each sign: full-width letters as letters, capitals as small ones, each character in the index's script.
/** @type {(text: string, characters: Record<string, string>) => string} */
export function fold(text, characters) {
  let folded = ""
  for (let i = 0; i < text.length; i += 1) {
    const sign = isPlain(text.charCodeAt(i)) ? text[i] : text[i].normalize("NFKC")[0].toLowerCase()[0]
    folded += characters[sign] ?? MARKS[sign] ?? sign
  }
  return folded
}

// Each group is a sign, and those that are written for it elsewhere.
/** @param {string} groups */
export function variantsOf(groups) {
  /** @type {Record<string, string>} */
  const found = Object.create(null)
  for (const [plain, ...others] of groups.split(" ").map((group) => [...group])) {
    for (const other of others) found[other] = plain
  }
  return found
}

// What is typed, as it is meant: one sign for all that look alike (ﬁ, ㎡, full-width letters), nothing that is not seen
// (zero-width spaces, soft hyphens, marks of direction), and no operators of other searches (^10, ~2, quoted or not).
/** @param {string} query */
export const normalised = (query) =>
  query.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/[\^~]\d*(?:\.\d+)?/g, " ").replace(/\s+/g, " ").trim()

/** @type {(run: string) => string[]} */
export const bigrams = (
  run,
) => (run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)))

/** @type {(text: string) => string} */
export const toneless = (text) =>
  text.normalize("NFD").replace(/[\u0300\u0301\u0304\u030c]/g, "").normalize("NFC").replace(/ü/g, "u").toLowerCase()

// Letters as pinyin: v, as it is typed, is ü.
/** @type {(text: string) => string} */
export const letters = (text) => toneless(text).replace(/v/g, "u").replace(/[^a-z0-9]/g, "")

// How many signs have to be changed, added, left out or swapped, up to a limit; beyond it, Infinity.
// The optimal string alignment distance (Damerau 1964, restricted).
/** @type {(a: string, b: string, limit: number) => number} */
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let before = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1)
      }
    }
    if (Math.min(...next) > limit) return Infinity
    before = row
    row = next
  }
  return row[b.length] <= limit ? row[b.length] : Infinity
}

// The place in a text that differs least from a word (Sellers 1980, with swapped neighbors as one difference): its
// distance and end, or null beyond the limit.
/** @type {(word: string, text: string, limit: number) => { distance: number, end: number }} */
export function nearest(word, text, limit) {
  let before = []
  let row = Array.from({ length: word.length + 1 }, (_, i) => i)
  let best = null
  for (let j = 0; j < text.length; j += 1) {
    const next = [0]
    for (let i = 1; i <= word.length; i += 1) {
      next[i] = Math.min(row[i - 1] + (word[i - 1] === text[j] ? 0 : 1), row[i] + 1, next[i - 1] + 1)
      if (i > 1 && j && word[i - 1] === text[j - 1] && word[i - 2] === text[j]) {
        next[i] = Math.min(next[i], before[i - 2] + 1)
      }
    }
    before = row
    row = next
    if (row[word.length] <= limit && (!best || row[word.length] < best.distance)) {
      best = { distance: row[word.length], end: j + 1 }
    }
  }
  return best
}

/** @param {string} sign */
export const isHan = (sign) => HAN.test(sign)
