// What a query and a text are compared by: folded signs, bigrams, stems, syllables, values of numbers.
// Pure functions; folding happens to the query and the index, never to what is shown, and keeps length.

const HAN = /[\u3400-\u9fff]/
export const HAN_RUN = /[\u3400-\u9fff]+/g
// Latin letters with any mark; the apostrophe of pinyin and English stays inside.
export const WORD_RUN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+(?:['’][A-Za-z]+)*[1-5]?/g
// A number with the words that make its value: 26.88亿, 2.688 billion, 268,800万, 5%.
const NUMBER =
  /(\d[\d,，]*(?:\.\d+)?)\s*(?:(万亿|亿|万|千万|百万|千|百)|(trillion|billion|million|thousand|hundred)(?![a-z]))?\s*(%|％|percent|per cent)?/gi
const TIMES = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  百: 100,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  hundred: 100,
}

// Quotation marks as a keyboard has them.
const MARKS = { "‘": "'", "’": "'", "『": "'", "』": "'", "“": '"', "”": '"', "「": '"', "」": '"' }

// One sign for each sign: full-width letters as letters, capitals as small ones, each character in the index's script.
/** @type {(text: string, characters: Record<string, string>) => string} */
export function fold(text, characters) {
  let folded = ""
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i].normalize("NFKC")[0].toLowerCase()[0]
    folded += characters[sign] ?? MARKS[sign] ?? sign
  }
  return folded
}

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

// The numbers in a folded text: where they stand, their value ("=2688000000", "=5%"), and the digits as written.
/** @typedef {{ start: number, end: number, value: string, written: string, bare: boolean }} Figure */
/** @param {string} text */
export function numbers(text) {
  /** @type {Figure[]} */
  const found = []
  for (const match of text.matchAll(NUMBER)) {
    const [whole, digits, chinese, english, percent] = match
    const number = Number(digits.replace(/[,，]/g, ""))
    const times = TIMES[chinese ?? english?.toLowerCase()] ?? 1
    const value = String(Number((number * times).toPrecision(12)))
    const sign = percent ? "%" : ""
    found.push({
      start: match.index,
      end: match.index + whole.trimEnd().length,
      value: `=${value}${sign}`,
      written: `~${number}`,
      bare: times === 1 && !percent,
    })
  }
  return found
}

// A number in Chinese numerals, with or without 百分之 before it.
export const NUMERALS = /(百分之)?([零〇一二两三四五六七八九十百千]{2,}|(?<=百分之)[一二两三四五六七八九])/g

// The value of Chinese numerals below ten thousand: 一千五百 is 1500, 二〇〇一 is 2001; null where they make none.
/** @param {string} numerals */
export function chineseNumber(numerals) {
  const digits = Array.from(
    numerals,
    (sign) => ({ 两: 2 }[sign] ?? "零一二三四五六七八九".indexOf(sign === "〇" ? "零" : sign)),
  )
  if (digits.every((digit) => digit >= 0)) return Number(digits.join(""))
  let value = 0
  let digit = null
  for (const [i, sign] of [...numerals].entries()) {
    const times = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (!times) digit = digits[i]
    else {
      if (digit === null && value) return null
      value += (digit ?? 1) * times
      digit = null
    }
  }
  return value + (digit ?? 0)
}

// Cuts letters into syllables of pinyin, the longest first where both ways are possible; null where it is none.
/** @param {string} word @param {Set<string>} known */
export function syllables(word, known) {
  const failed = new Set()
  /** @type {(at: number) => string[]} */
  const cut = (at) => {
    if (at === word.length) return []
    if (failed.has(at)) return null
    for (let end = Math.min(word.length, at + 6); end > at; end -= 1) {
      if (known.has(word.slice(at, end))) {
        const rest = cut(end)
        if (rest) return [word.slice(at, end), ...rest]
      }
    }
    failed.add(at)
    return null
  }
  return cut(0)
}

// The first letters of a name's syllables: btgc.
/** @param {string} pinyin @param {Set<string>} known */
export function initials(pinyin, known) {
  const parts = pinyin.split(/[\s,，、+“”'’]+/).map(letters).filter(Boolean)
  return parts.map((part) => syllables(part, known)?.map(([first]) => first).join("") ?? part).join("")
}

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
