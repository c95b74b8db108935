// Before the first paint: the reader's choice of light or dark, if one was made.
try {
  const chosen = localStorage.getItem("colours")
  if (chosen) document.documentElement.dataset.colours = chosen
} catch { /* Storage may be refused; the system's choice then holds. */ }
