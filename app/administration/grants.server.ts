import { notFound } from '#app/people/guard.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { Deed, Outcome } from './deed.server.ts'

type Granted = { role: 'LEAD' | 'ADMIN' | 'MENTOR'; unitId: string }

/** Grants a role over a unit and all below it. Granting it again changes nothing. */
export async function grantRole({ transaction, actor, person }: Deed, { role, unitId }: Granted): Promise<Outcome> {
  if (!actor.administers.includes(unitId)) return { refused: 'unit-unknown' }
  const isHeld = person.roleGrants.some((grant) => grant.role === role && grant.unitId === unitId)
  if (!isHeld) await transaction.roleGrant.create({ data: { personId: person.id, role, unitId, grantedBy: actor.id } })
  return { details: { role, unitId } }
}

/** Takes a role back, but never the last administrator's over a unit: somebody must be able to grant it again. */
export async function revokeRole({ transaction, actor, person, now }: Deed, grantId: string): Promise<Outcome> {
  const grant = person.roleGrants.find(({ id }) => id === grantId)
  if (!grant || !actor.administers.includes(grant.unitId)) throw notFound()
  const { role, unitId } = grant
  if (role === 'ADMIN' && !(await hasOtherAdministrator(transaction, unitId, { id: { not: grantId } }))) return { refused: 'last-administrator' }
  await transaction.roleGrant.update({ where: { id: grantId }, data: { revokedAt: now, revokedBy: actor.id } })
  return { details: { role, unitId } }
}

/** Does somebody here administer the unit by a grant over it or over a unit above it, other than by these? */
export async function hasOtherAdministrator(
  transaction: Transaction,
  unitId: string,
  other: { id: { not: string } } | { personId: { not: string } },
): Promise<boolean> {
  const above: string[] = []
  for (let next: string | null = unitId; next !== null; ) {
    above.push(next)
    const unit: { parentId: string | null } | null = await transaction.unit.findUnique({ where: { id: next }, select: { parentId: true } })
    next = unit?.parentId ?? null
  }
  const grant = await transaction.roleGrant.findFirst({
    where: { ...other, role: 'ADMIN', revokedAt: null, unitId: { in: above }, person: { deactivatedAt: null, passwordHash: { not: null } } },
  })
  return grant !== null
}
