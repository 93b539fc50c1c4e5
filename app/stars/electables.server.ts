import { listOver } from '#app/people/over-unit.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import type { Star } from './categories.server.ts'
import type { Colleague } from './electorate.server.ts'
import { type Eligible, whyBarred } from './editions/eligibility.ts'

/** A person who may be elected for some star, with what decides about it. */
export type Electable = Colleague & Omit<Eligible, 'wins'> & { wins: Map<string, string[]> }

type Team = { id: string; timeZone: string }

/** The people of a team, and those who belong to its outlet itself, on the day of this moment; by employee number. */
export async function listElectables(team: Team, at: Date): Promise<Electable[]> {
  const [memberships, over, wins] = await Promise.all([listMemberships(team, at), listOver(team.id, ['LEAD'], at), listWins(team.id)])
  const leads = new Set(over.map(({ id }) => id))
  const people = new Map<string, Electable>()
  for (const { person, position, unitId } of memberships) {
    const isOfTeam = unitId === team.id
    if (isOfTeam || !people.has(person.id)) people.set(person.id, { ...person, position, isOfTeam, isLead: leads.has(person.id), wins: wins.get(person.id) ?? new Map<string, string[]>() })
  }
  return [...people.values()]
}

/** Ids of those who may be elected for a star in a month. */
export function electableFor(star: Pick<Star, 'id' | 'eligibility'>, people: readonly Electable[], month: string): string[] {
  return people.filter((person) => whyNot(star, person, month) === null).map(({ id }) => id)
}

/** Why somebody may not be elected for a star in a month; null for who may. */
export function whyNot({ id, eligibility }: Pick<Star, 'id' | 'eligibility'>, { wins, ...person }: Electable, month: string): 'scope' | 'cooling' | null {
  return whyBarred(eligibility, { ...person, wins: wins.get(id) ?? [] }, month)
}

async function listMemberships({ id, timeZone }: Team, at: Date) {
  const day = calendarDay(at, timeZone)
  return database.membership.findMany({
    where: {
      unit: { OR: [{ id }, { kind: 'OUTLET', children: { some: { id } } }] },
      from: { lte: day },
      OR: [{ until: null }, { until: { gt: day } }],
      person: { OR: [{ deactivatedAt: null }, { deactivatedAt: { gt: at } }] },
    },
    select: { unitId: true, position: true, person: { select: { id: true, name: true, employeeNumber: true } } },
    orderBy: { person: { employeeNumber: 'asc' } },
  })
}

/** The months of each person's wins, by star; an award that was annulled, or whose certificate is revoked, is none. */
export async function listWins(teamId: string): Promise<Map<string, Map<string, string[]>>> {
  const awards = await database.award.findMany({
    where: { round: { unitId: teamId }, annulment: null, certificate: { revocations: { none: { reinstatedAt: null } } } },
    select: { personId: true, categoryId: true, round: { select: { month: true } } },
  })
  const wins = new Map<string, Map<string, string[]>>()
  for (const { personId, categoryId, round } of awards) {
    const own = wins.get(personId) ?? new Map<string, string[]>()
    wins.set(personId, own.set(categoryId, [...(own.get(categoryId) ?? []), round.month]))
  }
  return wins
}
