import { randomInt } from 'node:crypto'

/** A copy in random order, from the system's own randomness: nobody can compute it again. */
export function shuffled<T>(items: readonly T[]): T[] {
  const rest = [...items]
  const drawn: T[] = []
  while (rest.length > 0) drawn.push(...rest.splice(randomInt(rest.length), 1))
  return drawn
}
