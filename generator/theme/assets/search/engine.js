// The search. lunr finds and weighs; ours is what the tokens are, and the order of kinds: records by name, then
// names of the lexicon, before sentences, the whole of a query before most of it, exact before near. lunr's own order of the same tokens is a column of
// `make bench-search`, and the reason for ours.

/** @import { Document, Entry, Index, Tables, Texts } from "./index.js" @import { Span } from "./marks.js" */
/** @import { Asked } from "./query.js" @import { Hit } from "./sentences.js" */
import { answers } from "./answers.js"
import { createIndex } from "./index.js"
import { marks } from "./marks.js"
import { byName, inLexicon, namedIn, nearest, nearNames } from "./names.js"
import { read } from "./query.js"
import { corrected, inDigits, misspelt, nearSentences, run, waysOf, WHOLE } from "./sentences.js"
import { bigrams } from "./text.js"

const RANK = { exact: 7, name: 6, all: 5, heard: 4, most: 3, near: 2, nearer: 1 }
// How much of a query, by the weight of its parts, a document has to have; of a question, or where all figures agree, less.
const MOST = 0.62
const MUCH = 0.4
const ANSWER = 15

/**
 * What is found: a document by its id, in which rank, and by which tokens it is marked, or else around which signs.
 * @typedef {{ id: string, rank: number, score: number, named?: boolean, is?: boolean, document?: Document, tokens?: string[], around?: Span }} Found
 * @typedef {Found & { document: Document }} Result
 * @typedef {{ search: (query: string, options?: { typing?: boolean }) => { results: Result[], nearest: Entry[] },
 *   byScore: (query: string) => Hit[], marks: (text: string, result: Result) => Span[],
 *   isNear: (result: Result) => boolean, isName: (result: Result) => boolean }} Engine
 */

/** @param {Texts} texts @param {Tables} tables @returns {Engine} */
export function createEngine(lunr, texts, tables) {
  const index = createIndex(lunr, texts, tables)
  return {
    // What a query finds, best first; `typing` takes its last word as the beginning of one.
    search: (query, { typing = false } = {}) => search(read(query, index), index, typing),
    // The same tokens in lunr's own order, for the benchmark.
    byScore: (query) => run(waysOf(read(query, index), index, false)[0]?.parts ?? [], index),
    marks: (text, result) => marks(text, result, index),
    isNear: ({ rank }) => rank <= RANK.near,
    isName: ({ rank, is, document }) => rank === RANK.exact || (document.kind === "name" && is),
  }
}

/** @param {Asked} asked @param {Index} index @param {boolean} typing */
function search(asked, index, typing) {
  /** @type {Map<string, Found>} */
  const found = new Map()
  /** @param {Found[]} results */
  const keep = (results) => {
    for (const each of results) merge(found, each)
  }
  const foundSome = (rank) => [...found.values()].some((each) => each.rank >= rank)
  if (asked.text) {
    keep(byName(asked, index).map((each) => ({ ...each, named: true, rank: each.is ? RANK.exact : RANK.name })))
    keep(exact(asked, index, typing))
    if (!foundSome(RANK.name)) keep(nearNames(asked, index).map((each) => ({ ...each, named: true, rank: RANK.near })))
    if (!foundSome(RANK.heard)) keep(near(asked, index, typing))
    // Last, so that nothing else is found, or not found, because of them.
    keep(listed(asked, index))
  }
  const results = [...found.values()].map((each) => ({ document: index.documents.get(each.id), ...each })).sort(inOrder)
  return { results, nearest: asked.text && !results.length ? nearest(asked, index) : [] }
}

/** @type {(asked: Asked, index: Index, typing: boolean) => Found[]} */
function exact(asked, index, typing) {
  const names = namedIn(asked, index)
  return waysOf(asked, index, typing).flatMap(({ written, parts }) =>
    run(parts, index).flatMap((one) => {
      const each = { ...one, named: one.named || names.has(one.id) }
      const bonus = ANSWER * answers(asked, index.documents.get(each.id))
      if (each.share > WHOLE) return [{ ...each, rank: written ? RANK.all : RANK.heard, score: each.score + bonus }]
      const figures = asked.figures.length > 0 &&
        asked.figures.every(({ value, written: digits }) => each.tokens.includes(value) || each.tokens.includes(digits))
      const enough = each.share > (asked.question || figures ? MUCH : MOST) && (figures || parts.length > 2)
      return enough ? [{ ...each, rank: RANK.most, score: each.share * 100 + each.score + bonus }] : []
    })
  )
}

// A name of the lexicon goes before the sentences that have all of the query if it is the query, else behind them.
/** @type {(asked: Asked, index: Index) => Found[]} */
const listed = (asked, index) =>
  inLexicon(asked, index).map((each) => ({
    ...each,
    named: true,
    rank: each.is ? RANK.all : RANK.most,
    score: each.share,
    // One that is the query is marked as a whole.
    tokens: each.is ? [] : [...asked.han.flatMap(bigrams), ...asked.latin.map(index.stem)],
  }))

/** @type {(asked: Asked, index: Index, typing: boolean) => Found[]} */
function near(asked, index, typing) {
  const digits = inDigits(asked.text)
  const mended = [corrected(asked, index), digits && read(digits, index)].filter(Boolean)
  return [
    ...mended.flatMap((each) =>
      byName(each, index).map((name) => ({ ...name, named: true, rank: RANK.near, score: 1 }))
    ),
    ...mended.flatMap((each) => waysOf(each, index, typing)).flatMap(({ parts }) =>
      run(parts, index).flatMap((each) => {
        if (each.share > WHOLE) return [{ ...each, rank: RANK.nearer, score: 100 + each.score }]
        const enough = each.share > (asked.question ? MUCH : MOST) && parts.length > 2
        return enough ? [{ ...each, rank: RANK.nearer, score: each.share }] : []
      })
    ),
    ...misspelt(asked, index).flatMap((parts) => run(parts, index))
      .filter(({ share }) => share > WHOLE).map((each) => ({ ...each, rank: RANK.nearer })),
    ...nearSentences(asked, index).map((each) => ({ ...each, rank: RANK.nearer })),
  ]
}

// A document that is found in several ways keeps the best, and is marked by all.
/** @param {Map<string, Found>} found @param {Found} each */
function merge(found, each) {
  const before = found.get(each.id)
  const tokens = [...(before?.tokens ?? []), ...(each.tokens ?? [])]
  const better = !before || each.rank > before.rank || (each.rank === before.rank && each.score > before.score)
  found.set(each.id, better ? { ...before, ...each, tokens } : { ...before, tokens })
}

/** @type {(a: Result, b: Result) => number} */
const inOrder = (a, b) => b.rank - a.rank || kindOf(a) - kindOf(b) || b.score - a.score

// A record is found by its name before a sentence, and by what explains it after one; terms go before phrases, and names
// of the lexicon behind both.
const ORDER = { term: 0, phrase: 1, name: 2, segment: 3 }
/** @type {(result: Result) => number} */
const kindOf = ({ named, document: { kind } }) => ORDER[kind] + (named || kind === "segment" ? 0 : ORDER.segment + 1)
