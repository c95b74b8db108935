// What is asked: a query taken apart into characters, figures and words; how it is put says what it is for.

/** @import { Index } from "./index.js" @import { Figure } from "./numbers.js" */
import { LITTLE } from "./index.js"
import { numbers } from "./numbers.js"
import { HAN_RUN, letters, normalised, toneless, WORD_RUN } from "./text.js"

// Words by which a question is put, in Mandarin and Cantonese; no sentence has to have them.
const ASKING = new RegExp(
  [
    "系?(?:边个|边间|边度|边条|边啲|乜嘢|乜野|乜|咩)系?|几多|点解|点样|有冇|几时|几耐|多久|为何|是否|什么是|是什么|什么意思|是啥|啥是|啥意思",
    "叫?(?:什么|咩|乜|啥)名字?|指的是|是指|什么|意思|含义|多少|哪些|哪个|哪几|哪里|哪儿|哪年|哪天|哪|怎么样|怎么办|怎样|怎么|如何|为什么|有没有|有哪|请问|何时",
    "多大|多高|多长|谁|第几|能不能|可不可以|可以吗|是不是|会不会|好不好|要不要|咋样|咋|啥时候|啥|吗|呢",
    "几个|几(?=[个户家人项条座名件所处亩吨块届次])",
  ].join("|"),
  "g",
)
// Light words: of any query, and of a question alone.
const LIGHT =
  /(?<=\d)年|(?<=\d)[宗单起架间桩]|(?<=\d)[个家件条名座栋处项户人](?=[\u3400-\u9fff])|今年|去年|上一年|过去一年|吧|的|了|关于/g
const BESIDE =
  /一共|总共|目前|现在|想知道|我想|打算|准备|愿意|可以|上面|里面|要|是|在|有|叫|做|让|嘅|咗|唔|喺|噉|呀|啊/g
// When it was, or is to be, is said by the part of the report, not by its sentences.
const TIME = /\b(?:last|this|next|past) year(?:'s)?\b/g
// How one is satisfied with a thing is no matter of a report: 停车难, 物业太差.
const JUDGED =
  /(?<=[\u3400-\u9fff]{2})(?:(?:太|很|好|真|最|越来越)?[难贵差慢]|[太很真][坏脏乱多少]|不好|不足|不够|不行|没钱)(?=$|[^\u3400-\u9fff])/g
// What sums are counted in has many names; the figure tells which one is meant.
const MONEY = /\b(?:rmb|cny|yuan|usd|us|dollars?)\b|人民币|美金|美元|块钱|[元块]/g
const SHORT = {
  km: "kilometer",
  kg: "kilogram",
  ha: "hectare",
  sqm: "square meter",
  sqkm: "square kilometer",
  t: "ton",
  kms: "kilometer",
  tonne: "ton",
  tonnes: "ton",
}
// Nobody types more; an address could have it.
const LONGEST = 100
const ASKED = new Set([
  "what",
  "which",
  "how",
  "when",
  "where",
  "who",
  "whom",
  "whose",
  "why",
  "does",
  "did",
  "is",
  "are",
  "can",
])
// Verbs by which a question is put, and which no sentence has to have.
const PUT = new Set(
  "happen happens happened happening come comes came coming go goes went going want wants wanted need needs look looks looking"
    .split(" "),
)
// A question for what a name means, which its record answers best.
const DEFINING =
  /什么是|是什么|什么意思|是啥|啥意思|指的是|是指|是哪|指什么|含义|\bmeans?\b|\bmeaning\b|^what(?:'s| is| are| does)\b/

// text: the whole query, folded; asked: what is left of it without the words of a question; han: its runs of characters;
// figures, latin: its numbers and words; spelt: its letters as pinyin; key, whole: what is left, and all of it, as a name
// is compared; words: the same in English; question, defining: how it is put; year: that of which it is, or 0.
/** @typedef {{ text: string, asked: string, han: string[], figures: Figure[], latin: string[], spelt: string,
 *   key: string, whole: string, words: string, question: boolean, defining: boolean, year: number }} Asked */
/** @type {(query: string, index: Index) => Asked} */
export function read(query, index) {
  const text = index.plain(normalised(query.slice(0, LONGEST)).normalize("NFC")).replace(/\bsq\.?\s?(k?m)\b/g, "sq$1")
  const all = numbers(text)
  // Which year is meant is said by the part of the report, where anything else is asked.
  const year = all.find(({ bare, written }) => bare && index.years.has(Number(written.slice(1))))
  const alone = !/[\p{L}\p{N}]/u.test(beside(text).replace(/年/g, ""))
  const figures = year && !alone ? all.filter((each) => each !== year) : all
  const { asked, question } = withoutAsking(text, index.place.zh, figures.length > 0)
  const rest = beside(asked)
  const han = [...new Set([...rest.matchAll(HAN_RUN)].map(([run]) => run))]
  const words = wordsOf(rest)
  const isQuestion = question || wordsOf(text).some((word, i) => ASKED.has(word) && (i === 0 || word.length > 3))
  const core = asked.replace(/[a-z]+/g, (word) => (LITTLE.has(word) ? "" : word))
  return {
    text,
    asked,
    han,
    figures,
    latin: meant(isQuestion ? matterOf(words) : words, han.length + figures.length > 0, index.place.en),
    // Pinyin with tone numbers: the digits are not figures.
    spelt: han.length ? "" : letters(text.replace(/([a-züv])[1-5](?![\d.])/g, "$1")),
    key: index.key(core) || index.key(text),
    whole: index.key(text),
    words: index.words(text),
    question: isQuestion,
    year: year && !alone ? Number(year.written.slice(1)) : 0,
    defining: DEFINING.test(text),
  }
}

// A query without what it says of its matter; null where it says nothing.
/** @param {Asked} asked */
export function withoutJudgment({ text }) {
  const rest = text.replace(/[?？!！。]+$/, "").replace(JUDGED, "")
  return rest === text ? null : rest
}

/** @type {(text: string, place: string, counted: boolean) => { asked: string, question: boolean }} */
function withoutAsking(text, place, counted) {
  const blank = (match) => " ".repeat(match.length)
  const some = (rest, before) => (/[\p{L}\p{N}]/u.test(rest) ? rest : before)
  // Every sentence is about the place, so that a query need not find it.
  const elsewhere = place && text.length > place.length + 1
    ? text.replace(place, " ").replace(place.slice(0, -1), " ")
    : text
  const money = counted ? elsewhere.replace(MONEY, blank) : elsewhere
  const put = money.replace(ASKING, blank)
  const question = put !== money || /[?？]/.test(text)
  const without = put.replace(LIGHT, blank).replace(TIME, blank)
  const matter = question ? some(without, money).replace(BESIDE, blank) : without
  return { asked: some(matter, some(without, text)), question }
}

// A text without its figures.
/** @param {string} text */
function beside(text) {
  let rest = text
  for (const { start, end } of numbers(text)) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end)
  return rest
}

/** @param {string} text */
const wordsOf = (text) =>
  [...text.matchAll(WORD_RUN)].map(([word]) => toneless(word).replace(/[1-5]$/, ""))
    .flatMap((word) => (Object.hasOwn(SHORT, word) ? SHORT[word].split(" ") : [word]))

// A question's words without its verb, where that is not all it has.
/** @param {string[]} all */
function matterOf(all) {
  const rest = all.filter((word) => !PUT.has(word))
  return rest.some((word) => !LITTLE.has(word)) ? rest : all
}

// The words that count; little ones and the place's name only where there is nothing else.
/** @param {string[]} all @param {boolean} beside @param {string[]} place */
function meant(all, beside, place) {
  const content = all.filter((word) => !LITTLE.has(word))
  const elsewhere = content.filter((word) => !place.includes(word.replace(/['’]s?$/, "")))
  return [elsewhere, content, all].find((each) => each.length || beside) ?? all
}
