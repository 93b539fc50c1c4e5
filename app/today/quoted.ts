/** A text that will itself stand in “ ”: the quotation marks in it change places, so that each level has its own. Apostrophes stay. */
export function quoted(text: string): string {
  return text.replace(/“|”|‘([^‘’]*)’/g, (mark, inner?: string) => {
    if (inner !== undefined) return `“${inner}”`
    return mark === '“' ? '‘' : '’'
  })
}
