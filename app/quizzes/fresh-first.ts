import { shuffled } from './seeded-shuffle.ts'

export type Asking = { seed: string; /** When it was last asked: 0 never, and the more the later. */ lastAsked: (id: string) => number }

/** By chance, but those first that were never asked, and then those that were asked longest ago. */
export function freshFirst<T extends { id: string }>(items: readonly T[], { seed, lastAsked }: Asking): T[] {
  return shuffled(items, seed).toSorted((one, other) => lastAsked(one.id) - lastAsked(other.id))
}
