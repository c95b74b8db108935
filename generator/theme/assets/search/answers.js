// What a question asks for, and which sentences have it.

/** @import { Document } from "./index.js" @import { Asked } from "./query.js" */

const KINDS = [
  { asked: /多少|几|占比|how (?:many|much|large)/, found: /\d/ },
  {
    asked: /何时|什么时候|几时|哪年|几月|\bwhen\b/,
    found: new RegExp(
      "\\d月|\\d{4}年|\\b20\\d\\d\\b|\\b(?:january|february|march|april|may|june|july|august|september" +
        "|october|november|december)\\b",
    ),
  },
]
// A work report first reviews the year before, and then says what is to be done.
const PARTS = [
  { asked: /去年|过去一年|上年|\blast year\b|\b(?:did|was|were|has|have)\b/, part: /^segment:part-1\b/ },
  {
    asked: /今年|明年|计划|打算|目标|将|\bthis year\b|\b(?:will|plan|planned|plans|target|targets|aim|goal)\b/,
    part: /^segment:part-2\b/,
  },
]

// How many of the things that a question asks for a document has: the kind of answer, the part of the report.
/** @param {Asked} asked @param {Document} document */
export function answers(asked, document) {
  if (!asked.question) return 0
  const english = String(document.en).toLowerCase()
  const kind = KINDS.some((each) =>
    each.asked.test(asked.text) && (each.found.test(document.folded) || each.found.test(english))
  )
  const part = PARTS.some((each) => each.asked.test(asked.text) && each.part.test(document.id))
  return Number(kind) + Number(part)
}
