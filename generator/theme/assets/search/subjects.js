// Subjects: what readers call the matters of the report, in their own words, which the report need not have.

/** @import { Texts } from "./texts.js" @import { Sounds } from "./pinyin.js" */
import { LITTLE } from "./index.js"
import { bigrams, HAN_RUN, isHan, toneless, WORD_RUN } from "./text.js"

/** @typedef {{ id: string, zh: string, en: string, url: string, count: number }} Subject */
/** @typedef {{ start: number, end: number, tokens: string[] }} Treated A stretch of a query that is a subject's name. */
/**
 * @typedef {{ all: Subject[], of: (segment: number) => number[], token: (subject: number) => string,
 *   named: (text: string) => Treated[], sharing: (parts: string[]) => Map<string, number>,
 *   sounding: (syllables: string[], sounds: Sounds) => string[], at: (token: string) => Subject,
 *   evidence: (token: string) => string[], has: (token: string, sign: string) => boolean }} Subjects
 */

// Parks are no parking: a name is compared by the word, its plural and its spelling aside, and not by its stem.
/** @param {string} word */
const singular = (word) =>
  word.replace(/['’]s?$/, "").replace(/ies$/, "y").replace(/(s|x|ch|sh)es$/, "$1").replace(/([^su])s$/, "$1")

const MARK = "@"
const token = (subject) => `${MARK}${subject}`

// A text as signs of Chinese and words of English, in their order, each with where it stands.
/** @type {(text: string, usual: (word: string) => string) => { unit: string, start: number, end: number }[]} */
function units(text, usual) {
  const signs = [...text.matchAll(HAN_RUN)].flatMap(({ 0: run, index }) =>
    [...run].map((unit, i) => ({ unit, start: index + i, end: index + i + 1 }))
  )
  const words = [...text.matchAll(WORD_RUN), ...text.matchAll(/\d+/g)].filter(([word]) => !LITTLE.has(word))
    .map(({ 0: word, index }) => ({ unit: singular(usual(toneless(word))), start: index, end: index + word.length }))
  return [...signs, ...words].sort((a, b) => a.start - b.start)
}

/** @param {Texts} texts @param {{ plain: (text: string) => string, stem: (word: string) => string,
 *    usual: (word: string) => string }} language
 *  @returns {Subjects} */
export function createSubjects(texts, { plain, stem, usual }) {
  const all = texts.subjects
  const url = texts.addresses.subjects
  // The index leads to paragraphs.
  const paragraphs = (passages) =>
    new Set(passages.map((place) => `${texts.segments[place].section} ${texts.segments[place].paragraph}`)).size
  /** @type {Map<string, number[]>} */
  const bySegment = new Map()
  /** @type {Map<string, Set<number>>} */
  const phrases = new Map()
  /** @type {Map<string, Set<number>>} */
  const vocabulary = new Map()
  /** @type {string[][]} */
  const chinese = []
  /** @type {string[][]} */
  const evidence = []
  let longest = 0
  const keep = (map, key, subject) => map.set(key, (map.get(key) ?? new Set()).add(subject))
  for (const [subject, { zh, en, words, passages }] of all.entries()) {
    for (const passage of passages) bySegment.set(String(passage), [...(bySegment.get(String(passage)) ?? []), subject])
    const names = [zh, en, ...words].map(plain)
    chinese.push(names.filter((name) => /^[\u3400-\u9fff]+$/.test(name)))
    const parts = new Set(names.flatMap((name) => partsOf(name, stem)))
    evidence.push([...parts])
    for (const part of parts) keep(vocabulary, part, subject)
    for (const name of names) {
      const key = units(name, usual).map(({ unit }) => unit)
      longest = Math.max(longest, key.length)
      if (key.length) keep(phrases, key.join(" "), subject)
    }
  }

  // The names of subjects in a text, the longest at each place.
  /** @param {string} text */
  function named(text) {
    const parts = units(text, usual)
    /** @type {Treated[]} */
    const found = []
    for (let from = 0; from < parts.length;) {
      let to = Math.min(parts.length, from + longest)
      const subjectsTo = () => phrases.get(parts.slice(from, to).map(({ unit }) => unit).join(" "))
      while (to > from && (!subjectsTo() || isInside(text, parts[from], parts[to - 1]))) to -= 1
      if (to > from) {
        found.push({ start: parts[from].start, end: parts[to - 1].end, tokens: [...subjectsTo()].map(token) })
      }
      from = Math.max(to, from + 1)
    }
    return found
  }

  return {
    all: all.map(({ id, zh, en, passages }) => ({ id, zh, en, url: `${url}#${id}`, count: paragraphs(passages) })),
    of: (segment) => bySegment.get(String(segment)) ?? [],
    token,
    named,
    // By subject how many of these signs and stems its names have.
    sharing(parts) {
      const found = new Map()
      for (const part of parts) {
        for (const subject of vocabulary.get(part) ?? []) {
          found.set(token(subject), (found.get(token(subject)) ?? 0) + 1)
        }
      }
      return found
    },
    sounding: (syllables, { readings }) =>
      all.flatMap((_, subject) =>
        chinese[subject].some((name) =>
            name.length === syllables.length && [...name].every((sign, i) => readings.get(sign)?.includes(syllables[i]))
          )
          ? [token(subject)]
          : []
      ),
    at: (mark) => {
      const { id, zh, en, passages } = all[Number(mark.slice(1))]
      return { id, zh, en, url: `${url}#${id}`, count: paragraphs(passages) }
    },
    // The signs and stems by which a passage shows that it treats the subject.
    evidence: (mark) => evidence[Number(mark.slice(1))],
    // Whether a sign stands in one of its Chinese names.
    has: (mark, sign) => chinese[Number(mark.slice(1))].some((name) => name.includes(sign)),
  }
}

// One sign inside a word is not the word that it is by itself.
/** @type {(text: string, first: { start: number }, last: { end: number }) => boolean} */
const isInside = (text, { start }, { end }) =>
  end - start === 1 && isHan(text[start]) && (isHan(text[start - 1] ?? "") || isHan(text[end] ?? ""))

/** @param {string} name @param {(word: string) => string} stem */
const partsOf = (name, stem) => [
  ...[...name.matchAll(HAN_RUN)].flatMap(([run]) => bigrams(run)),
  ...[...name.matchAll(WORD_RUN)].map(([word]) => toneless(word)).filter((word) => !LITTLE.has(word)).map(stem),
]

/** @param {string} mark */
export const isSubject = (mark) => mark.startsWith(MARK)
