// The citations of an entry with its address and today's date, each with a button that copies it.

import { today } from "./day.js"

const list = document.querySelector(".citations")
const address = new URL(location)
address.hash = address.search = ""

for (const form of list.querySelectorAll("[data-citation]")) {
  const text = form.dataset.citation.replaceAll("{url}", address.href).replaceAll("{accessed}", today())
  const button = document.createElement("button")
  button.type = "button"
  button.lang = document.documentElement.lang
  button.textContent = list.dataset.copy
  button.setAttribute("aria-label", `${list.dataset.copy}: ${form.previousElementSibling.textContent}`)
  const said = document.createElement("span")
  said.setAttribute("role", "status")
  said.lang = document.documentElement.lang
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text)
    said.textContent = list.dataset.copied
  })
  // Without a secure connection a browser gives no clipboard.
  form.replaceChildren(text, ...(navigator.clipboard ? [" ", button, " ", said] : []))
}
