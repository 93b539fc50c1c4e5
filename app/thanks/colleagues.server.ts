import type { Member } from '#app/people/member.server.ts'
import { isCurrent } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Reader } from './sight.ts'

export type Colleague = { id: string; name: string; employeeNumber: string; position: string | null; unitId: string }

/** Whom this member can thank: who belongs today to the member's own team, or to a team that the member leads; by employee number. */
export async function listColleagues(member: Member, now: Date): Promise<Colleague[]> {
  const memberships = await database.membership.findMany({
    where: { unitId: { in: teamsOf(member) }, unit: { kind: 'TEAM' }, personId: { not: member.id }, person: { deactivatedAt: null } },
    select: { from: true, until: true, position: true, unit: { select: { id: true, timeZone: true } }, person: { select: { id: true, name: true, employeeNumber: true } } },
    orderBy: [{ person: { employeeNumber: 'asc' } }, { from: 'asc' }],
  })
  const holds = isCurrent(now)
  const current = memberships.filter(({ from, until, unit }) => holds({ from, until, timeZone: unit.timeZone }))
  // Of several teams the one that was joined last, as everywhere.
  return [...new Map(current.map(({ person, position, unit }) => [person.id, { ...person, position, unitId: unit.id }])).values()]
}

export function readerOf(member: Pick<Member, 'id' | 'unit' | 'leads'>): Reader {
  return { id: member.id, teams: teamsOf(member) }
}

function teamsOf({ unit, leads }: Pick<Member, 'unit' | 'leads'>): string[] {
  return [...new Set([unit.id, ...leads])]
}
