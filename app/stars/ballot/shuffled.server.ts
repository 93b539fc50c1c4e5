import { randomInt } from 'node:crypto'

/** A copy in random order, from the system's own randomness: nobody can compute it again. */
export function shuffled<T>(items: readonly T[]): T[] {
  const drawn: T[] = []
  for (const item of items) {
    // Each takes a random place, and whoever was there moves to the end (Fisher and Yates, "inside-out").
    const place = randomInt(drawn.length + 1)
    const moved = drawn[place]
    if (moved !== undefined) drawn.push(moved)
    drawn[place] = item
  }
  return drawn
}
