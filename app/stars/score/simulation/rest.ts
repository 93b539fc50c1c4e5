import { countWithin } from '../../editions/eligibility.ts'
import type { Count } from '../../tally.ts'

/** The months in which each person has won a star, by id. */
export type Wins = ReadonlyMap<string, readonly string[]>

/** How far back the tie ladder looks, as the real count does. */
const monthsOfLadder = 12

type Resting = { month: string; wins: Wins; coolDownMonths: number }

/**
 * The count of a month as it would have been after other wins: who rests is struck, so that ballots count for the others as
 * they stand, and the tie ladder sees these wins and not those that were made in fact.
 */
export function restedCount(count: Count, { month, wins, coolDownMonths }: Resting): { count: Count; resting: string[] } {
  const { candidates, struck = [] } = count
  const winsOf = (id: string, months: number) => countWithin(wins.get(id) ?? [], { month, months })
  const resting = candidates.filter((id) => !struck.includes(id) && winsOf(id, coolDownMonths) > 0)
  const recentWins = Object.fromEntries(candidates.map((id) => [id, winsOf(id, monthsOfLadder)]))
  return { count: { ...count, struck: [...struck, ...resting], recentWins }, resting }
}
