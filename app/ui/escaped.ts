// As React writes them: markup that is put together as text has its bytes.
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

/** What somebody has written, for markup that is put together as text: between tags and between quotes. `marks`: those that have a meaning where it stands. */
export function escaped(text: string, marks = /[&<>"']/g): string {
  return text.replace(marks, (mark) => entities[mark] ?? mark)
}
