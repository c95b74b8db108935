// The index of an edition: lunr's, over folded bigrams, stems and values, and beside it what lunr does not keep.
// Character bigrams over one script are the usual answer to text without spaces (as in Lucene's CJK analyzer).

import { bigrams, fold, HAN_RUN, initials, isHan, letters, numbers, toneless, WORD_RUN } from "./text.js"

// Words that neither a sentence nor a name is found by.
export const LITTLE = new Set((
  "a about all an and any are as at be been but by can could describe did do does explain find for from get had has have " +
  "how i in into is it its list many me mean meaning means meant more most much my of on or our out please show so some " +
  "such tell than that the their them then there these they this those to up us was we were what whats when where which " +
  "who why will with would you your"
).split(" "))

/**
 * What `generator/search/` writes, and what is made of it. A section is its place in `sections`; paragraph 0 is none.
 * @typedef {{ zh: string, en: string }} Pair
 * @typedef {Pair & { id: string, url: string, section: number, paragraph: number }} Segment
 * @typedef {Pair & { id: string, url: string, forms: string[], enForms: string[], pinyin: string,
 *   text: Pair }} Entry
 * A name of the lexicon is a row of the page `url`; its `kind` is in the edition's words.
 * @typedef {Pair & { anchor: string, pinyin: string, kind: string }} Row
 * @typedef {{ place: Pair, names: { url: string, rows: Row[] }, records: Entry[], sections: string[],
 *   segments: Segment[] }} Texts An edition's index.json.
 * @typedef {Record<"fold" | "pinyin" | "words", Record<string, string>>} Tables The characters.json of all editions.
 * @typedef {Pair & { id: string, url: string, kind: string, label?: string, folded: string } &
 *   Partial<Entry & Segment>} Document
 * @typedef {{ forms: string[], latin: string, initials: string, english: string[] }} Spellings
 * @typedef {{ record: Entry } & Spellings} Name
 * @typedef {{ document: Document } & Spellings} Listed
 * @typedef {{ lunr: Lunr, documents: Map<string, Document>, names: Name[], listed: Listed[], vocabulary: Map<string, string>,
 *   weights: Map<string, number>, readings: Map<string, string[]>, known: Set<string>, heardAs: Map<string, string[]>,
 *   place: { zh: string, en: string[] }, plain: (text: string) => string, stem: (word: string) => string,
 *   key: (text: string) => string, words: (text: string) => string, rarity: (token: string) => number }} Index
 *
 * What is used of lunr's index: the documents that have any of the terms, and by term the fields that have it.
 * @typedef {{ term: (token: string, options: { usePipeline: boolean }) => void }} Query
 * @typedef {{ ref: string, score: number, matchData: { metadata: Record<string, Record<string, object>> } }} Match
 * @typedef {{ query: (ask: (query: Query) => void) => Match[] }} Lunr
 */

/** @param {Texts} texts @param {Tables} tables @returns {Index} */
export function createIndex(lunr, texts, tables) {
  const readings = readingsOf(tables.pinyin)
  const known = new Set(Object.keys(tables.pinyin))
  const plain = (text) => fold(text, tables.fold)
  const plainForms = new Map(Object.entries(tables.words))
  const stem = (word) => stemmed(lunr, toneless(word), plainForms)
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
  builder.b(0.6)

  const tokens = (chinese, english) => tokensOf([plain(chinese), plain(english)], stem, vocabulary)
  /** @param {Omit<Document, "folded">} document @param {string[]} name @param {string[]} text */
  const add = (document, name, text) => {
    const { zh } = document.text ?? document
    documents.set(document.id, { ...document, folded: plain(zh) })
    for (const token of new Set([...name, ...text])) weights.set(token, (weights.get(token) ?? 0) + 1)
    builder.add({ id: document.id, name, text })
  }
  for (const record of texts.records) {
    const { text } = record
    const name = tokens(record.forms.join("，"), [record.en, ...record.enForms].join(", "))
    add({ ...record, kind: record.id.split(":")[0] }, name, tokens(text.zh, text.en))
  }
  for (const segment of texts.segments) add({ ...segment, kind: "segment" }, [], tokens(segment.zh, segment.en))

  /** @type {(chinese: string[], pinyin: string, english: string[]) => Spellings} */
  const spellings = (chinese, pinyin, english) => ({
    forms: [...new Set(chinese.map(key))],
    latin: letters(pinyin),
    initials: initials(pinyin, known),
    english: [...new Set(english.map(words))],
  })
  const names = texts.records.map((record) => ({
    record,
    ...spellings([...record.forms, record.zh], record.pinyin, [record.en, ...record.enForms]),
  }))
  // Beside the index: what it weighs, and what is near, is what it would be without them.
  const listed = texts.names.rows.map(({ anchor, kind, ...row }) => ({
    document: {
      ...row,
      id: `name:${anchor}`,
      url: `${texts.names.url}#${anchor}`,
      kind: "name",
      label: kind,
      folded: "",
    },
    ...spellings([row.zh], row.pinyin, [row.en]),
  }))
  return {
    lunr: builder.build(),
    documents,
    names,
    listed,
    vocabulary,
    weights,
    readings,
    known,
    heardAs: heardAs(weights.keys(), readings),
    place: { zh: plain(texts.place.zh), en: plain(texts.place.en).split(" ") },
    plain,
    stem,
    key,
    words,
    rarity: (token) => Math.log(1 + documents.size / ((weights.get(token) ?? 0) + 0.5)),
  }
}

// By character: the toneless syllables that it may be read as.
/** @param {Record<string, string>} pinyin */
function readingsOf(pinyin) {
  /** @type {Map<string, string[]>} */
  const readings = new Map()
  for (const [syllable, signs] of Object.entries(pinyin)) {
    for (const sign of signs) readings.set(sign, [...(readings.get(sign) ?? []), syllable])
  }
  return readings
}

// One stem for a word's inflections and spellings: Porter's, after irregular forms and British spellings.
/** @param {string} word @param {Map<string, string>} plainForms */
function stemmed(lunr, word, plainForms) {
  const bare = word.replace(/['’]s?$/, "").replace(/['’]/g, "")
  const american = (plainForms.get(bare) ?? bare).replace(/is(ations?|e|ed|es|ers?|ing)$/, "iz$1")
  return lunr.stemmer(new lunr.Token(american, {})).toString()
}

/** @type {(texts: string[], stem: (word: string) => string, vocabulary: Map<string, string>) => string[]} */
function tokensOf(texts, stem, vocabulary) {
  const found = []
  for (const text of texts) {
    for (const [run] of text.matchAll(HAN_RUN)) found.push(...new Set(run), ...(run.length > 1 ? bigrams(run) : []))
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
/** @param {Iterable<string>} tokens @param {Map<string, string[]>} readings */
function heardAs(tokens, readings) {
  /** @type {Map<string, string[]>} */
  const heard = new Map()
  for (const token of tokens) {
    if (token.length !== 2 || !isHan(token[0])) continue
    for (const one of readings.get(token[0]) ?? []) {
      for (const two of readings.get(token[1]) ?? []) {
        const sound = `${one} ${two}`
        if (!heard.has(sound)) heard.set(sound, [])
        heard.get(sound).push(token)
      }
    }
  }
  return heard
}
