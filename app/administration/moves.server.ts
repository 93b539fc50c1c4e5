import type { Deed, Outcome } from './deed.server.ts'

type Move = { unitId: string; position: string | null; from: string }

/**
 * Ends the present membership on a day and begins the next one on it. What was done before stays with the unit it was
 * done in, because memberships are rows with dates.
 */
export async function movePerson({ transaction, actor, person }: Deed, { unitId, position, from }: Move): Promise<Outcome> {
  if (!actor.administers.includes(unitId)) return { refused: 'unit-unknown' }
  const [present] = person.memberships
  if (present?.unitId === unitId) return { refused: 'same-unit' }
  if (present && from <= present.from) return { refused: 'too-early' }
  if (present) await transaction.membership.update({ where: { id: present.id }, data: { until: from } })
  await transaction.membership.create({ data: { personId: person.id, unitId, from, position } })
  return { details: { unitId, from } }
}
