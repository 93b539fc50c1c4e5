import { calendarDay } from '#app/platform/dates.ts'
import type { Deed, Outcome } from './deed.server.ts'

type Move = { unitId: string; position: string | null; from: string }

/**
 * Ends the present membership on a day and begins the next one on it. What was done before stays with the unit it was
 * done in, because memberships are rows with dates. One that began only today was put into the wrong unit: it is set right, so
 * that no membership of no days remains; the audit record says both.
 */
export async function movePerson({ transaction, actor, person, now }: Deed, { unitId, position, from }: Move): Promise<Outcome> {
  if (!actor.administers.includes(unitId)) return { refused: 'unit-unknown' }
  const [present] = person.memberships
  if (present?.unitId === unitId) return { refused: 'same-unit' }
  const today = calendarDay(now, actor.unit.timeZone)
  if (present?.from === today && from === today) {
    await transaction.membership.update({ where: { id: present.id }, data: { unitId, position } })
    return { details: { unitId, from } }
  }
  if (present && from <= present.from) return { refused: 'too-early' }
  if (present) await transaction.membership.update({ where: { id: present.id }, data: { until: from } })
  await transaction.membership.create({ data: { personId: person.id, unitId, from, position } })
  return { details: { unitId, from } }
}
