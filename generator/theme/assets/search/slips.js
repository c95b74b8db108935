// Slips of those who type: English misspelt, pinyin as it is spoken, a sign for another of the same sound.

/** @import { Index } from "./index.js" @import { Asked } from "./query.js" @import { Part } from "./sentences.js" */
import { cuts, syllables } from "./pinyin.js"
import { run, soundingAs, WHOLE } from "./sentences.js"
import { bigrams, distance, letters, nearest } from "./text.js"

const LONGEST = 24
const WAYS = 24
// Which share of the pairs of sounds has to be known.
const MOST = 0.7

// A query with each unknown word as the known one that differs least; null where nothing is to be mended.
/** @type {(asked: Asked, index: Index) => Asked} */
export function corrected(asked, index) {
  const latin = joined(asked.latin, index).flatMap((word) => knownWords(word, index))
  if (latin.join(" ") === asked.latin.join(" ")) return null
  const text = latin.join(" ")
  return { ...asked, asked: asked.han.length ? asked.asked : text, latin, words: latin.map(index.stem).join(" ") }
}

// Two words that the text writes as one: nano tubes.
/** @param {string[]} words @param {Index} index */
function joined(words, { vocabulary }) {
  const found = []
  for (let i = 0; i < words.length; i += 1) {
    const both = words[i] + (words[i + 1] ?? "")
    if (i + 1 < words.length && vocabulary.has(both)) found.push(both), (i += 1)
    else found.push(words[i])
  }
  return found
}

/** @param {string} word @param {Index} index @returns {string[]} */
function knownWords(word, { vocabulary, weights, stem }) {
  if (weights.has(stem(word)) || word.length < 4) return [word]
  // One word that the text writes as two: powerplant.
  for (let i = 3; i <= word.length - 3; i += 1) {
    if (vocabulary.has(word.slice(0, i)) && vocabulary.has(word.slice(i))) return [word.slice(0, i), word.slice(i)]
  }
  const own = spoken(word)
  let best = { word, off: Infinity }
  for (const each of vocabulary.keys()) {
    if (each.length < 4 || each[0] !== word[0] && spoken(each)[0] !== own[0]) continue
    const other = spoken(each)
    // The first letter is seldom wrong, and in a short word another letter makes another word: pensions, sessions.
    const limit = Math.min(word.length, each.length) > 8 ? 2 : own.length > 4 || other.length > own.length ? 1 : 0
    const off = other[0] === own[0] && !(own.length < 6 && isOther(own, other)) ? distance(own, other, limit) : Infinity
    if (off < best.off) best = { word: each, off }
  }
  return [best.word]
}

// One letter for another, and not two swapped.
/** @type {(one: string, two: string) => boolean} */
const isOther = (one, two) => one.length === two.length && [...one].sort().join("") !== [...two].sort().join("")

// Letters as they sound: graphite and grafite, bassalt and basalt.
/** @param {string} word */
const spoken = (word) => word.replace(/ph/g, "f").replace(/ck/g, "k").replace(/(.)\1+/g, "$1")

// The parts of pinyin with two letters swapped, one too many or one left out.
/** @type {(asked: Asked, index: Index) => Part[][]} */
export function misspelt(asked, index) {
  const word = letters(asked.latin.join(""))
  if (asked.han.length || word.length < 6 || word.length > LONGEST) return []
  const ways = [...new Set(variants(word))].map((each) => syllables(each, index.known) ?? [])
  // Two syllables alone are too easily something else.
  return ways.filter((cut) => cut.length > 2 && cut.slice(1).every((two, i) => index.heardAs.has(`${cut[i]} ${two}`)))
    .map((cut) => cut.slice(1).map((two, i) => ({ options: soundingAs(cut[i], two, index), weight: 1 })))
}

function* variants(word) {
  for (let i = 0; i < word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i + 1)]
    yield head + tail
    yield head + tail.slice(0, 1) + word[i] + tail.slice(1)
    for (const letter of "abcdefghijklmnopqrstuwxyz") yield head + letter + word[i] + tail
  }
}

// The sounds that letters may mean to one who does not tell zh from z or ng from n.
/** @type {(spelt: string, index: Index) => string[][]} */
export const alikeSounds = (spelt, { alike }) =>
  spelt.length > LONGEST
    ? []
    : cuts(spelt, new Set(alike.keys()), WAYS).map((cut) => cut.map((each) => alike.get(each)))

// The parts of pinyin as such a speaker writes it.
/** @type {(asked: Asked, index: Index) => Part[][]} */
export function misheard(asked, index) {
  if (asked.han.length || !asked.spelt) return []
  const heard = index.heardAlike()
  // A word that is English is no pinyin, but for a name beside others.
  const english = asked.latin.filter((word) => index.vocabulary.has(word) && word.length > 3)
  if (
    english.length && (english.length === asked.latin.length || english.some((word) => !syllables(word, index.known)))
  ) {
    return []
  }
  return alikeSounds(asked.spelt, index).filter((cut) => cut.length > 2)
    .map((cut) => cut.slice(1).map((two, i) => heard.get(`${cut[i]} ${two}`) ?? []))
    // Where two words meet, the pair of their signs need not stand anywhere.
    .filter((pairs) => pairs.filter(({ length }) => length).length >= Math.max(2, pairs.length * MOST))
    .map((pairs) => pairs.filter(({ length }) => length).map((options) => ({ options, weight: 1 })))
}

// Sentences with the longest run of characters but for one sign, in a long one two, or sounding the same.
/** @param {Asked} asked @param {Index} index */
export function nearSentences(asked, index) {
  const [longest = ""] = [...asked.han].sort((a, b) => b.length - a.length)
  if (longest.length < 3) return []
  // In a short word another sign is another word.
  return [...(longest.length > 4 ? differing(longest, asked, index) : []), ...sameSound(longest, index)]
}

/** @param {string} run @param {Asked} asked @param {Index} index */
function differing(run, asked, index) {
  const limit = run.length > 6 ? 2 : 1
  const pairs = bigrams(run)
  return [...index.documents.values()].flatMap(({ id, folded }) => {
    // Each difference takes two pairs at most.
    if (pairs.filter((pair) => folded.includes(pair)).length < pairs.length - 2 * limit) return []
    if (!asked.han.every((each) => each === run || folded.includes(each))) return []
    const near = nearest(run, folded, limit)
    if (!near) return []
    return [{ id, score: 1 / (1 + near.distance), tokens: pairs, around: [near.end - run.length, near.end] }]
  })
}

/** @param {string} word @param {Index} index */
function sameSound(word, index) {
  const sounds = (sign) => (index.readings.get(sign) ?? []).map((each) => index.alike.get(each))
  const asked = [...word].map((sign) => new Set(sounds(sign)))
  const heard = index.heardAlike()
  const pairs = bigrams(word).map((_, i) =>
    [...asked[i]].flatMap((one) => [...asked[i + 1]].flatMap((two) => heard.get(`${one} ${two}`) ?? []))
  )
  if (pairs.some((options) => !options.length)) return []
  // Who hears the word, and writes it with another sign here and there.
  const isAt = (text, at) =>
    [...word].filter((sign, i) => sign === text[at + i]).length * 2 >= word.length &&
    asked.every((some, i) => text[at + i] === word[i] || sounds(text[at + i]).some((each) => some.has(each)))
  return run(pairs.map((options) => ({ options, weight: 1 })), index).filter(({ share }) => share > WHOLE)
    .flatMap((each) => {
      const { folded } = index.documents.get(each.id)
      const at = [...folded].findIndex((_, i) => i + word.length <= folded.length && isAt(folded, i))
      return at < 0 ? [] : [{ ...each, score: 1.5, tokens: [], around: [at, at + word.length] }]
    })
}
