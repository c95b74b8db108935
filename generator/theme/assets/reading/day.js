// The reader's own day, as ISO 8601 writes it: near midnight the day in Greenwich is another.

export function today() {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
