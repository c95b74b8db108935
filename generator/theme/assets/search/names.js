// Records, and names of the lexicon, found by how they are called: written, spelt or sounding the same, or nearly so.

/** @import { Document, Index, Name, Spellings } from "./index.js" @import { Asked } from "./query.js" */
import { alikeSounds } from "./slips.js"
import { distance } from "./text.js"

// Which records a query names: `is` says wholly.
/** @param {Asked} asked @param {Index} index */
export function byName(asked, { names }) {
  const heard = asked.han.join("")
  return names.flatMap((name) => {
    const id = name.document.id
    if (isName(asked, heard, name)) return [{ id, is: true, score: 1 }]
    if (asked.defining && hasName(asked, name)) return [{ id, is: false, score: 1 }]
    if (!isPart(asked, heard, name)) return []
    return [{ id, is: false, score: (asked.key.length || 1) / Math.min(...name.forms.map((form) => form.length)) }]
  })
}

// The reports, where a query is what readers ask of a report as a whole: who gave it, when, and where.
/** @param {Asked} asked @param {Index} index */
export function askedOfReport({ whole }, { reports, place }) {
  const elsewhere = [place.zh, place.en.join("")].reduce((rest, name) => (name ? rest.replace(name, "") : rest), whole)
  return reports.filter(({ asks }) => asks.has(whole) || asks.has(elsewhere)).map(({ id }) => ({ id, score: 1 }))
}

/** @type {(asked: Asked, heard: string, name: Spellings) => boolean} */
const isName = (asked, heard, { forms, latin, initials, english }) =>
  [asked.key, asked.whole, heard].some((each) => forms.includes(each)) ||
  (asked.spelt && (asked.spelt === latin || (asked.spelt.length > 1 && asked.spelt === initials))) ||
  (asked.words && !heard && english.includes(asked.words))

/** @type {(asked: Asked, name: Spellings) => boolean} */
const hasName = (asked, { forms, english }) =>
  forms.some((form) => form.length > 1 && asked.key.includes(form)) ||
  english.some((each) => each.includes(" ") && ` ${asked.words} `.includes(` ${each} `))

/** @type {(asked: Asked, heard: string, name: Spellings) => boolean} */
const isPart = (asked, heard, { forms, latin, initials, english }) => {
  const within = (word) => forms.some((form) => form.includes(word))
  return (heard.length > 1 && !asked.latin.length && !asked.figures.length && within(heard)) ||
    (asked.key.length > (heard ? 2 : 1) && within(asked.key)) ||
    (asked.spelt.length > 3 && latin.startsWith(asked.spelt)) ||
    (asked.spelt.length > 2 && initials.startsWith(asked.spelt)) ||
    (asked.words.length > 3 && !heard && english.some((each) => ` ${each} `.includes(` ${asked.words} `)))
}

// Which names of the lexicon a query is, or stands in, and which share of them it is. A question is answered by
// sentences, unless it asks what a name means.
/** @type {(asked: Asked, index: Index) => { document: Document, id: string, is: boolean, share: number }[]} */
export function inLexicon(asked, { listed }) {
  if (asked.question && !asked.defining) return []
  const heard = asked.han.join("")
  const mixed = heard && asked.latin.length + asked.figures.length > 0
  return listed.flatMap(({ document, ...name }) => {
    const is = mixed ? name.forms.includes(asked.key) : isName(asked, heard, name)
    if (!is && (asked.question || !isPart(asked, heard, name))) return []
    const share = heard
      ? asked.key.length / name.forms[0].length
      : Math.max(asked.spelt.length / name.latin.length, asked.words.length / name.english[0].length)
    return [{ document, id: document.id, is, share }]
  })
}

// The records whose whole name stands in the query, with other words beside it.
/** @param {Asked} asked @param {Index} index */
export const namedIn = (asked, { names }) =>
  new Set(
    names.filter(({ forms }) => forms.some((form) => form.length > 2 && asked.key.includes(form))).map(({ document }) =>
      document.id
    ),
  )

// Which names differ by one sign, in a long one by two, or sound the same.
/** @type {(asked: Asked, index: Index) => { id: string, score: number, document: Document }[]} */
export function nearNames(asked, index) {
  const runs = [...new Set([asked.han.join(""), ...asked.han, asked.key])].filter((run) => run.length > 1)
  const sounds = asked.spelt.length > 4 ? alikeSounds(asked.spelt, index).map((each) => each.join(" ")) : []
  return [...index.names, ...index.listed].flatMap(({ document, ...name }) => {
    const offs = [
      ...runs.flatMap((run) => name.forms.map((form) => offBy(run, form, index))),
      sounds.includes(name.sound) ? 0.5 : Infinity,
      asked.spelt.length > 5 ? distance(asked.spelt, name.latin, asked.spelt.length > 8 ? 2 : 1) : Infinity,
      ...(asked.latin.length > 1 || asked.spelt.length > 6 ? name.english : [])
        .map((each) => distance(asked.words, each, asked.words.length > 12 ? 2 : 1)),
    ]
    const off = Math.min(...offs)
    return off < Infinity ? [{ id: document.id, document, score: 1 / (1 + off) }] : []
  })
}

/** @param {string} run @param {string} form @param {Index} index */
function offBy(run, form, index) {
  if (soundsLike(run, form, index)) return 0.5
  if (run.length < 3 || form.length < 3 || !isWithin(numerals(run), numerals(form))) return Infinity
  return distance(run, form, run.length > 6 ? 2 : 1)
}

// 四大 is no slip of 五大.
/** @param {string} word */
const numerals = (word) => word.replace(/[^一二三四五六七八九十百千万\d]/g, "")

/** @type {(one: string, two: string) => boolean} */
const isWithin = (one, two) => (one.length > two.length ? one.includes(two) : two.includes(one))

// Half of the signs are the same, and the others sound alike, in a word of two by their first reading.
/** @type {(one: string, two: string, index: Index) => boolean} */
function soundsLike(one, two, { readings, alike }) {
  if (one.length !== two.length) return false
  const sounds = (sign) =>
    (readings.get(sign) ?? []).slice(0, one.length > 2 ? undefined : 1).map((each) => alike.get(each))
  const others = [...one].flatMap((sign, i) => (sign === two[i] ? [] : [[sign, two[i]]]))
  return others.length * 2 <= one.length &&
    others.every(([sign, other]) => sounds(sign).some((each) => sounds(other).includes(each)))
}

// Where nothing is found: the names that differ least, in at most half of their signs.
/** @param {Asked} asked @param {Index} index @returns {Document[]} */
export function nearest(asked, { names }) {
  const written = asked.han.join("")
  /** @type {(one: string, two: string) => number} */
  const share = (one, two) => distance(one, two, Math.max(one.length, two.length)) / Math.max(one.length, two.length, 1)
  const scored = names.map(({ document, forms, latin, english }) => {
    const offs = written
      ? forms.map((form) => share(written, form))
      : [share(asked.spelt, latin), ...english.map((each) => share(asked.words, each))]
    return { document, off: Math.min(...offs) }
  })
  return scored.filter(({ off }) => off <= 0.5).sort((a, b) => a.off - b.off).slice(0, 3).map(({ document }) =>
    document
  )
}
