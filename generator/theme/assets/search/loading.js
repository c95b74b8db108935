// What a search needs: loaded when a reader goes to search, and the other language's half when it is searched in.

/** @import { Tables } from "./index.js" @import { Rest } from "./texts.js" */
/** @typedef {{ edition: URL, assets: URL, tag: string, words: Record<string, string> }} Place */

const fetched = async (address) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.json()
}

const script = (address) =>
  new Promise((resolve, reject) => {
    const element = document.createElement("script")
    element.src = address
    element.onload = resolve
    element.onerror = reject
    document.head.append(element)
  })

// By which signs and sounds, or spellings, two writings are one: each language has its own table.
const CHINESE = "characters.json"
const ENGLISH = "spellings.json"
const NONE = { fold: "", level1: "", more: "", words: {} }

/** @param {Place} place */
export async function load({ edition, assets, tag, words }) {
  const [ownTable, otherTable] = tag === "en" ? [ENGLISH, CHINESE] : [CHINESE, ENGLISH]
  const [{ createEngine }, { createResults }, { completed }, texts, tables] = await Promise.all([
    import("./engine.js"),
    import("./results.js"),
    import("./texts.js"),
    fetched(new URL("search/index.json", edition)),
    fetched(new URL(ownTable, assets)),
    script(new URL("lunr.js", assets)),
  ])
  const { sections, addresses } = texts
  /** @param {[Partial<Tables>, ...Rest[]]} [rest] */
  const parts = ([more, ...rest] = [{}]) => {
    const { lunr } = /** @type {typeof window & { lunr: object }} */ (window)
    const engine = createEngine(lunr, completed(texts, ...rest), { ...NONE, ...tables, ...more })
    return { engine, ...createResults({ engine, sections, words, addresses, tag, root: edition }) }
  }
  const own = parts()
  /** @type {Promise<typeof own>} */
  let loading = null
  const both = () =>
    loading ??= Promise.all([
      fetched(new URL(otherTable, assets)),
      fetched(new URL("search/other.json", edition)),
      fetched(new URL("search/words.json", edition)),
    ])
      .then(parts).catch((error) => {
        loading = null
        throw error
      })

  // What a query finds; where that is nothing whole, in the other language and in the words of other places too.
  /** @param {string} query @param {boolean} typing */
  async function search(query, typing) {
    const found = own.engine.search(query, { typing })
    if (found.results.some(own.engine.isWhole)) return { parts: own, found }
    const whole = await both()
    return { parts: whole, found: whole.engine.search(query, { typing }) }
  }
  return { search }
}
