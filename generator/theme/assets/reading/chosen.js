// Before the first paint: what the reader has chosen. Light or dark; the other language beside; numbers of sentences; and
// whether the address asks for a part of a table, which waits until it is narrowed.
if (location.search) document.documentElement.dataset.asked = ""
try {
  const { dataset, classList } = document.documentElement
  const colours = localStorage.getItem("colours")
  if (colours) dataset.colours = colours
  for (const name of ["beside", "numbers"]) classList.toggle(name, localStorage.getItem(name) === "yes")
} catch { /* Storage may be refused; the system's choice then holds, and the page as it is. */ }
