// The reader's own day, in the ways in which citations write it: near midnight the day in Greenwich is another.

export function today() {
  const now = new Date()
  const iso = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  return {
    "{accessed}": iso,
    "{accessed-us}": new Intl.DateTimeFormat("en-US", { dateStyle: "long" }).format(now),
    "{accessed-ris}": iso.replaceAll("-", "/"),
    "{accessed-csl}": iso.split("-").map(Number).join(", "),
  }
}

/** @param {string} form @param {Record<string, string>} blanks */
export function filled(form, blanks) {
  return Object.entries(blanks).reduce((text, [blank, value]) => text.replaceAll(blank, () => value), form)
}
