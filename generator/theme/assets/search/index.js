// The index of an edition: lunr's, over folded bigrams, stems and values, and beside it what lunr does not keep.
// Character bigrams over one script are the usual answer to text without spaces (as in Lucene's CJK analyzer).

import { numbers } from "./numbers.js"
import { initials, soundsAlike, soundsOf, syllables } from "./pinyin.js"
import { createSubjects } from "./subjects.js"
import { bigrams, fold, HAN_RUN, isHan, letters, toneless, variantsOf, WORD_RUN } from "./text.js"

// Words that neither a sentence nor a name is found by.
export const LITTLE = new Set((
  "a about all an and any are as at be been but by can could describe did do does doing done explain find for from get " +
  "got had has have how i if in into is it its just list many me mean meaning means meant more most might much my of on or our " +
  "out please s should show so some such supposed tell than that the their them then there these they this those to too " +
  "up us use very was we were what whats when where which who whom whose why will with would you your"
).split(" "))

/** @import { Entry, Pair, Segment, Texts } from "./texts.js" */
/**
 * @typedef {{ fold: string, level1: string, more: string, words: Record<string, string> }} Tables
 *   Both tables of all editions: characters.json and spellings.json.
 * @typedef {Pair & { id: string, url: string, kind: string, folded: string, label?: string, year?: number,
 *   subjects?: number[] } & Partial<Omit<Entry & Segment, "id">>} Document
 * @typedef {{ forms: string[], latin: string, initials: string, english: string[], sound: string }} Spellings
 * @typedef {{ document: Document } & Spellings} Name
 * @import { Subjects } from "./subjects.js"
 * @typedef {{ lunr: Lunr, documents: Map<string, Document>, names: Name[], listed: Name[], vocabulary: Map<string, string>,
 *   weights: Map<string, number>, readings: Map<string, string[]>, known: Set<string>, alike: Map<string, string>,
 *   heardAs: Map<string, string[]>, heardAlike: () => Map<string, string[]>, subjects: Subjects, years: Set<number>,
 *   reports: { id: string, asks: Set<string> }[], place: { zh: string, en: string[] }, plain: (text: string) => string, stem: (word: string) => string,
 *   key: (text: string) => string, words: (text: string) => string, rarity: (token: string) => number }} Index
 *
 * What is used of lunr's index: the documents that have any of the terms, and by term the fields that have it.
 * @typedef {{ term: (token: string, options: { usePipeline: boolean }) => void }} Query
 * @typedef {{ ref: string, score: number, matchData: { metadata: Record<string, Record<string, object>> } }} Match
 * @typedef {{ query: (ask: (query: Query) => void) => Match[] }} Lunr
 */

/** @param {Texts} texts @param {Tables} tables @returns {Index} */
export function createIndex(lunr, texts, tables) {
  const { readings, known } = soundsOf(tables)
  const alike = soundsAlike(known)
  const variants = variantsOf(tables.fold)
  const plain = (text) => fold(text, variants)
  const plainForms = new Map(Object.entries(tables.words))
  const usual = (word) => american(plainForms.get(word) ?? word)
  const stem = (word) => stemmed(lunr, toneless(word), usual)
  const key = (text) => plain(text).replace(/[^\p{L}\p{N}+]/gu, "")
  const words = (text) =>
    [...plain(text).matchAll(/[a-z0-9+]+/g)]
      .map(([word]) => word).filter((word) => !LITTLE.has(word)).map(stem).join(" ")

  const vocabulary = new Map() // English words as they stand, with their stems: what a misspelt one may mean
  const weights = new Map() // in how many documents a token stands
  /** @type {Map<string, Document>} */
  const documents = new Map()
  const builder = new lunr.Builder()
  builder.ref("id")
  builder.field("name", { boost: 3 })
  builder.field("text")
  builder.field("subject")
  builder.b(0.6)

  const tokens = (chinese, english) => tokensOf([plain(chinese), plain(english)], stem, vocabulary)
  /** @type {(document: Omit<Document, "folded">, name: string[], text: string[], subject?: string[]) => void} */
  const add = (document, name, text, subject = []) => {
    const { zh } = document.text ?? document
    documents.set(document.id, { ...document, folded: plain(zh) })
    for (const token of new Set([...name, ...text, ...subject])) weights.set(token, (weights.get(token) ?? 0) + 1)
    builder.add({ id: document.id, name, text, subject })
  }
  const subjects = createSubjects(texts, { plain, stem, usual })
  for (const record of texts.records) {
    const { text } = record
    const [kind, id] = record.id.split(":")
    const name = tokens(record.forms.join("，"), [record.en, ...record.enForms].join(", "))
    add({ ...record, kind, url: `${texts.addresses.entries}${id}/` }, name, tokens(text.zh, text.en))
  }
  for (const report of texts.reports) {
    add({ ...report, kind: "report" }, tokens(report.words.join("，"), report.words.join(", ")), [
      ...tokens(report.zh, report.en),
      ...tokens(report.text.zh, report.text.en),
    ])
  }
  for (const [place, segment] of texts.segments.entries()) {
    const { url, year } = texts.sections[segment.section]
    const own = subjects.of(place)
    const anchor = segment.id.slice(segment.id.lastIndexOf(":") + 1)
    const document = { ...segment, kind: "segment", url: `${url}#${anchor}`, year, subjects: own }
    add(document, [], tokens(segment.zh, segment.en), own.map(subjects.token))
  }

  /** @type {(chinese: string[], pinyin: string, english: string[]) => Spellings} */
  const spellings = (chinese, pinyin, english) => ({
    forms: [...new Set(chinese.map(key))],
    latin: letters(pinyin),
    initials: initials(pinyin, known),
    english: [...new Set(english.map(words))],
    sound: (syllables(letters(pinyin), known) ?? []).map((each) => alike.get(each)).join(" "),
  })
  const names = texts.records.map(({ id, forms, zh, pinyin, en, enForms }) => ({
    document: documents.get(id),
    ...spellings([...forms, zh], pinyin, [en, ...enForms]),
  }))
  // Beside the index: what it weighs, and what is near, is what it would be without them.
  const listed = texts.names.map(({ kind, anchor, ...row }) => ({
    document: {
      ...row,
      id: `name:${anchor}`,
      url: `${texts.addresses.names}#${anchor}`,
      kind: "name",
      label: kind,
      folded: "",
    },
    ...spellings([row.zh], row.pinyin, [row.en]),
  }))
  const heardAs = heard(weights.keys(), readings, (syllable) => syllable)
  let near = null
  return {
    lunr: builder.build(),
    documents,
    names,
    listed,
    vocabulary,
    weights,
    readings,
    known,
    alike,
    heardAs,
    heardAlike: () => (near ??= heard(weights.keys(), readings, (syllable) => alike.get(syllable))),
    subjects,
    years: new Set(texts.sections.map(({ year }) => year).filter(Boolean)),
    reports: texts.reports.map(({ id, words: asks }) => ({ id, asks: new Set(asks.map(key)) })),
    place: { zh: plain(texts.place.zh), en: plain(texts.place.en).split(" ") },
    plain,
    stem,
    key,
    words,
    rarity: (token) => Math.log(1 + documents.size / ((weights.get(token) ?? 0) + 0.5)),
  }
}

/** @param {string} word */
const american = (word) => word.replace(/is(ations?|e|ed|es|ers?|ing)$/, "iz$1")

// One stem for a word's inflections and spellings: Porter's, after irregular forms and British spellings.
/** @param {string} word @param {(word: string) => string} usual */
function stemmed(lunr, word, usual) {
  const bare = word.replace(/['’]s?$/, "").replace(/['’]/g, "")
  return lunr.stemmer(new lunr.Token(usual(bare), {})).toString()
}

/** @type {(texts: string[], stem: (word: string) => string, vocabulary: Map<string, string>) => string[]} */
function tokensOf(texts, stem, vocabulary) {
  const found = []
  for (const text of texts) {
    // A reader does not type the quotation marks of a slogan.
    for (const [run] of text.replace(/["'‘’]/g, "").matchAll(HAN_RUN)) {
      found.push(...new Set(run), ...(run.length > 1 ? bigrams(run) : []))
    }
    for (const each of numbers(text)) found.push(each.value, each.written)
    for (const [word] of text.matchAll(WORD_RUN)) {
      const small = toneless(word)
      if (!vocabulary.has(small)) vocabulary.set(small, stem(small))
      found.push(vocabulary.get(small))
    }
  }
  return found
}

// The bigrams of the index by how they may be read: "shi mo" for 石墨.
/** @type {(tokens: Iterable<string>, readings: Map<string, string[]>, sound: (syllable: string) => string) =>
 *   Map<string, string[]>} */
function heard(tokens, readings, sound) {
  /** @type {Map<string, string[]>} */
  const found = new Map()
  for (const token of tokens) {
    if (token.length !== 2 || !isHan(token[0])) continue
    for (const one of new Set((readings.get(token[0]) ?? []).map(sound))) {
      for (const two of new Set((readings.get(token[1]) ?? []).map(sound))) {
        const both = `${one} ${two}`
        if (!found.has(both)) found.set(both, [])
        found.get(both).push(token)
      }
    }
  }
  return found
}
