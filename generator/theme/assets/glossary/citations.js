// The citations of an entry with its address and today's date, each with a button that copies it.

import { copy } from "../reading/copy.js"
import { today } from "../reading/day.js"

/** @type {HTMLElement} */
const list = document.querySelector(".citations")
const { copied, failed } = list.dataset
const address = new URL(location.href)
address.hash = address.search = ""

/** @type {NodeListOf<HTMLElement>} */
const forms = list.querySelectorAll("[data-citation]")
for (const form of forms) {
  const text = form.dataset.citation.replaceAll("{url}", address.href).replaceAll("{accessed}", today())
  const shown = document.createElement("span")
  shown.className = "citations__text"
  shown.append(text)
  const button = document.createElement("button")
  button.type = "button"
  button.lang = document.documentElement.lang
  button.textContent = list.dataset.copy
  button.setAttribute("aria-label", `${list.dataset.copy}: ${form.previousElementSibling.textContent}`)
  const status = document.createElement("span")
  status.setAttribute("role", "status")
  status.lang = document.documentElement.lang
  button.addEventListener("click", () => {
    // Only one text is selected, or in the clipboard.
    for (const each of list.querySelectorAll("[role=status]")) each.replaceChildren()
    copy(text, { shown, status, copied, failed })
  })
  form.replaceChildren(shown, " ", button, " ", status)
}
