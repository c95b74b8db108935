// What `generator/search/` writes, one file an edition: columns, as they travel, and the rows that are made of them.

/**
 * @typedef {{ zh: string, en: string }} Pair
 * @typedef {{ title: string, url: string, year: number }} Section
 * A section is its place in `sections`; paragraph 0 is none.
 * @typedef {Pair & { id: string, section: number, paragraph: number }} Segment
 * @typedef {Pair & { id: string, forms: string[], enForms: string[], pinyin: string, text: Pair }} Entry
 * A report as a whole: its title, its front matter, and the words by which readers ask for it.
 * @typedef {Pair & { id: string, url: string, text: Pair, words: string[] }} Report
 * A name of the lexicon is a row of the index of names; its `kind` is in the edition's words.
 * @typedef {Pair & { pinyin: string, anchor: string, kind: string }} Row
 * A subject: its name, its other names, and the places of its passages in `segments`.
 * @typedef {Pair & { id: string, words: string[], passages: number[] }} SubjectText
 * @typedef {{ place: Pair, addresses: Record<"entries" | "names" | "subjects", string>, reports: Report[],
 *   sections: Section[], names: Row[], records: Entry[], segments: Segment[], subjects: SubjectText[] }} Texts
 *
 * @typedef {Record<"explained" | "sentences" | "records" | "forms" | "names" | "subjects" | "words" | "elsewhere", string>} Columns
 * @typedef {Pick<Texts, "place" | "addresses" | "reports" | "sections"> & { zh: Partial<Columns>, en: Partial<Columns>,
 *   records: { ids: string, pinyin: string }, names: { pinyin: string, kinds: string },
 *   segments: { ids: string, sections: number[], paragraphs: number[] },
 *   subjects: { ids: string, passages: string } }} Packed An edition's index.json.
 */

/** @param {string} [column] */
const lines = (column) => (column ? column.split("\n") : [])
/** @param {string} cell */
const several = (cell) => (cell ? cell.split("|") : [])

// What is in the other language, or in the words of other places, may come later.
/** @typedef {{ zh?: Partial<Columns>, en?: Partial<Columns> }} Rest */
/** @type {(packed: Packed, ...rest: Rest[]) => Packed} */
export const completed = (packed, ...rest) => ({
  ...packed,
  zh: Object.assign({}, packed.zh, ...rest.map(({ zh }) => zh)),
  en: Object.assign({}, packed.en, ...rest.map(({ en }) => en)),
})

/** @param {Packed} packed @returns {Texts} */
export function unpacked({ zh, en, records, names, segments, subjects, ...rest }) {
  const pairs = (key) => {
    const [chinese, english] = [lines(zh[key]), lines(en[key])]
    return (i) => ({ zh: chinese[i] ?? "", en: english[i] ?? "" })
  }
  const [record, forms, explained] = [pairs("records"), pairs("forms"), pairs("explained")]
  const [name, sentence, subject, words] = [pairs("names"), pairs("sentences"), pairs("subjects"), pairs("words")]
  const elsewhere = pairs("elsewhere")
  const [pinyin, kinds] = [lines(records.pinyin), lines(names.kinds)]
  return {
    ...rest,
    records: lines(records.ids).map((id, i) => ({
      ...record(i),
      id: id.includes(":") ? id : `${id}:${slug(pinyin[i])}`,
      forms: [record(i).zh, ...several(forms(i).zh)],
      enForms: several(forms(i).en),
      pinyin: pinyin[i],
      text: explained(i),
    })),
    names: lines(names.pinyin).map((each, i) => ({ ...name(i), pinyin: each, anchor: slug(each), kind: kinds[i] })),
    segments: lines(segments.ids).map((id, i) => ({
      ...sentence(i),
      id: `segment:${id}`,
      section: segments.sections[i],
      paragraph: segments.paragraphs[i],
    })),
    subjects: lines(subjects.ids).map((id, i) => ({
      ...subject(i),
      id,
      words: [words(i).zh, words(i).en, elsewhere(i).zh, elsewhere(i).en].flatMap(several),
      passages: places(lines(subjects.passages)[i]),
    })),
  }
}

// Each number is what it adds to the one before.
/** @param {string} steps */
function places(steps) {
  let place = 0
  return steps.split(" ").map((step) => (place += Number(step)))
}

// An id is pinyin without tones, its words joined (as `language/slugs.py` has it).
/** @param {string} pinyin */
const slug = (pinyin) =>
  pinyin.replace(/’/g, "").normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
