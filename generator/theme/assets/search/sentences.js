// Documents found by what stands in them. A query can be understood in several ways; a way is a list of parts, of which
// a result should have all; a part is the tokens that do for it, and its weight.

/** @import { Index } from "./index.js" @import { Asked } from "./query.js" */
import { bigrams, chineseNumber, distance, letters, nearest, NUMERALS, syllables } from "./text.js"

/** @typedef {{ options: string[], weight: number }} Part */
/** @typedef {{ written: boolean, parts: Part[] }} Way */
/** @typedef {{ id: string, score: number, share: number, named: boolean, tokens: string[] }} Hit */

// A bigram that stands nowhere between two that do is the seam of two words, and little evidence of absence.
const SEAM = 0.25
// So is a word of a question, which is put in the reader's own.
const OWN_WORD = 0.6
// How much of a query has to stand in a name for the record to go before the sentences.
const NAMED = 0.75
const LONGER = 40
const LONGEST = 24
export const WHOLE = 0.99

// The ways to understand a query: as it is written, by its sound, as the beginning of words.
/** @type {(asked: Asked, index: Index, typing: boolean) => Way[]} */
export function waysOf(asked, index, typing) {
  /** @type {(options: string[], factor?: number) => Part} */
  const part = (options, factor = 1) => ({ options, weight: factor * Math.min(...options.map(index.rarity)) })
  const own = (token) => (asked.question && !index.weights.has(token) ? OWN_WORD : 1)
  const written = [
    ...asked.han.flatMap((run) =>
      bigrams(run).map((pair, i, all) => part([pair], isSeam(i, all, index) ? SEAM : own(pair)))
    ),
    ...asked.figures.map((each) => part(each.bare ? [each.value, each.written] : [each.value])),
  ]
  const english = asked.latin.map(index.stem).map((token) => part([token], own(token)))
  const ways = [{ written: true, parts: [...written, ...english] }]
  const cut = syllables(letters(asked.latin.join("")), index.known) ?? []
  if (cut.length > 1) {
    ways.push({ written: false, parts: [...written, ...heard(cut, index).map((options) => part(options))] })
  }
  const longer = typing ? beginnings(asked.latin.at(-1) ?? "", index) : []
  if (longer.length) ways.push({ written: false, parts: [...written, ...english.slice(0, -1), part(longer)] })
  return ways.filter(({ parts }) => parts.length)
}

/** @type {(i: number, pairs: string[], index: Index) => boolean} */
const isSeam = (i, pairs, { weights }) =>
  !weights.has(pairs[i]) && weights.has(pairs[i - 1]) && weights.has(pairs[i + 1])

/** @type {(cut: string[], index: Index) => string[][]} */
const heard = (cut, index) => cut.slice(1).map((two, i) => sounding(cut[i], two, index))
/** @type {(one: string, two: string, index: Index) => string[]} */
const sounding = (one, two, { heardAs }) => heardAs.get(`${one} ${two}`) ?? [`${one} ${two}`]

/** @param {string} word @param {Index} index */
function beginnings(word, { vocabulary }) {
  if (word.length < 2) return []
  const found = [...vocabulary].filter(([each]) => each.startsWith(word)).map(([, stem]) => stem)
  return [...new Set(found)].slice(0, LONGER)
}

// The documents that have parts of a way: lunr's score, the share of the way by weight, whether by name, and the tokens.
/** @type {(parts: Part[], index: Index) => Hit[]} */
export function run(parts, index) {
  const tokens = new Set(parts.flatMap(({ options }) => options).filter((token) => index.weights.has(token)))
  if (!tokens.size) return []
  /** @param {Part[]} some */
  const sum = (some) => some.reduce((whole, { weight }) => whole + weight, 0)
  const total = sum(parts)
  return index.lunr
    .query((query) => {
      for (const token of tokens) query.term(token, { usePipeline: false })
    })
    .map(({ ref, score, matchData: { metadata } }) => {
      const found = parts.filter(({ options }) => options.some((token) => token in metadata))
      const inName = found.filter(({ options }) => options.some((token) => metadata[token]?.name))
      return {
        id: ref,
        score,
        share: sum(found) / total,
        named: sum(inName) / total > NAMED,
        tokens: found.flatMap(({ options }) => options.filter((token) => token in metadata)),
      }
    })
}

// --- Near misses ----------------------------------------------------------------------------------------------------

// The query with each unknown word as the known one that differs least, or has the longest beginning in common.
/** @type {(asked: Asked, index: Index) => Asked} */
export function corrected(asked, index) {
  const latin = asked.latin.map((word) => knownWord(word, index))
  return latin.some((word, i) => word !== asked.latin[i])
    ? { ...asked, latin, words: latin.map(index.stem).join(" ") }
    : null
}

/** @param {string} word @param {Index} index */
function knownWord(word, { vocabulary, weights, stem }) {
  if (weights.has(stem(word)) || word.length < 4) return word
  const limit = word.length > 7 ? 2 : 1
  const beginning = word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))
  let best = { word, off: Infinity }
  for (const each of vocabulary.keys()) {
    let off = each[0] === word[0] || word.length > 5 ? distance(word, each, limit) : Infinity
    if (off === Infinity && word.length > 5 && each.startsWith(beginning)) off = limit + 1
    if (off < best.off) best = { word: each, off }
  }
  return best.word
}

// A query with its Chinese numerals in digits: 三十亿 as 30亿, 百分之五 as 5%; null where there are none.
/** @param {string} text */
export function inDigits(text) {
  const digits = text.replace(NUMERALS, (whole, percent, numerals) => {
    const value = chineseNumber(numerals)
    return value === null ? whole : `${value}${percent ? "%" : ""}`
  })
  return digits === text ? null : digits
}

// The parts of pinyin with two letters swapped, one too many or one left out.
/** @type {(asked: Asked, index: Index) => Part[][]} */
export function misspelt(asked, index) {
  const word = letters(asked.latin.join(""))
  if (asked.han.length || word.length < 6 || word.length > LONGEST) return []
  const cuts = [...new Set(variants(word))].map((each) => syllables(each, index.known) ?? [])
  // Two syllables alone are too easily something else.
  return cuts.filter((cut) => cut.length > 2 && cut.slice(1).every((two, i) => index.heardAs.has(`${cut[i]} ${two}`)))
    .map((cut) => heard(cut, index).map((options) => ({ options, weight: 1 })))
}

function* variants(word) {
  for (let i = 0; i < word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i + 1)]
    yield head + tail
    yield head + tail.slice(0, 1) + word[i] + tail.slice(1)
    for (const letter of "abcdefghijklmnopqrstuwxyz") yield head + letter + word[i] + tail
  }
}

// Sentences with the longest run of characters but for one sign, in a long one two, or sounding the same.
/** @param {Asked} asked @param {Index} index */
export function nearSentences(asked, index) {
  const [longest = ""] = [...asked.han].sort((a, b) => b.length - a.length)
  if (longest.length < 3) return []
  return [...(longest.length > 3 ? differing(longest, asked, index) : []), ...sameSound(longest, index)]
}

/** @param {string} run @param {Asked} asked @param {Index} index */
function differing(run, asked, index) {
  const limit = run.length > 6 ? 2 : 1
  return [...index.documents.values()].flatMap(({ id, folded }) => {
    if (!asked.han.every((each) => each === run || folded.includes(each))) return []
    const near = nearest(run, folded, limit)
    if (!near) return []
    return [{ id, score: 1 / (1 + near.distance), tokens: bigrams(run), around: [near.end - run.length, near.end] }]
  })
}

/** @param {string} word @param {Index} index */
function sameSound(word, index) {
  const readings = (sign) => index.readings.get(sign) ?? []
  const pairs = bigrams(word).map(([one, two]) =>
    readings(one).flatMap((a) => readings(two).flatMap((b) => sounding(a, b, index)))
  )
  const parts = pairs.filter((options) => options.length).map((options) => ({ options, weight: 1 }))
  return run(parts, index).filter(({ share }) => share > WHOLE).map((each) => ({ ...each, score: 1.5 }))
}
