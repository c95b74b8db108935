// What is asked: a query taken apart into characters, figures and words; how it is put says what it is for.

/** @import { Index } from "./index.js" @import { Figure } from "./text.js" */
import { LITTLE } from "./index.js"
import { HAN_RUN, letters, numbers, toneless, WORD_RUN } from "./text.js"

// Words by which a question is put, in Mandarin and Cantonese; no sentence has to have them.
const ASKING = new RegExp(
  [
    "几多|边个|边间|边度|乜嘢|乜野|乜|系咩|咩|点解|点样|有冇|几时|多久|为何|是否|什么是|是什么|什么意思|是啥|啥是|啥意思",
    "指的是|是指|什么|意思|含义|多少|哪些|哪个|哪几|哪|怎么样|怎样|怎么|如何|为什么|有没有|有哪|请问|何时|什么时候|多大|多高|多长",
    "(?<=\\d)年|(?<=\\d)[个家件条名座栋处项户人](?=[\\u3400-\\u9fff])|几个|几(?=[个户家人项条座名件所处亩吨])",
    "一共|总共|目前|现在|想知道|今年|去年|要|吗|呢|吧|的|了|是|在|有",
  ].join("|"),
  "g",
)
// Nobody types more; an address could have it.
const LONGEST = 100
const ASKED = new Set(["what", "which", "how", "when", "where", "who", "why", "does", "did"])
// A question for what a name means, which its record answers best.
const DEFINING =
  /什么是|是什么|什么意思|是啥|啥意思|指的是|是指|是哪|指什么|含义|\bmeans?\b|\bmeaning\b|^what(?:'s| is| are| does)\b/

// text: the whole query, folded; han: its runs of characters; figures, latin: its numbers and words; spelt: its letters
// as pinyin; key, words: all of it as a name is compared; question, defining: how it is put.
/** @typedef {{ text: string, han: string[], figures: Figure[], latin: string[], spelt: string, key: string,
 *   words: string, question: boolean, defining: boolean }} Asked */
/** @type {(query: string, index: Index) => Asked} */
export function read(query, index) {
  const text = index.plain(query.slice(0, LONGEST).normalize("NFC")).trim()
  const asked = withoutAsking(text, index.place.zh)
  const han = [...new Set([...asked.matchAll(HAN_RUN)].map(([run]) => run))]
  const figures = numbers(text)
  const all = wordsBeside(text, figures)
  const core = asked.replace(/[a-z]+/g, (word) => (LITTLE.has(word) ? "" : word))
  return {
    text,
    han,
    figures,
    latin: meant(all, han.length + figures.length > 0, index.place.en),
    // Pinyin with tone numbers: the digits are not figures.
    spelt: han.length ? "" : letters(text.replace(/([a-züv])[1-5](?![\d.])/g, "$1")),
    key: index.key(core) || index.key(text),
    words: index.words(text),
    question: asked !== text || all.some((word) => ASKED.has(word)) || /[?？]/.test(text),
    defining: DEFINING.test(text),
  }
}

/** @param {string} text @param {string} place */
function withoutAsking(text, place) {
  // Every sentence is about the place, so that a query need not find it.
  const elsewhere = text.length > place.length + 1 ? text.replace(place, " ") : text
  const asked = elsewhere.replace(ASKING, (match) => " ".repeat(match.length))
  return /[\p{L}\p{N}]/u.test(asked) ? asked : text
}

/** @param {string} text @param {Figure[]} figures */
function wordsBeside(text, figures) {
  let rest = text
  for (const { start, end } of figures) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end)
  return [...rest.matchAll(WORD_RUN)].map(([word]) => toneless(word).replace(/[1-5]$/, ""))
}

// The words that count; little ones and the place's name only where there is nothing else.
/** @param {string[]} all @param {boolean} beside @param {string[]} place */
function meant(all, beside, place) {
  const content = all.filter((word) => !LITTLE.has(word))
  const elsewhere = content.filter((word) => !place.includes(word.replace(/['’]s?$/, "")))
  return [elsewhere, content, all].find((each) => each.length || beside) ?? all
}
