import { DateTime } from 'luxon'
import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { Role } from './abilities.ts'
import { unitsAtAndBelow } from './units.server.ts'

export type MemberUnit = { id: string; name: string; kind: 'REGION' | 'OUTLET' | 'TEAM'; timeZone: string }

/** Somebody who is signed in and belongs to a unit today. */
export type Member = {
  id: string
  employeeNumber: string
  name: string
  language: Language
  theme: 'SYSTEM' | 'LIGHT' | 'DARK'
  photoKey: string | null
  unit: MemberUnit
  position: string | null
  roles: readonly Role[]
  /** Ids of the units this member leads, with all below them. */
  leads: readonly string[]
  /** Ids of the units this member administers, with all below them. */
  administers: readonly string[]
}

/** The calendar day in a zone, as "YYYY-MM-DD". */
export function calendarDay(at: Date, timeZone: string): string {
  return DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd')
}

/** The member with this id, or null for somebody who left, was deactivated or never was. */
export async function findMember(personId: string, now = new Date()): Promise<Member | null> {
  const person = await database.person.findFirst({
    where: { id: personId, deactivatedAt: null },
    include: {
      memberships: { include: { unit: true }, orderBy: { from: 'desc' } },
      roleGrants: { where: { revokedAt: null } },
    },
  })
  if (!person) return null
  const membership = person.memberships.find(({ from, until, unit }) => {
    const today = calendarDay(now, unit.timeZone)
    return from <= today && (until === null || today < until)
  })
  if (!membership) return null
  const { id, name, kind, timeZone } = membership.unit
  const granted = (role: 'LEAD' | 'ADMIN') =>
    person.roleGrants.filter((grant) => grant.role === role).map((grant) => grant.unitId)
  return {
    id: person.id,
    employeeNumber: person.employeeNumber,
    name: person.name,
    language: person.language === 'EN' ? 'en' : 'zh-CN',
    theme: person.theme,
    photoKey: person.photoKey,
    unit: { id, name, kind, timeZone },
    position: membership.position,
    roles: ['MEMBER', ...new Set(person.roleGrants.map((grant) => grant.role))],
    leads: await unitsAtAndBelow(granted('LEAD')),
    administers: await unitsAtAndBelow(granted('ADMIN')),
  }
}
