import type { Member } from '#app/people/member.server.ts'
import { listOver } from '#app/people/over-unit.server.ts'
import { listTeamMembers, type TeamMember } from '#app/people/team.server.ts'

/** Who sits the exams of a unit: its members, but for who leads it and knows the paper. */
export function isSitter({ unit, leads }: Pick<Member, 'unit' | 'leads'>, unitId: string): boolean {
  return unit.id === unitId && !leads.includes(unitId)
}

/** As isSitter says, at this moment and by employee number. */
export async function listSitters(unit: { id: string; timeZone: string }, now: Date): Promise<TeamMember[]> {
  const [members, leads] = await Promise.all([listTeamMembers(unit, now), listOver(unit.id, ['LEAD'])])
  return members.filter((member) => !leads.some(({ id }) => id === member.id))
}
