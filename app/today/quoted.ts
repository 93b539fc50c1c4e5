/** An excerpt cut inside a quotation would leave its mark open: it is cut before the mark instead, unless it begins with it. */
export function cutBeforeQuote(text: string): string {
  const open = text.lastIndexOf('“')
  return text.endsWith('…') && open > 0 && open > text.lastIndexOf('”') ? `${text.slice(0, open)}…` : text
}

/** A text that will itself stand in “ ”: the quotation marks in it change places, so that each level has its own. Apostrophes stay. */
export function quoted(text: string): string {
  return text.replace(/“|”|‘([^‘’]*)’/g, (mark, inner?: string) => {
    if (inner !== undefined) return `“${inner}”`
    return mark === '“' ? '‘' : '’'
  })
}
