// The first visit guesses nothing; a later one finds the edition that was chosen marked, and the search leads into it.

const KEY = "edition"
/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll(".choice a[hreflang]")

function chosen() {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

for (const link of links) {
  const own = link.hreflang === chosen()
  const mark = link.querySelector(".choice__last")
  if (mark instanceof HTMLElement) mark.hidden = !own
  if (own) {
    link.classList.add("choice__own")
    /** @type {HTMLFormElement} */
    const form = document.querySelector("form.find")
    if (!link.hreflang.startsWith("en")) form.action = new URL("search/", link.href).href
  }
  link.addEventListener("click", () => {
    try {
      localStorage.setItem(KEY, link.hreflang)
    } catch { /* Storage may be refused; nothing is remembered then. */ }
  })
}
