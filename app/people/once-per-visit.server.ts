import type { Visit } from './visit.server.ts'

/**
 * The same question asked several times in one request, by its action and by the loaders of the page that answers it,
 * goes to the database once. Only for what the request itself does not change.
 */
export function oncePerVisit<T>(): (visit: Visit, question: string, ask: () => Promise<T>) => Promise<T> {
  const answers = new WeakMap<Visit, Map<string, Promise<T>>>()
  return (visit, question, ask) => {
    const known = answers.get(visit) ?? new Map<string, Promise<T>>()
    answers.set(visit, known)
    const answer = known.get(question) ?? ask()
    known.set(question, answer)
    return answer
  }
}
