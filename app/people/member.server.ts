import { Prisma } from '#app/generated/sqlite/client.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
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

/** One line of a person's record: joined with each membership and each role that holds, so a fact may come more than once. */
type Line = {
  id: string
  employeeNumber: string
  name: string
  language: 'ZH_CN' | 'EN'
  theme: Member['theme']
  photoKey: string | null
  from: string
  until: string | null
  position: string | null
  unitId: string
  unitName: string
  kind: MemberUnit['kind']
  timeZone: string
  role: Exclude<Role, 'MEMBER'> | null
  roleUnitId: string | null
}
/** As a session's look-up brings it: what of it holds is for memberOf to say. */
export type PersonRecord = readonly Line[]

/** Every request asks for one, so it is one statement by hand: composed by Prisma it would be two calls and six statements. */
const line = Prisma.sql`p."id", p."employeeNumber", p."name", p."language", p."theme", p."photoKey", m."from", m."until", m."position",
  u."id" AS "unitId", u."name" AS "unitName", u."kind", u."timeZone", g."role", g."unitId" AS "roleUnitId"`
const joins = Prisma.sql`JOIN "Membership" m ON m."personId" = p."id"
  JOIN "Unit" u ON u."id" = m."unitId"
  LEFT JOIN "RoleGrant" g ON g."personId" = p."id" AND g."revokedAt" IS NULL`
const order = Prisma.sql`ORDER BY m."from" DESC, g."grantedAt"`

export type SessionLine = Line & { expiresAt: Date; sharedMachine: boolean }

/** The record of the person whose session this is, with the session on each line; empty where there is none, and for somebody deactivated. */
export async function findSessionRecord(sessionId: string): Promise<SessionLine[]> {
  return database.$queryRaw<SessionLine[]>`SELECT s."expiresAt", s."sharedMachine", ${line}
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."deactivatedAt" IS NULL ${joins}
    WHERE s."id" = ${sessionId} ${order}`
}

/** The member with this id, or null for somebody who left, was deactivated or never was. */
export async function findMember(personId: string, now = new Date()): Promise<Member | null> {
  const record = await database.$queryRaw<Line[]>`SELECT ${line} FROM "Person" p ${joins}
    WHERE p."id" = ${personId} AND p."deactivatedAt" IS NULL ${order}`
  return memberOf(record, now)
}

/** The member that a record makes at this moment; null for somebody who belongs to no unit then. */
export async function memberOf(record: PersonRecord, now: Date): Promise<Member | null> {
  const current = record.find(({ from, until, timeZone }) => {
    const today = calendarDay(now, timeZone)
    return from <= today && (until === null || today < until)
  })
  if (!current) return null
  const granted = (wanted: 'LEAD' | 'ADMIN') => unitsAtAndBelow(record.flatMap(({ role, roleUnitId }) => (role === wanted && roleUnitId ? [roleUnitId] : [])))
  const { id, employeeNumber, name, theme, photoKey, position } = current
  return {
    id,
    employeeNumber,
    name,
    language: current.language === 'EN' ? 'en' : 'zh-CN',
    theme,
    photoKey,
    unit: { id: current.unitId, name: current.unitName, kind: current.kind, timeZone: current.timeZone },
    position,
    roles: ['MEMBER', ...new Set(record.flatMap(({ role }) => role ?? []))],
    leads: await granted('LEAD'),
    administers: await granted('ADMIN'),
  }
}
