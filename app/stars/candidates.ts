/** What a star's candidates are found from; ids of people. */
export type Field = { nominated: readonly string[]; eligible: readonly string[] }

/**
 * Who stands for a star: those nominated who may be elected, and if there is none of them, everybody who may.
 */
export function candidatesOf({ nominated, eligible }: Field): string[] {
  const free = new Set(eligible)
  const standing = [...new Set(nominated)].filter((id) => free.has(id))
  return standing.length > 0 ? standing : [...free]
}

/** Counts of a vote are shown from this many ballots on; below it they would tell who voted for whom. */
const fewestShown = 8

/** The number, or null where it must not be shown. */
export function shownCount(count: number): number | null {
  return count >= fewestShown ? count : null
}
