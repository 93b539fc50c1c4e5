/*
 * Whether a question is in the bank already: the same in all it says, whatever it and its options are called and however
 * its lines and spaces are set; a file of our own names options by their letters. Questions are compared as they are
 * stored, so that twenty thousand are compared in a moment.
 */

/** The stored JSON without ids. Of gaps only without the question's own, which stands first: the text names the others. */
export function contentOf(stored: string): string {
  const unnamed = stored.includes('"type":"gaps"') ? stored.replace(/"id":"[^"]*"/, '"id":""') : stored.replace(/"id":"[^"]*"/g, '"id":""')
  return unnamed.replace(/,"(?:right|matchCase)":false/g, '').replace(/(?: |\\[nrt])+/g, ' ')
}

/** The questions that are new, each once, and how many are not. */
export function partNew<T extends { stored: string }>(questions: readonly T[], bank: Iterable<string>): { fresh: T[]; known: number } {
  const contents = new Set<string>()
  for (const stored of bank) contents.add(contentOf(stored))
  const fresh = questions.filter(({ stored }) => {
    const content = contentOf(stored)
    return !contents.has(content) && contents.add(content)
  })
  return { fresh, known: questions.length - fresh.length }
}
