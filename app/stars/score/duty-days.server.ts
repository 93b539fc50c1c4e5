import { findWorkedDays } from '#app/practice/days/worked-days.server.ts'
import { database } from '#app/platform/database.server.ts'
import { daysOf, type ScoreSpan } from './span.ts'

/** Working days of the span on which each belonged to the team or its outlet and was not on leave. */
export async function listDutyDays(team: { id: string }, personIds: readonly string[], span: ScoreSpan): Promise<Map<string, number>> {
  const memberships = await database.membership.findMany({
    where: { personId: { in: [...personIds] }, unit: { OR: [{ id: team.id }, { kind: 'OUTLET', children: { some: { id: team.id } } }] } },
    select: { personId: true, from: true, until: true },
  })
  const days = daysOf(span)
  const counted = personIds.map(async (personId): Promise<[string, number]> => {
    const isWorked = await findWorkedDays({ personId })
    const own = memberships.filter((membership) => membership.personId === personId)
    const belongs = (day: string) => own.some(({ from, until }) => from <= day && (until === null || day < until))
    return [personId, days.filter((day) => belongs(day) && isWorked(day)).length]
  })
  return new Map(await Promise.all(counted))
}
