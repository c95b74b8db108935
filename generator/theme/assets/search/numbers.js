// Numbers in any writing: 26.88亿, 26亿8800万, 2.688bn, 268,800万, 5%; and, in a query, numerals in words.

const TIMES = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  百: 100,
  trillion: 1e12,
  tn: 1e12,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  thousand: 1e3,
  hundred: 100,
  k: 1e3,
  m: 1e6,
}
// A number with the words that make its value; k and m right behind it, where they are no unit's.
const NUMBER =
  /(\d[\d,，]*(?:\.\d+)?)(?:\s*(?:(万亿|亿|万|千万|百万|千|百)|(trillion|billion|million|thousand|hundred|tn|bn|mln|mn)(?![a-z]))|([km])(?![a-z0-9²³]))?\s*(%|％|percent|per cent)?/gi

// The numbers in a folded text: where they stand, their value ("=2688000000", "=5%"), and the digits as written.
/** @typedef {{ start: number, end: number, value: string, written: string, bare: boolean }} Figure */
/** @param {string} text */
export function numbers(text) {
  /** @type {(Figure & { number: number, times: number, percent: boolean })[]} */
  const found = []
  for (const match of text.matchAll(NUMBER)) {
    const [whole, digits, chinese, english, letter, percent] = match
    const number = Number(digits.replace(/[,，]/g, ""))
    const times = TIMES[chinese ?? (english ?? letter)?.toLowerCase()] ?? 1
    const before = found.at(-1)
    const end = match.index + whole.trimEnd().length
    // 26亿8800万 is one number, and so is 17万2000.
    if (before?.end === match.index && before.times > number * times) {
      before.number += number * times
      Object.assign(before, { end, times, value: valueOf(before.number, false) })
      continue
    }
    found.push({
      start: match.index,
      end,
      number: number * times,
      times,
      percent: Boolean(percent),
      value: valueOf(number * times, Boolean(percent)),
      written: `~${number}`,
      bare: times === 1 && !percent,
    })
  }
  return found
}

/** @type {(number: number, percent: boolean) => string} */
const valueOf = (number, percent) => `=${Number(number.toPrecision(12))}${percent ? "%" : ""}`

// --- Numerals in words ------------------------------------------------------------------------------------------

const DIGITS = "零一二三四五六七八九"
const SMALL = { 十: 10, 百: 100, 千: 1000 }
const LARGE = { 万: 1e4, 亿: 1e8 }
const NUMERALS =
  /(百分之)?([零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?)(成[一二三四五六七八九半]?)?/g
const ENGLISH = {
  ...Object.fromEntries(
    ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
      "eighteen nineteen").split(" ").map((word, i) => [word, i]),
  ),
  ...Object.fromEntries(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i]),
  ),
}
const MULTIPLES = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const WORD = [...Object.keys(ENGLISH), "hundred", ...Object.keys(MULTIPLES)].join("|")
const SPELT = new RegExp(`\\b(?:${WORD})\\b(?:(?:[\\s-]+(?:and\\s+)?)(?:${WORD}|point)\\b)*`, "g")

const HALVES = new RegExp(`\\b(${Object.keys(ENGLISH).join("|")}) and a half\\b`, "g")

// A query with its amounts in digits: 三十亿 as 3000000000, 百分之五 as 5%, 九成四 as 94%, ninety-nine thousand as 99000;
// null where there are none. A single numeral (三保, 五大, six ones) is no amount.
/** @param {string} text */
export function inDigits(text) {
  // 五个亿 is 五亿, and half a billion 0.5 of one.
  const plain = text.replace(/\bhalf an? (?=[mb]illion|thousand|trillion)/g, "0.5 ").replace(
    HALVES,
    (_, word) => `${ENGLISH[word]}.5`,
  )
  const digits = plain.replace(/([零一二两三四五六七八九十百千])个(?=[亿万])/g, "$1").replace(
    NUMERALS,
    (whole, percent, numerals, tenths) => {
      if (numerals.length < 2 && !percent && !tenths) return whole
      const value = chineseNumber(numerals)
      if (value === null) return whole
      if (!tenths) return `${value}${percent ? "%" : ""}`
      const last = tenths[1] === "半" ? 5 : Math.max(0, DIGITS.indexOf(tenths[1] ?? "零"))
      return value < 10 ? `${value * 10 + last}%` : whole
    },
  ).replace(SPELT, (whole) => {
    const words = whole.split(/[\s-]+/).filter((word) => word !== "and")
    const value = words.length > 1 ? englishNumber(words) : null
    return value === null ? whole : String(value)
  }).replace(
    /\b(one|two|three|four|five|six|seven|eight|nine|ten)(?=\s+per\s?cent\b)/g,
    (word) => String(ENGLISH[word]),
  )
  return digits === text ? null : digits
}

// The value of Chinese numerals: 一千五百 is 1500, 二〇〇一 is 2001, 九点一 is 9.1, 两万五 is 25000; null where they make none.
/** @param {string} numerals */
export function chineseNumber(numerals) {
  const [whole, fraction] = numerals.replace(/〇/g, "零").replace(/两/g, "二").split("点")
  const value = wholeNumber(whole)
  return value === null || !fraction
    ? value
    : Number(`${value}.${[...fraction].map((sign) => DIGITS.indexOf(sign)).join("")}`)
}

/** @param {string} numerals */
function wholeNumber(numerals) {
  const digits = Array.from(numerals, (sign) => DIGITS.indexOf(sign))
  if (digits.every((digit) => digit >= 0)) return Number(digits.join(""))
  let [total, below, unit] = [0, 0, 1]
  let digit = null
  for (const [i, sign] of [...numerals].entries()) {
    if (digits[i] >= 0) {
      if (digit) return null
      if (digits[i] === 0) unit = 1
      digit = digits[i]
    } else if (SMALL[sign]) {
      if (digit === null && i && !LARGE[numerals[i - 1]]) return null
      unit = SMALL[sign]
      below += (digit ?? 1) * unit
      digit = null
    } else {
      unit = LARGE[sign]
      below += digit ?? 0
      if (!below && !total) return null
      total = unit > 1e4 ? (total + below) * unit : total + below * unit
      ;[below, digit] = [0, null]
    }
  }
  // The unit that is left out: 三千五.
  const last = digit && unit > 10 && numerals.at(-2) in { ...SMALL, ...LARGE } ? (digit * unit) / 10 : digit ?? 0
  return total + below + last
}

/** @param {string[]} words */
function englishNumber(words) {
  let [total, below] = [0, 0]
  let fraction = ""
  let point = false
  for (const word of words) {
    if (word === "point") point = true
    else if (MULTIPLES[word]) {
      total += (Number(`${below}.${fraction || 0}`) || 1) * MULTIPLES[word]
      ;[below, fraction, point] = [0, "", false]
    } else if (point) fraction += ENGLISH[word] ?? ""
    else if (word === "hundred") below = (below || 1) * 100
    else if (below % 10 || (below && ENGLISH[word] >= 10 && below % 100)) return null
    else below += ENGLISH[word]
  }
  return total + Number(`${below}.${fraction || 0}`)
}
