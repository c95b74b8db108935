// Copies a text and says so. Over plain http a browser has no clipboard, and elsewhere it may refuse: then the text is
// selected where it is shown, and the reader is told to copy it.

/** @param {string} text @param {{ shown: Element, status: Element, copied: string, failed: string }} where */
export async function copy(text, { shown, status, copied, failed }) {
  try {
    await navigator.clipboard.writeText(text)
    status.replaceChildren(copied)
  } catch {
    shown.replaceChildren(text)
    getSelection().selectAllChildren(shown)
    status.replaceChildren(failed)
  }
}
