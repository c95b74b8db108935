// The search. lunr finds and weighs; ours is what the tokens are, and the order of kinds: names before sentences, the
// whole of a query before most of it, exact before near. lunr's own order is a column of `make bench-search`.

/** @import { Document, Index, Tables } from "./index.js" @import { Packed } from "./texts.js" @import { Span } from "./marks.js" */
/** @import { Asked } from "./query.js" @import { Hit, Way } from "./sentences.js" @import { Subject } from "./subjects.js" */
import { answers } from "./answers.js"
import { createIndex } from "./index.js"
import { marks } from "./marks.js"
import { askedOfReport, byName, inLexicon, namedIn, nearest, nearNames } from "./names.js"
import { inDigits } from "./numbers.js"
import { read, withoutJudgment } from "./query.js"
import { enough, run, waysOf, WHOLE } from "./sentences.js"
import { corrected, misheard, misspelt, nearSentences } from "./slips.js"
import { isSubject } from "./subjects.js"
import { bigrams } from "./text.js"
import { unpacked } from "./texts.js"

const RANK = { exact: 8, name: 7, all: 6, heard: 5, like: 4, most: 3, near: 2, nearer: 1 }
const BESIDES = 0.75
// And words that stand everywhere are not most of anything.
const RARE = 2.2
const LITERAL = 10
const ANSWER = 15
// A sentence of the year that is asked of goes before those of another.
const YEAR = 20
const NEIGHBORS = 3

/**
 * What is found: a document by its id, in which rank, and by which tokens it is marked, or else around which signs.
 * @typedef {{ id: string, rank: number, score: number, share?: number, named?: boolean, is?: boolean, document?: Document,
 *   tokens?: string[], around?: Span }} Found
 * @typedef {Found & { document: Document }} Result
 * @typedef {{ results: Result[], subjects: Subject[], nearest: Document[] }} Answer
 * @typedef {{ search: (query: string, options?: { typing?: boolean }) => Answer,
 *   byScore: (query: string) => Hit[], marks: (text: string, result: Result) => Span[],
 *   shows: (text: string, result: Result) => Span[], isNear: (result: Result) => boolean,
 *   isPart: (result: Result) => boolean, isWhole: (result: Result) => boolean, isName: (result: Result) => boolean, subjects: Subject[] }} Engine
 */

/** @param {Packed} texts @param {Tables} tables @returns {Engine} */
export function createEngine(lunr, texts, tables) {
  const index = createIndex(lunr, unpacked(texts), tables)
  return {
    // What a query finds, best first; `typing` takes its last word as the beginning of one.
    search: (query, { typing = false } = {}) => search(read(query, index), index, typing),
    // The same tokens in lunr's own order, for the benchmark.
    byScore: (query) => run(waysOf(read(query, index), index, false)[0]?.parts ?? [], index),
    marks: (text, result) => marks(text, result, index),
    // Where nothing of the query stands in a text: the words by which it treats the query's subject.
    shows: (text, result) => marks(text, { ...result, around: null, tokens: shownBy(result, index) }, index),
    isNear: ({ rank }) => rank <= RANK.near || rank === RANK.like,
    isWhole: ({ rank, document }) => rank === RANK.exact || (rank >= RANK.heard && document.kind === "segment"),
    // A name in which all of the query stands has more than the query, not less.
    isPart: ({ rank, document }) => rank === RANK.most && document.kind !== "name",
    isName: ({ rank, is, document }) => rank === RANK.exact || (document.kind === "name" && is),
    subjects: index.subjects.all,
  }
}

/** @type {(result: Result, index: Index) => string[]} */
const shownBy = ({ tokens = [] }, { subjects }) => tokens.filter(isSubject).flatMap(subjects.evidence)

/** @param {Asked} asked @param {Index} index @param {boolean} typing @returns {Answer} */
function search(asked, index, typing) {
  /** @type {Map<string, Found>} */
  const found = new Map()
  /** @param {Found[]} results */
  const keep = (results) => {
    for (const each of results) merge(found, each)
  }
  const foundSome = (rank) => [...found.values()].some((each) => each.rank >= rank)
  const others = [inDigits(asked.text), withoutJudgment(asked)].filter(Boolean)
  const readings = [asked, ...others.map((each) => read(each, index))]
  if (asked.text) {
    keep(askedOfReport(asked, index).map((each) => ({ ...each, named: true, rank: RANK.exact })))
    keep(byName(asked, index).map((each) => ({ ...each, named: true, rank: each.is ? RANK.exact : RANK.name })))
    for (const each of readings) keep(exact(each, index, typing))
    if (!foundSome(RANK.name) && isForName(asked)) {
      keep(nearNames(asked, index).map((each) => ({ ...each, named: true, rank: RANK.like })))
    }
    if (!foundSome(RANK.heard)) keep(near(asked, index, typing))
    // Last, so that nothing else is found, or not found, because of them.
    keep(listed(asked, index))
  }
  const all = [...found.values()].map((each) => ({ document: index.documents.get(each.id), ...each }))
  const results = all.filter(withMost(all, asked.question)).sort(inOrder)
  const subjects = subjectsOf(asked, index, results)
  return { results, subjects, nearest: asked.text && !results.length ? nearest(asked, index) : [] }
}

// Beside the sentence that has most of a query, no other that has much less of it; a question says more than it asks for.
/** @type {(all: Result[], question: boolean) => (result: Result) => boolean} */
function withMost(all, question) {
  const shares = all.map((
    { rank, share = 0, document },
  ) => (rank === RANK.most && document.kind === "segment" ? share : 0))
  const least = Math.max(0, ...shares) * (question ? BESIDES / 2 : BESIDES)
  return ({ rank, share = 1 }) => rank !== RANK.most || share >= least
}

// A question is answered by sentences, unless it asks what a name means.
/** @param {Asked} asked */
const isForName = ({ question, defining }) => !question || defining

// The subjects that a query names, or by whose other names something was found.
/** @type {(asked: Asked, index: Index, results: Result[]) => Subject[]} */
function subjectsOf(asked, { subjects }, results) {
  const named = subjects.named(asked.asked).flatMap(({ tokens }) => tokens)
  const others = results.slice(0, 1).flatMap((
    { rank, tokens = [] },
  ) => (rank >= RANK.most ? tokens.filter(isSubject) : []))
  return [...new Set(named.length ? named : others)].slice(0, NEIGHBORS).map(subjects.at)
}

/** @type {(asked: Asked, index: Index, typing: boolean) => Found[]} */
function exact(asked, index, typing) {
  const names = namedIn(asked, index)
  return waysOf(asked, index, typing).flatMap((way) =>
    run(way.parts, index).flatMap((one) => {
      const document = index.documents.get(one.id)
      const each = { ...one, named: isNamed(one, document, way, asked, names) }
      const ofYear = asked.year && asked.year === document.year ? YEAR : 0
      const score = each.score + ANSWER * answers(asked, document) + LITERAL * each.literal + ofYear
      if (each.share > WHOLE) return [{ ...each, rank: way.written ? RANK.all : RANK.heard, score }]
      const rare = each.tokens.some((token) => index.rarity(token) > RARE)
      return rare && each.share > enough(asked, way, each)
        ? [{ ...each, rank: RANK.most, score: each.share * 100 + score }]
        : []
    })
  )
}

// A report's front matter goes before its sentences where it is asked for.
/** @type {(hit: Hit, document: Document, way: Way, asked: Asked, names: Set<string>) => boolean} */
const isNamed = ({ id, named }, { kind }, { parts }, { question }, names) =>
  kind === "report" ? named && (question || parts.length > 1) : named || names.has(id)

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
  const mended = corrected(asked, index)
  const heard = [...misspelt(asked, index), ...misheard(asked, index)]
  const again = mended
    ? [
      ...listed(mended, index).map((name) => ({ ...name, rank: name.is ? RANK.like : RANK.near })),
      ...byName(mended, index).map((name) => ({
        ...name,
        named: true,
        rank: name.is ? RANK.like : RANK.near,
        score: 1,
      })),
      ...waysOf(mended, index, typing).flatMap((way) =>
        run(way.parts, index).flatMap((each) => {
          if (each.share > WHOLE) return [{ ...each, rank: RANK.nearer, score: 100 + each.score }]
          return each.share > enough(mended, way, each) ? [{ ...each, rank: RANK.nearer, score: each.share }] : []
        })
      ),
    ]
    : []
  return [
    ...again,
    ...heard.flatMap((parts) => run(parts, index)).filter(({ share }) => share > WHOLE)
      .map((each) => ({ ...each, rank: RANK.nearer })),
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

// A record is found by its name before a sentence, and by what explains it after one.
const ORDER = { report: 0, term: 1, phrase: 2, name: 3, segment: 4 }
/** @type {(result: Result) => number} */
const kindOf = ({ named, document: { kind } }) =>
  (ORDER[kind] ?? ORDER.phrase) + (named || kind === "segment" ? 0 : ORDER.segment + 1)
