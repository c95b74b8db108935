// Pinyin as it is typed: syllables, initials, and what ears and keyboards take for one another.

import { letters } from "./text.js"

/** @typedef {{ readings: Map<string, string[]>, known: Set<string> }} Sounds */

// By character the toneless syllables that it may be read as. The characters that readers type, level 1 of GB/T 2312,
// stand there in the order of their sound, so that a browser that knows the encoding needs but where a sound begins.
/** @param {{ level1: string, more: string }} table @returns {Sounds} */
export function soundsOf({ level1, more }) {
  /** @type {Map<string, string[]>} */
  const readings = new Map()
  const add = (sign, syllable) => {
    const before = readings.get(sign)
    if (!before) readings.set(sign, [syllable])
    else if (!before.includes(syllable)) before.push(syllable)
  }
  const signs = levelOne()
  let at = 0
  for (const [, syllable, count] of level1.matchAll(/([a-z]+)(\d*)/g)) {
    for (const end = at + Number(count || 1); at < end; at += 1) add(signs[at], syllable)
  }
  for (const [, syllable, some] of more.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const sign of some) add(sign, syllable)
  }
  return { readings, known: new Set([...readings.values()].flat()) }
}

// Rows 16 to 55 of 94 cells, of which the last five are empty.
function levelOne() {
  const cells = Array.from({ length: 3755 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)])
  return new TextDecoder("gb2312").decode(new Uint8Array(cells.flat()))
}

// Cuts letters into syllables, the longest first where several ways are possible; at most so many ways.
/** @type {(word: string, known: Set<string>, most?: number) => string[][]} */
export function cuts(word, known, most = 1) {
  /** @type {string[][]} */
  const found = []
  const failed = new Set()
  /** @type {(at: number, before: string[]) => boolean} */
  const cut = (at, before) => {
    if (at === word.length) return found.push(before) > 0
    if (failed.has(at)) return false
    let some = false
    for (let end = Math.min(word.length, at + 6); end > at && found.length < most; end -= 1) {
      const one = word.slice(at, end)
      if (known.has(one)) some = cut(end, [...before, one]) || some
    }
    if (!some) failed.add(at)
    return some
  }
  if (word) cut(0, [])
  return found
}

// null where the letters are no pinyin.
/** @type {(word: string, known: Set<string>) => string[]} */
export const syllables = (word, known) => cuts(word, known)[0] ?? null

// The first letters of a name's syllables: btgc.
/** @param {string} pinyin @param {Set<string>} known */
export function initials(pinyin, known) {
  const parts = pinyin.split(/[\s,，、+“”'’]+/).map(letters).filter(Boolean)
  return parts.map((part) => syllables(part, known)?.map(([first]) => first).join("") ?? part).join("")
}

// What many speakers and keyboards take for one another: zh and z, ch and c, sh and s, l, n and r, f and hu, ng and n.
/** @param {string} syllable */
const sound = (syllable) =>
  syllable.replace(/^([zcs])h/, "$1").replace(/^[nr](?=.)/, "l").replace(/ng$/, "n").replace(/^hui$/, "fei").replace(
    /^hu/,
    "f",
  )
    .replace(/^f$/, "fu")

const PAIRS = { zh: ["z"], ch: ["c"], sh: ["s"], z: ["zh"], c: ["ch"], s: ["sh"], l: ["n", "r"], n: ["l"], r: ["l"] }

// By how such a speaker may write a syllable: the one sound for all that are taken for one another.
/** @param {Set<string>} known @returns {Map<string, string>} */
export function soundsAlike(known) {
  const written = new Map()
  for (const one of known) {
    const [, initial, final] = one.match(/^([^aeiou]*)(.*)$/)
    const other = /ng$/.test(final) ? final.slice(0, -1) : /[aei]n$/.test(final) ? `${final}g` : final
    for (const first of [initial, ...(PAIRS[initial] ?? [])]) {
      for (const last of [final, other]) written.set(first + last, sound(first + last))
    }
  }
  return written
}
