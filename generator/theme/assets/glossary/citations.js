// The citations of an entry or a section with its address and today's date, each with a button that copies it.

import { copy } from "../reading/copy.js"
import { filled, today } from "../reading/day.js"

/** @type {HTMLElement} */
const list = document.querySelector(".citations")
const { copied, failed } = list.dataset
const address = new URL(location.href)
address.hash = address.search = ""

/** @type {NodeListOf<HTMLElement>} */
const forms = list.querySelectorAll("[data-citation]")
for (const form of forms) {
  const name = form.previousElementSibling.textContent
  const text = filled(form.dataset.citation, { "{url}": address.href, ...today() })
  const shown = document.createElement("span")
  shown.className = "citations__text"
  shown.append(text)
  const button = document.createElement("button")
  button.type = "button"
  button.lang = document.documentElement.lang
  const what = document.createElement("span")
  what.className = "unseen"
  what.append(` ${name}`)
  button.append(list.dataset.copy, what)
  const status = document.createElement("span")
  status.setAttribute("role", "status")
  status.lang = document.documentElement.lang
  button.addEventListener("click", () => {
    // Only one text is selected, or in the clipboard.
    for (const each of list.querySelectorAll("[role=status]")) each.replaceChildren()
    copy(text, { shown, status, copied: copied.replace("{}", name), failed })
  })
  form.replaceChildren(shown, " ", button, " ", status)
}
