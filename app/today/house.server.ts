import { unitsAtAndAbove } from '#app/people/units.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'

/** What a house still lacks before it can live: colleagues, and somebody who leads them. */
export type HouseStep = { kind: 'colleagues' | 'lead'; to: string }

/** The steps that an administrator has before them, in their order; none for others and in a house that lives. */
export async function findHouseSteps({ id, roles, administers }: Member): Promise<HouseStep[]> {
  if (!roles.includes('ADMIN')) return []
  const [colleague, lead] = await Promise.all([findColleague(id, administers), findLead(administers)])
  return [
    ...(colleague ? [] : [{ kind: 'colleagues' as const, to: '/admin/people/add' }]),
    ...(lead ? [] : [{ kind: 'lead' as const, to: '/admin/people' }]),
  ]
}

async function findColleague(id: string, administers: readonly string[]) {
  return database.membership.findFirst({
    where: { unitId: { in: [...administers] }, until: null, personId: { not: id }, person: { deactivatedAt: null } },
    select: { id: true },
  })
}

/** One who leads any of the units, also from above them. */
async function findLead(administers: readonly string[]) {
  const above = await Promise.all(administers.slice(0, 1).map(unitsAtAndAbove))
  const unitIds = [...new Set([...administers, ...above.flat()])]
  return database.roleGrant.findFirst({
    where: { role: 'LEAD', revokedAt: null, unitId: { in: unitIds }, person: { deactivatedAt: null } },
    select: { id: true },
  })
}
