import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers, type TeamMember } from '#app/people/team.server.ts'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'

/** Who sits the exams of a unit: its members, but for who leads it and knows the paper. */
export function isSitter({ unit, leads }: Pick<Member, 'unit' | 'leads'>, unitId: string): boolean {
  return unit.id === unitId && !leads.includes(unitId)
}

/** As isSitter says, at this moment and by employee number. */
export async function listSitters(unit: { id: string; timeZone: string }, now: Date): Promise<TeamMember[]> {
  const [members, above] = await Promise.all([listTeamMembers(unit, now), unitsAtAndAbove(unit.id)])
  const grants = await database.roleGrant.findMany({ where: { role: 'LEAD', revokedAt: null, unitId: { in: above } }, select: { personId: true } })
  return members.filter(({ id }) => !grants.some(({ personId }) => personId === id))
}
