// How a section is laid out: sentence beside sentence, or line under line where it is narrow; with numbers of sentences.
// What was chosen is kept, and marked on the page before it is painted (chosen.js); the style sheet does the rest.

const chosen = document.documentElement.classList

/** @type {(button: Element, name: string) => void} */
function toggle(button, name) {
  if (!button) return
  const say = () => button.setAttribute("aria-pressed", String(chosen.contains(name)))
  button.addEventListener("click", () => {
    const on = chosen.toggle(name)
    try {
      localStorage.setItem(name, on ? "yes" : "no")
    } catch { /* Kept for this page alone. */ }
    say()
  })
  say()
}
toggle(document.querySelector(".side-by-side"), "beside")
toggle(document.querySelector(".numbered"), "numbers")

// Line under line, each sentence has its own row before that of its counterpart.
for (const paragraph of document.querySelectorAll(".unit > :is(.paragraph, .counterpart)")) {
  /** @type {NodeListOf<HTMLElement>} */
  const sentences = paragraph.querySelectorAll(":scope > .segment")
  for (const [place, sentence] of sentences.entries()) sentence.style.setProperty("--row", String(place + 1))
}

// A sentence under the pointer, or with the focus in it, marks itself in the other language too.
function mark(event) {
  for (const each of document.querySelectorAll(".marked")) each.classList.remove("marked")
  /** @type {HTMLElement} */
  const sentence = event.target.closest?.(".unit .segment")
  const id = sentence?.id || sentence?.dataset.segment
  /** @type {HTMLElement} */
  const counterpart = id && sentence.closest(".unit").querySelector(".counterpart")
  if (!counterpart || counterpart.offsetParent === null) return
  for (const each of [document.getElementById(id), counterpart.querySelector(`[data-segment="${id}"]`)]) {
    each?.classList.add("marked")
  }
}
document.addEventListener("pointerover", mark)
document.addEventListener("focusin", mark)
