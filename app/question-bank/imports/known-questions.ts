/*
 * Whether a question is in the bank already: the same in all it says, whatever it is called. Questions are compared as
 * they are stored, so that twenty thousand are compared in a moment.
 */

/** The stored JSON without the question's own id, which stands first in it. */
export function contentOf(stored: string): string {
  return stored.replace(/"id":"[^"]*"/, '"id":""')
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
