// The parts of a query as it is written: bigrams, figures and stems, what each weighs, and the subjects that do for it.

/** @import { Index } from "./index.js" @import { Asked } from "./query.js" @import { Part } from "./sentences.js" */
/** @import { Treated } from "./subjects.js" */
import { bigrams, HAN_RUN, toneless, WORD_RUN } from "./text.js"

// A bigram that stands nowhere between two that do is the seam of two words, and little evidence of absence.
const SEAM = 0.25
// So is a word of a question, which is put in the reader's own.
const OWN_WORD = 0.6
// A number that says nothing of what it counts, beside words.
const BARE = 0.5
// Of a word that the report has not, before the name of a subject, that tells of which kind (nuclear power plant), and
// behind it, where it is an aspect (appliance rebates).
const KIND = 3
const ASPECT = 0.5
// How many subjects may share words with a query that names none.
const MANY = 6

/** @param {Index} index @returns {(options: string[], factor?: number) => Part} */
export const weighing = (index) => (options, factor = 1) => ({
  options,
  weight: factor * Math.min(...options.map(index.rarity)),
})

// Bigrams; what is inside a subject's name is found where the subject is treated, too.
/** @type {(asked: Asked, index: Index, treated: Treated[]) => Part[]} */
export function chineseParts(asked, index, treated) {
  const part = weighing(index)
  return runsOf(asked).flatMap(({ run, at }) =>
    bigrams(run).map((pair, i, all) => {
      const [start, end] = [at + i, at + i + pair.length]
      const own = treated.find((each) => each.start <= start && each.end >= end)
      if (own) return part([pair, ...own.tokens])
      const across = treated.filter((each) => each.start < end && each.end > start)
      const rest = across.length === 1 && beyond(across[0], start, run.slice(across[0].end - at), index)
      const isSeam = !index.weights.has(pair) && (
        (index.weights.has(all[i - 1]) && index.weights.has(all[i + 1])) || across.length > 1 || rest
      )
      const isOther = across.length && !isSeam && !index.weights.has(pair)
      return part([pair], isSeam ? SEAM : isOther ? 1 : ownWord(asked, pair, start, treated, index))
    })
  )
}

// Whether a name ends where its word does: what stands before it is often its verb (修路), and one sign behind it makes
// another word (养老金), unless the subject has it too (大棚菜).
/** @type {(treated: Treated, start: number, behind: string, index: Index) => boolean} */
const beyond = (treated, start, behind, { subjects }) =>
  start < treated.start || behind.length > 1 || treated.tokens.some((token) => subjects.has(token, behind))

/** @type {(asked: Asked, token: string, place: number, treated: Treated[], index: Index) => number} */
function ownWord({ question }, token, place, treated, index) {
  if (index.weights.has(token)) return 1
  if (question) return OWN_WORD
  if (!treated.length) return 1
  if (treated.some(({ end }) => end <= place)) return ASPECT
  return KIND
}

// The runs of Chinese with where they stand; each once.
/** @param {Asked} asked */
function runsOf({ asked, han }) {
  return han.map((run) => {
    const { index } = [...asked.matchAll(HAN_RUN)].find(([each]) => each.includes(run))
    return { run, at: asked.indexOf(run, index) }
  })
}

/** @type {(asked: Asked, index: Index) => Part[]} */
export function figureParts({ figures, han, latin }, index) {
  const part = weighing(index)
  const beside = han.length + latin.length > 0
  return figures.map(({ bare, value, written }) => (bare ? part([value, written], beside ? BARE : 1) : part([value])))
}

/** @type {(asked: Asked, index: Index, treated: Treated[]) => Part[]} */
export function englishParts(asked, index, treated) {
  const part = weighing(index)
  const places = [...asked.asked.matchAll(WORD_RUN)]
  return asked.latin.map((word) => {
    const token = index.stem(word)
    const place = places.find(([each]) => toneless(each).replace(/[1-5]$/, "") === word)
    const own = place && treated.find(({ start, end }) => start <= place.index && end >= place.index + place[0].length)
    return own ? part([token, ...own.tokens]) : part([token], ownWord(asked, token, place?.index ?? 0, treated, index))
  })
}

// The parts, with the subjects whose names have most of them in another order or another form, and half of them at least;
// null where there is none, or none that has a word that the report has not.
/** @type {(parts: Part[], asked: Asked, index: Index) => Part[]} */
export function shared(parts, asked, index) {
  const own = parts.map(({ options: [token] }) => token)
  const isWord = (token, i) => parts[i].weight > SEAM * index.rarity(token) && !isAcross(token, asked)
  const unknown = own.filter((token, i) => !index.weights.has(token) && isWord(token, i))
  const said = index.subjects.sharing(unknown)
  // A word of three signs is no word with a sign more.
  const half = asked.han.some((run) => run.length === 3)
    ? own.length
    : asked.han.length
    ? own.length / 2
    : (own.length + 1) / 2
  const enough = [...index.subjects.sharing(own)].filter(([subject, count]) =>
    unknown.length ? count >= half && said.has(subject) : count > 1 && count === own.length
  )
  const most = Math.max(0, ...enough.map(([, count]) => count))
  const best = enough.filter(([, count]) => count === most).map(([subject]) => subject)
  if (!best.length || best.length > MANY) return null
  const part = weighing(index)
  return parts.map(({ options, weight }) => {
    const shares = index.subjects.sharing([options[0]])
    const also = best.filter((subject) => shares.has(subject))
    if (also.length) return part([...options, ...also])
    return { options, weight: index.weights.has(options[0]) ? weight : weight * OWN_WORD }
  })
}

// Whether a bigram has the end of one word and the beginning of the next: most words are of two signs.
/** @type {(pair: string, asked: Asked) => boolean} */
const isAcross = (pair, { han }) =>
  han.some((run) => {
    const place = run.indexOf(pair)
    return pair.length === 2 && place > 0 && place % 2 === 1 && (run.length - place) % 2 === 1
  })
