import { database } from '#app/platform/database.server.ts'
import type { Role } from './abilities.ts'
import { listPhotoKeys } from './consent.server.ts'
import { calendarDay } from '#app/platform/dates.ts'

export type TeamMember = {
  id: string
  employeeNumber: string
  name: string
  position: string | null
  /** The day this membership began, "YYYY-MM-DD". */
  since: string
  /** Only with consent for staff pages. */
  photoKey: string | null
  /** LEAD, ADMIN and MENTOR grants of the person, over whatever unit. */
  roles: readonly Exclude<Role, 'MEMBER'>[]
}

/** Who belongs to the unit itself on this day, by employee number. Two queries, however large the team. */
export async function listTeamMembers(unit: { id: string; timeZone: string }, now: Date): Promise<TeamMember[]> {
  const today = calendarDay(now, unit.timeZone)
  const memberships = await database.membership.findMany({
    where: {
      unitId: unit.id,
      from: { lte: today },
      OR: [{ until: null }, { until: { gt: today } }],
      person: { deactivatedAt: null },
    },
    select: { personId: true, position: true, from: true, person: { select: { employeeNumber: true, name: true, roleGrants: { where: { revokedAt: null }, select: { role: true } } } } },
    orderBy: { person: { employeeNumber: 'asc' } },
  })
  const photoKeys = await listPhotoKeys(memberships.map(({ personId }) => personId), 'STAFF_PAGES')
  return memberships.map(({ personId, person, position, from }) => ({
    id: personId,
    employeeNumber: person.employeeNumber,
    name: person.name,
    position,
    since: from,
    photoKey: photoKeys.get(personId) ?? null,
    roles: [...new Set(person.roleGrants.map(({ role }) => role))],
  }))
}
