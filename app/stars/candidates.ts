/** What a star's candidates are found from; ids of people. */
export type Field = { nominated: readonly string[]; electorate: readonly string[] }

/**
 * Who stands for a star: those nominated who are of the electorate, and if there is none of them, the whole electorate.
 */
export function candidatesOf({ nominated, electorate }: Field): string[] {
  const members = new Set(electorate)
  const standing = [...new Set(nominated)].filter((id) => members.has(id))
  return standing.length > 0 ? standing : [...members]
}

/** Counts of a vote are shown from this many ballots on; below it they would tell who voted for whom. */
const fewestShown = 8

/** The number, or null where it must not be shown. */
export function shownCount(count: number): number | null {
  return count >= fewestShown ? count : null
}
