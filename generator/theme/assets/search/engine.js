// The search: lunr finds and weighs, in an index of folded bigrams, stems, syllables and values; what is ours is what
// the tokens are, and the order of kinds: names before sentences, exact before near.
// Measured against lunr's own order in `make bench-search`.

import { HAN_RUN, NUMERALS, WORD_RUN, bigrams, chineseNumber, distance, fold, isHan, letters, nearest, numbers, syllables, toneless } from "./text.js"

// Words by which a question is put, and which no sentence has to have.
const ASKING =
  // Mandarin and Cantonese, in Simplified characters.
  /几多|边个|边间|边度|乜嘢|乜野|乜|系咩|咩|点解|点样|有冇|几时|多久|为何|是否|什么是|是什么|什么意思|是啥|啥是|啥意思|指的是|是指|什么|意思|含义|多少|哪些|哪个|哪几|哪|(?<=\d)年|(?<=\d)[个家件条名座栋处项户人](?=[\u3400-\u9fff])|怎么样|怎样|怎么|如何|为什么|有没有|有哪|请问|何时|什么时候|多大|多高|多长|几个|几(?=[个户家人项条座名件所处亩吨])|一共|总共|目前|现在|想知道|今年|去年|要|吗|呢|吧|的|了|是|在|有/g
// A question for what a name means, which its record answers best.
const DEFINING = /什么是|是什么|什么意思|是啥|啥意思|指的是|是指|指什么|含义|\bmeans?\b|\bmeaning\b|^what(?:'s| is| are| does)\b/
// What a question asks for, and what a sentence that answers it has.
const ANSWERS = [
  [/多少|几|占比|how (?:many|much|large)/, /\d/],
  [/何时|什么时候|几时|哪年|几月|\bwhen\b/, /\d月|\d{4}年|\b20\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/],
]
const PARTS = [
  [/去年|过去一年|上年|\blast year\b|\b(?:did|was|were|has|have)\b/, "part-1"],
  [/今年|明年|计划|打算|目标|将|\bthis year\b|\b(?:will|plan|planned|plans|target|targets|aim|goal)\b/, "part-2"],
]
const ANSWER = 15
const ASKED = new Set(["what", "which", "how", "when", "where", "who", "why", "does", "did"])
const LITTLE = new Set(("a about all an and any are as at be been but by can could describe did do does explain find for from get had has have how "
  + "i in into is it its list many me mean meaning means meant more most much my of on or our out please show so some such tell than that "
  + "the their them then there these they this those to up us was we were what whats when where which who why will with would you your").split(" "))
// How much of a query, by the rarity of its tokens, a document has to have; of a question, which says more than it asks.
const ENOUGH = 0.62
const ENOUGH_OF_A_QUESTION = 0.4
// A bigram that stands nowhere between two that do is the seam of two words, and little evidence of absence.
const SEAM = 0.25
const OWN_WORDS = 0.6
// How much of a query has to stand in a name for the record to go before the sentences.
const NAMED = 0.75
const RANK = { exact: 7, name: 6, all: 5, heard: 4, most: 3, near: 2, nearer: 1 }

export function createEngine(lunr, texts, tables) {
  const readings = new Map()
  for (const [syllable, signs] of Object.entries(tables.pinyin)) {
    for (const sign of signs) readings.set(sign, [...(readings.get(sign) ?? []), syllable])
  }
  const known = new Set(Object.keys(tables.pinyin))
  const plain = (text) => fold(text, tables.fold)
  const stem = (word) => {
    const small = toneless(word).replace(/['’]s?$/, "").replace(/['’]/g, "")
    const american = (tables.words[small] ?? small).replace(/is(ations?|e|ed|es|ers?|ing)$/, "iz$1")
    return lunr.stemmer(new lunr.Token(american, {})).toString()
  }

  // --- The index ------------------------------------------------------------------------------------------------

  const documents = new Map()
  const vocabulary = new Map() // raw English words by stem: what a misspelt one may mean
  const weights = new Map() // in how many documents a token stands

  function tokens(chinese, english) {
    const found = []
    const folded = plain(chinese)
    for (const [run] of folded.matchAll(HAN_RUN)) {
      found.push(...new Set(run), ...(run.length > 1 ? bigrams(run) : []))
    }
    for (const text of [folded, plain(english)]) {
      for (const each of numbers(text)) found.push(each.value, each.written)
      for (const [word] of text.matchAll(WORD_RUN)) {
        const small = toneless(word)
        vocabulary.set(small, stem(small))
        found.push(stem(small))
      }
    }
    return found
  }

  const builder = new lunr.Builder()
  builder.ref("id")
  builder.field("name", { boost: 3 })
  builder.field("text")
  builder.b(0.6)
  const add = (document, name, text) => {
    documents.set(document.id, { ...document, folded: plain(document.kind === "segment" ? document.zh : document.text.zh) })
    for (const token of new Set([...name, ...text])) weights.set(token, (weights.get(token) ?? 0) + 1)
    builder.add({ id: document.id, name, text })
  }
  const names = [] // every way to write a record's name, as it is compared
  for (const record of texts.records) {
    const latin = letters(record.pinyin)
    const initials = record.pinyin.split(/[\s,，、+“”'’]+/).map(letters).filter(Boolean)
    const english = [record.en, ...record.enForms]
    const forms = new Set([...record.forms, record.zh].map(key))
    names.push({
      record, forms, latin, sounds: syllables(latin, known) ?? [],
      initials: Array.from(syllableInitials(initials)).join(""),
      english: new Set(english.map(words)),
    })
    add({ ...record, kind: record.id.split(":")[0] },
      tokens(record.forms.join("，"), english.join(", ")), tokens(record.text.zh, `${record.gloss}. ${record.text.en}`))
  }
  for (const segment of texts.segments) add({ ...segment, kind: "segment" }, [], tokens(segment.zh, segment.en))
  const index = builder.build()

  // The bigrams of the index by how they may be read.
  const heardAs = new Map()
  for (const token of weights.keys()) {
    if (token.length !== 2 || !isHan(token[0])) continue
    for (const a of readings.get(token[0]) ?? []) {
      for (const b of readings.get(token[1]) ?? []) {
        if (!heardAs.has(`${a} ${b}`)) heardAs.set(`${a} ${b}`, [])
        heardAs.get(`${a} ${b}`).push(token)
      }
    }
  }
  const spelling = (one, two) => heardAs.get(`${one} ${two}`) ?? [`${one} ${two}`]

  function key(text) { return plain(text).replace(/[^\p{L}\p{N}+]/gu, "") }
  function words(text) {
    return [...plain(text).matchAll(/[a-z0-9+]+/g)].map(([word]) => word).filter((word) => !LITTLE.has(word)).map(stem).join(" ")
  }
  function* syllableInitials(parts) {
    for (const part of parts) {
      const cut = syllables(part, known)
      if (cut) for (const each of cut) yield each[0]
      else yield part
    }
  }

  // --- What a query asks for --------------------------------------------------------------------------------------

  function read(query) {
    const text = plain(query.normalize("NFC")).trim()
    const place = plain(texts.place.zh)
    const without = text.replace(text.length > place.length + 1 ? place : "\0", " ").replace(ASKING, (match) => " ".repeat(match.length))
    const asked = /[\p{L}\p{N}]/u.test(without) ? without : text
    const han = [...new Set([...asked.matchAll(HAN_RUN)].map(([run]) => run))]
    const core = asked.replace(/[a-z]+/g, (word) => (LITTLE.has(word) ? "" : word))
    const figures = numbers(text)
    let rest = text
    for (const each of figures) rest = rest.slice(0, each.start) + " ".repeat(each.end - each.start) + rest.slice(each.end)
    const all = [...rest.matchAll(WORD_RUN)].map(([word]) => toneless(word).replace(/[1-5]$/, ""))
    const ofPlace = plain(texts.place.en).split(" ")
    const content = all.filter((word) => !LITTLE.has(word))
    const elsewhere = content.filter((word) => !ofPlace.includes(word.replace(/['’]s?$/, "")))
    const meant = elsewhere.length || han.length || figures.length ? elsewhere : content
    const latin = meant.length || han.length || figures.length ? meant : all
    // Pinyin with tone numbers: the digits are not figures.
    const spelt = letters(text.replace(/([a-züv])[1-5](?![\d.])/g, "$1"))
    const question = asked !== text || all.some((word) => ASKED.has(word)) || /[?？]/.test(text)
    const defining = DEFINING.test(text)
    return { text, han, figures, latin, spelt, question, defining, key: key(core) || key(text), words: words(text) }
  }

  // Ways to understand a query: as it is written, by its sound, as the beginning of words. A way is a list of parts, of
  // which a result should have all; a part is the tokens that do for it, and its weight.
  function waysOf(asked, typing) {
    // A question is put in the reader's own words, of which some stand nowhere.
    const unknown = (token) => (asked.question && !weights.has(token) ? OWN_WORDS : 1)
    const part = (options, factor = 1) => ({ options, weight: factor * Math.min(...options.map(rarity)) })
    const written = asked.han.flatMap((run) => {
      const pairs = bigrams(run)
      const seam = (i) => !weights.has(pairs[i]) && weights.has(pairs[i - 1]) && weights.has(pairs[i + 1])
      return pairs.map((pair, i) => part([pair], seam(i) ? SEAM : unknown(pair)))
    })
    written.push(...asked.figures.map((each) => part(each.bare ? [each.value, each.written] : [each.value])))
    const english = asked.latin.map((word) => part([stem(word)], unknown(stem(word))))
    const ways = [{ rank: RANK.all, parts: [...written, ...english] }]
    const cut = syllables(asked.latin.join("").replace(/['’]/g, ""), known) ?? []
    if (cut.length > 1) ways.push({ rank: RANK.heard, parts: [...written, ...heard(cut).map((options) => part(options))] })
    const last = asked.latin.at(-1) ?? ""
    if (typing && last.length > 1) {
      const longer = [...vocabulary].filter(([word]) => word.startsWith(last)).map(([, each]) => each)
      if (longer.length) ways.push({ rank: RANK.heard, parts: [...written, ...english.slice(0, -1), part([...new Set(longer)].slice(0, 40))] })
    }
    return ways.filter(({ parts }) => parts.length)
  }

  const heard = (cut) => cut.slice(1).map((each, i) => spelling(cut[i], each))
  const rarity = (token) => Math.log(1 + documents.size / ((weights.get(token) ?? 0) + 0.5))

  // Which documents have parts of a way: lunr's score, and the share of the query, by weight.
  function run(parts) {
    const all = new Set(parts.flatMap(({ options }) => options).filter((token) => weights.has(token)))
    if (!all.size) return []
    const total = parts.reduce((whole, { weight }) => whole + weight, 0)
    return index
      .query((query) => { for (const token of all) query.term(token, { usePipeline: false }) })
      .map(({ ref, score, matchData }) => {
        const has = (token) => token in matchData.metadata
        const found = parts.filter(({ options }) => options.some(has))
        const sum = (some) => some.reduce((whole, { weight }) => whole + weight, 0) / total
        const inName = found.filter(({ options }) => options.some((token) => matchData.metadata[token]?.name))
        const tokens = found.flatMap(({ options }) => options.filter(has))
        return { id: ref, score, share: sum(found), named: sum(inName) > NAMED, tokens }
      })
  }

  // --- Names ------------------------------------------------------------------------------------------------------

  function byName(asked) {
    const found = []
    const spelt = asked.han.length ? "" : asked.spelt
    const heard = asked.han.join("")
    for (const name of names) {
      const { record, forms, latin, initials, english } = name
      const is = forms.has(asked.key) || forms.has(heard) || (spelt && (spelt === latin || (spelt.length > 1 && spelt === initials)))
        || (asked.words && !heard && english.has(asked.words))
      const within = (heard.length > 1 && !asked.latin.length && !asked.figures.length && [...forms].some((form) => form.includes(heard)))
        || (heard && asked.key.length > 2 && [...forms].some((form) => form.includes(asked.key)))
        || (asked.key.length > 1 && !heard && [...forms].some((form) => form.includes(asked.key)))
        || (spelt.length > 3 && latin.startsWith(spelt)) || (spelt.length > 2 && initials.startsWith(spelt))
        || (asked.words.length > 3 && !heard && [...english].some((each) => ` ${each} `.includes(` ${asked.words} `)))
      if (is) found.push({ id: record.id, rank: RANK.exact, score: 1, named: true })
      else if (asked.defining && ([...forms].some((form) => form.length > 1 && asked.key.includes(form))
        || [...english].some((each) => each.includes(" ") && ` ${asked.words} `.includes(` ${each} `)))) found.push({ id: record.id, rank: RANK.name, score: 1, named: true })
      else if (within) found.push({ id: record.id, rank: RANK.name, score: (asked.key.length || 1) / Math.min(...[...forms].map((form) => form.length)), named: true })
    }
    return found
  }

  const soundsLike = (one, two) => one.length === two.length
    && Array.from(one).every((sign, i) => sign === two[i] || (readings.get(sign) ?? []).some((each) => readings.get(two[i])?.includes(each)))

  function nearNames(asked) {
    const found = []
    const spelt = asked.han.length ? "" : asked.spelt
    const runs = new Set([asked.han.join(""), ...asked.han, asked.key])
    for (const { record, forms, latin, english } of names) {
      let off = Infinity
      for (const run of runs) {
        if (run.length < 2) continue
        if ([...forms].some((form) => soundsLike(run, form))) off = Math.min(off, 0.5)
        for (const form of run.length > 2 ? forms : []) off = Math.min(off, distance(run, form, run.length > 6 ? 2 : 1))
      }
      if (spelt.length > 4) off = Math.min(off, distance(spelt, latin, spelt.length > 8 ? 2 : 1))
      if (asked.latin.length > 1 || spelt.length > 6) {
        for (const each of english) off = Math.min(off, distance(asked.words, each, asked.words.length > 12 ? 2 : 1))
      }
      if (off < Infinity) found.push({ id: record.id, rank: RANK.near, score: 1 / (1 + off), named: true, off })
    }
    return found
  }

  // --- Near sentences ----------------------------------------------------------------------------------------------

  // The query with each unknown word as the known one that differs least, or has the longest beginning in common.
  function corrected(asked) {
    let changed = false
    const latin = asked.latin.map((word) => {
      if (weights.has(stem(word)) || word.length < 4) return word
      const limit = word.length > 7 ? 2 : 1
      const beginning = word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))
      let best = null
      for (const each of vocabulary.keys()) {
        const off = each[0] === word[0] || word.length > 5 ? distance(word, each, limit) : Infinity
        const alike = off < Infinity ? off : word.length > 5 && each.startsWith(beginning) ? limit + 1 : Infinity
        if (alike < (best?.alike ?? Infinity)) best = { word: each, alike }
      }
      changed ||= Boolean(best)
      return best?.word ?? word
    })
    return changed ? { ...asked, latin, words: latin.map(stem).join(" ") } : null
  }

  // The query with its Chinese numerals in digits: 三十亿 as 30亿, 百分之五 as 5%.
  function inDigits(asked) {
    const text = asked.text.replace(NUMERALS, (whole, percent, numerals) => {
      const value = chineseNumber(numerals)
      return value === null ? whole : `${value}${percent ? "%" : ""}`
    })
    return text === asked.text ? null : read(text)
  }

  // Pinyin with two letters swapped, one too many or one left out.
  function misspelt(asked) {
    const word = asked.latin.join("").replace(/['’]/g, "")
    if (asked.han.length || word.length < 6) return []
    const ways = new Map()
    for (let i = 0; i < word.length; i += 1) {
      const [head, tail] = [word.slice(0, i), word.slice(i + 1)]
      const added = Array.from("abcdefghijklmnopqrstuwxyz", (letter) => head + letter + word[i] + tail)
      for (const each of [head + tail, head + tail.slice(0, 1) + word[i] + tail.slice(1), ...added]) {
        const cut = syllables(each, known) ?? []
        // Two syllables alone are too easily something else.
        if (cut.length > 2 && cut.slice(1).every((two, j) => heardAs.has(`${cut[j]} ${two}`))) ways.set(each, cut)
      }
    }
    return [...ways.values()].map((cut) => heard(cut).map((options) => ({ options, weight: 1 })))
  }

  function nearSentences(asked) {
    const found = []
    const [longest] = [...asked.han].sort((a, b) => b.length - a.length)
    if (longest?.length > 2) {
      const limit = longest.length > 6 ? 2 : 1
      for (const document of longest.length > 3 ? documents.values() : []) {
        const near = nearest(longest, document.folded, limit)
        if (near && others(asked, longest, document.folded)) found.push({ id: document.id, rank: RANK.nearer, score: 1 / (1 + near.distance), tokens: bigrams(longest), around: [near.end - longest.length, near.end] })
      }
      const pairs = bigrams(longest).map(([one, two]) => (readings.get(one) ?? [])
        .flatMap((a) => (readings.get(two) ?? []).flatMap((b) => spelling(a, b))))
      for (const each of run(pairs.filter((options) => options.length).map((options) => ({ options, weight: 1 })))) {
        if (each.share > 0.99) found.push({ ...each, rank: RANK.nearer, score: 1.5 })
      }
    }
    return found
  }
  const others = (asked, longest, text) => asked.han.every((each) => each === longest || text.includes(each))

  // A sentence that has the kind of thing that is asked for goes before one that has not; so does one of the part that
  // the question is about: a work report first reviews the year before, and then says what is to be done.
  function answer(asked, id) {
    if (!asked.question) return 0
    const { folded, en } = documents.get(id)
    const kind = ANSWERS.some(([question, found]) => question.test(asked.text) && (found.test(folded) || found.test(String(en).toLowerCase())))
    const part = PARTS.some(([question, section]) => question.test(asked.text) && id.startsWith(`segment:${section}`))
    return (kind ? ANSWER : 0) + (part ? ANSWER : 0)
  }

  // --- The answer ---------------------------------------------------------------------------------------------------

  // A record is found by its name before a sentence, and by what explains it after one.
  const order = ({ named, document: { kind } }) => (kind === "segment" ? 2 : (named ? 0 : 3) + (kind === "phrase"))

  function search(query, { typing = false } = {}) {
    const asked = read(query)
    if (!asked.text) return { results: [], near: [] }
    const best = new Map()
    const keep = (each) => {
      const before = best.get(each.id)
      if (!before || each.rank > before.rank || (each.rank === before.rank && each.score > before.score)) {
        best.set(each.id, { ...before, ...each, tokens: [...(before?.tokens ?? []), ...(each.tokens ?? [])] })
      } else before.tokens = [...(before.tokens ?? []), ...(each.tokens ?? [])]
    }
    for (const each of byName(asked)) keep(each)
    const enough = asked.question ? ENOUGH_OF_A_QUESTION : ENOUGH
    for (const { rank, parts } of waysOf(asked, typing)) {
      for (const each of run(parts)) {
        const figures = asked.figures.length > 0 && asked.figures.every(({ value, written }) => each.tokens.includes(value) || each.tokens.includes(written))
        if (each.share > 0.99) keep({ ...each, rank, score: each.score + answer(asked, each.id) })
        else if (each.share > (figures ? ENOUGH_OF_A_QUESTION : enough) && (figures || parts.length > 2)) keep({ ...each, rank: RANK.most, score: each.share * 100 + each.score + answer(asked, each.id) })
      }
    }
    if (![...best.values()].some((each) => each.rank >= RANK.name)) for (const each of nearNames(asked)) keep(each)
    if (![...best.values()].some((each) => each.rank > RANK.most)) {
      for (const mended of [corrected(asked), inDigits(asked)].filter(Boolean)) {
        for (const each of byName(mended)) keep({ ...each, rank: RANK.near, score: 1 })
        for (const { parts } of waysOf(mended, typing)) {
          for (const each of run(parts)) {
            if (each.share > 0.99) keep({ ...each, rank: RANK.nearer, score: 100 + each.score })
            else if (each.share > enough && parts.length > 2) keep({ ...each, rank: RANK.nearer, score: each.share })
          }
        }
      }
      for (const parts of misspelt(asked)) {
        for (const each of run(parts)) if (each.share > 0.99) keep({ ...each, rank: RANK.nearer })
      }
      for (const each of nearSentences(asked)) keep(each)
    }
    const results = [...best.values()]
      .map((each) => ({ ...each, document: documents.get(each.id) }))
      .sort((a, b) => b.rank - a.rank || order(a) - order(b) || b.score - a.score)
    return { asked, results, near: results.length ? [] : suggestions(asked) }
  }

  // Where nothing is found: the names that differ least, at most half of their signs.
  function suggestions(asked) {
    const heard = asked.han.join("") || asked.spelt
    const scored = names.map(({ record, forms, latin, english }) => {
      const offs = asked.han.length ? [...forms].map((form) => [distance(heard, form, 9), form.length])
        : [[distance(heard, latin, 9), latin.length], ...[...english].map((each) => [distance(asked.words, each, 9), each.length])]
      return { record, off: Math.min(...offs.map(([off, length]) => off / Math.max(length, heard.length, 1))) }
    })
    return scored.filter(({ off }) => off <= 0.5).sort((a, b) => a.off - b.off).slice(0, 3).map(({ record }) => record)
  }

  return { search, marks: (text, result) => marks(text, result) }

  // --- Marks: which signs of a text, as it is printed, a result was found by ---------------------------------------

  function marks(text, result) {
    const folded = plain(text)
    const spans = []
    const wanted = new Set(result.tokens ?? [])
    for (const token of wanted) {
      if (isHan(token[0])) for (const match of folded.matchAll(new RegExp(token, "g"))) spans.push([match.index, match.index + token.length])
    }
    for (const match of folded.matchAll(WORD_RUN)) if (wanted.has(stem(match[0]))) spans.push([match.index, match.index + match[0].length])
    for (const each of numbers(folded)) if (wanted.has(each.value) || wanted.has(each.written)) spans.push([each.start, each.end])
    if (result.around && spans.length === 0) spans.push(result.around)
    spans.sort(([a], [b]) => a - b)
    const joined = []
    for (const [start, end] of spans) {
      if (joined.length && start <= joined.at(-1)[1]) joined.at(-1)[1] = Math.max(end, joined.at(-1)[1])
      else joined.push([start, end])
    }
    return joined
  }
}
