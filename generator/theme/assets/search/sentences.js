// Documents found by what stands in them. A query can be understood in several ways; a way is a list of parts, of which
// a result should have all; a part is the tokens that do for it, and its weight.

/** @import { Index } from "./index.js" @import { Asked } from "./query.js" @import { Treated } from "./subjects.js" */
import { chineseParts, englishParts, figureParts, shared, weighing } from "./parts.js"
import { syllables } from "./pinyin.js"
import { isSubject } from "./subjects.js"
import { letters } from "./text.js"

/** @typedef {{ options: string[], weight: number }} Part */
/** `written`: as it is typed, not by its sound or as a beginning; `least`: which share of it has to be found.
 *  @typedef {{ written: boolean, least: number, parts: Part[] }} Way */
/** @typedef {{ id: string, score: number, share: number, named: boolean, literal: number, tokens: string[] }} Hit */

// How much of a query has to stand in a name for the record to go before the sentences.
const NAMED = 0.75
// How much of a query, by the weight of its parts, a document has to have; less of a question, or where a subject is
// named; of two parts, both.
const MOST = 0.62
const SHARED = 0.5
const TREATED = 0.4
const MUCH = 0.4
const LITTLE = 0.1
const LONGER = 40
// Where all figures agree, that share of a query is enough.
const FIGURES = 0.4
export const WHOLE = 0.99

// The ways to understand a query: as it is written, by its sound, as the beginning of words.
/** @type {(asked: Asked, index: Index, typing: boolean) => Way[]} */
export function waysOf(asked, index, typing) {
  const part = weighing(index)
  const treated = index.subjects.named(asked.asked)
  const written = [...chineseParts(asked, index, treated), ...figureParts(asked, index)]
  const english = englishParts(asked, index, treated)
  const parts = [...written, ...english]
  /** @type {(parts: Part[]) => number} */
  const least = ({ length }) => (length < 3 ? 1 : asked.question ? MUCH : MOST)
  const named = asked.question ? LITTLE : TREATED
  /** @type {Way[]} */
  const ways = [{ written: true, least: treated.length ? named : least(parts), parts }]
  /** @type {(parts: Part[], least: number) => void} */
  const also = (some, share) => void ways.push({ written: false, least: share, parts: some })
  const loose = shared(parts, asked, index)
  if (loose) also(loose, SHARED)
  const cut = syllables(letters(asked.latin.join("")), index.known) ?? []
  if (cut.length > 1) {
    const heard = [...written, ...heardParts(cut, index).map((options) => part(options))]
    also(heard, least(heard))
    const sounding = asked.han.length ? [] : index.subjects.sounding(cut, index)
    if (sounding.length) also([part(sounding)], 1)
  }
  const longer = typing ? beginnings(asked.latin.at(-1) ?? "", index) : []
  if (longer.length) {
    const begun = [...written, ...english.slice(0, -1), part(longer)]
    also(begun, least(begun))
  }
  return ways.filter(({ parts }) => parts.length)
}

/** @type {(cut: string[], index: Index) => string[][]} */
const heardParts = (cut, index) => cut.slice(1).map((two, i) => soundingAs(cut[i], two, index))
/** @type {(one: string, two: string, index: Index) => string[]} */
export const soundingAs = (one, two, { heardAs }) => heardAs.get(`${one} ${two}`) ?? [`${one} ${two}`]

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
      const literal = found.filter(({ options }) => options.some((token) => token in metadata && !isSubject(token)))
      const inName = found.filter(({ options }) => options.some((token) => metadata[token]?.name))
      return {
        id: ref,
        score,
        share: sum(found) / total,
        named: sum(inName) / total > NAMED,
        literal: sum(literal) / total,
        tokens: found.flatMap(({ options }) => options.filter((token) => token in metadata)),
      }
    })
}

// Which share of a query has to be found.
/** @type {(asked: Asked, way: Way, hit: Hit) => number} */
export function enough({ figures }, { least }, { tokens }) {
  const agree = figures.length > 0 &&
    figures.every(({ value, written }) => tokens.includes(value) || tokens.includes(written))
  return agree ? Math.min(FIGURES, least) : least
}
