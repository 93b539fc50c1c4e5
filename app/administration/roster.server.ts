import { database } from '#app/platform/database.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'

const pageSize = 25

type Asked = { query: string; unitId: string | null; page: number }

/** Who is an administrator's to look after: whoever belongs, now or from a coming day, to one of the units. */
export function administeredBy(actor: Member, now = new Date()) {
  const today = calendarDay(now, actor.unit.timeZone)
  return { memberships: { some: { unitId: { in: [...actor.administers] }, OR: [{ until: null }, { until: { gt: today } }] } } }
}

/** One page of people by employee number, those who have left included; the query is the start of a number or part of a name. */
export async function listPeople(actor: Member, { query, unitId, page }: Asked) {
  const ofUnit = unitId === null ? {} : { memberships: { some: { unitId, until: null } } }
  const where = { AND: [administeredBy(actor), ofUnit, matching(query)] }
  const [count, people] = await Promise.all([
    database.person.count({ where }),
    database.person.findMany({
      where,
      include: { memberships: { where: { until: null }, include: { unit: true } }, roleGrants: { where: { revokedAt: null } } },
      orderBy: { employeeNumber: 'asc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ])
  const photoKeys = await listPhotoKeys(people.map(({ id }) => id), 'STAFF_PAGES')
  return {
    count,
    pages: Math.max(1, Math.ceil(count / pageSize)),
    people: people.map((person) => ({
      id: person.id,
      employeeNumber: person.employeeNumber,
      name: person.name,
      photoKey: photoKeys.get(person.id) ?? null,
      unitName: person.memberships[0]?.unit.name ?? '',
      position: person.memberships[0]?.position ?? null,
      roles: [...new Set(person.roleGrants.map(({ role }) => role))],
      state: stateOf(person),
    })),
  }
}

export type PersonState = 'active' | 'invited' | 'deactivated'

function stateOf({ deactivatedAt, passwordHash }: { deactivatedAt: Date | null; passwordHash: string | null }): PersonState {
  if (deactivatedAt) return 'deactivated'
  return passwordHash === null ? 'invited' : 'active'
}

/** SQLite finds small letters by great ones in Latin, PostgreSQL does not; so both are asked for what was typed and its usual spellings. */
function matching(query: string) {
  const text = query.normalize('NFKC').trim()
  if (text === '') return {}
  const spellings = [text, text.toLowerCase(), text.toUpperCase(), text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()]
  return { OR: [{ employeeNumber: { startsWith: text.toUpperCase() } }, ...[...new Set(spellings)].map((name) => ({ name: { contains: name } }))] }
}

/** A person with memberships and roles, as an administrator sees them; null for somebody else's. */
export async function findAdministered(actor: Member, personId: string) {
  const person = await database.person.findFirst({
    where: { AND: [{ id: personId }, administeredBy(actor)] },
    include: {
      memberships: { include: { unit: true }, orderBy: { from: 'desc' } },
      roleGrants: { where: { revokedAt: null }, include: { unit: true }, orderBy: { grantedAt: 'asc' } },
    },
  })
  if (!person) return null
  const { id, employeeNumber, name } = person
  const photoKey = (await listPhotoKeys([id], 'STAFF_PAGES')).get(id) ?? null
  return {
    id,
    employeeNumber,
    name,
    photoKey,
    state: stateOf(person),
    unitId: person.memberships[0]?.unitId ?? null,
    position: person.memberships[0]?.position ?? null,
    memberships: person.memberships.map(({ id: key, unit, from, until, position }) => ({ key, unitName: unit.name, from, until, position })),
    grants: person.roleGrants.map((grant) => ({
      id: grant.id,
      role: grant.role,
      unitName: grant.unit.name,
      isMine: actor.administers.includes(grant.unitId),
    })),
  }
}
