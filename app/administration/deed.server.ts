import { notFound } from '#app/people/guard.server.ts'
import type { Member } from '#app/people/member.server.ts'
import type { AuditDetails } from '#app/platform/audit.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { DeedRefusal } from './administration.ts'
import { administeredBy } from './roster.server.ts'

type PersonConcerned = Awaited<ReturnType<typeof findConcerned>>

/** One deed of an administrator to a person, inside its transaction. */
export type Deed = { transaction: Transaction; actor: Member; person: PersonConcerned; now: Date }

/** `details` go into the audit record, a one-time token never does. */
export type Outcome = { details: AuditDetails; token?: string } | DeedRefusal

/** The person with present membership and roles. Somebody who is not the administrator's is a 404. */
export async function findConcerned(transaction: Transaction, actor: Member, personId: string) {
  const person = await transaction.person.findFirst({
    where: { AND: [{ id: personId }, administeredBy(actor)] },
    include: { memberships: { where: { until: null } }, roleGrants: { where: { revokedAt: null } } },
  })
  if (!person) throw notFound()
  return person
}

/** An administrator of one outlet does not reset the password of the region's. */
export function outranks(person: PersonConcerned, actor: Member): boolean {
  return person.roleGrants.some(({ role, unitId }) => role === 'ADMIN' && !actor.administers.includes(unitId))
}
