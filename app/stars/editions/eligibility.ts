export const scopes = ['team', 'not-leads', 'positions'] as const
export type Scope = (typeof scopes)[number]

/** Who may be elected for a star. */
export type Eligibility = {
  scope: Scope
  /** Of scope `positions`: 柜员, 保安, 保洁 … as the roster says them. */
  positions: readonly string[]
  /** Also those who belong to the outlet itself, and to no team of it: often guards, cleaners, part-timers. */
  alsoOutlet: boolean
  /** For how many months after a win nobody is elected for the same star again. */
  coolDownMonths: number
}

export type Eligible = {
  position: string | null
  isLead: boolean
  /** Of the team itself, not of its outlet. */
  isOfTeam: boolean
  /** In which months the person has won this star: '2026-09'. */
  wins: readonly string[]
}

/** Why somebody may not be elected for a star in a month; null for who may. */
export function whyBarred({ scope, positions, alsoOutlet, coolDownMonths }: Eligibility, person: Eligible, month: string): 'scope' | 'cooling' | null {
  if (!person.isOfTeam && !alsoOutlet) return 'scope'
  if (scope === 'not-leads' && person.isLead) return 'scope'
  if (scope === 'positions' && !positions.includes(person.position?.trim() ?? '')) return 'scope'
  return countWithin(person.wins, { month, months: coolDownMonths }) > 0 ? 'cooling' : null
}

/** How many of these wins lie in so many months before a month. */
export function countWithin(wins: readonly string[], { month, months }: { month: string; months: number }): number {
  return wins.map((won) => monthsApart(won, month)).filter((apart) => apart > 0 && apart <= months).length
}

/** From '2025-12' to '2026-02' it is two months. */
export function monthsApart(earlier: string, later: string): number {
  return monthNumber(later) - monthNumber(earlier)
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
}
