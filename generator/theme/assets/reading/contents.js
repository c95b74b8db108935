// The contents stand beside the text and may be longer than the window: the page's own entry is brought into view.

const contents = document.querySelector(".contents")
const current = contents?.querySelector("[aria-current]")
if (current) {
  const [frame, entry] = [contents.getBoundingClientRect(), current.getBoundingClientRect()]
  if (entry.bottom > frame.bottom) contents.scrollTop = entry.top - frame.top - frame.height / 2
}
