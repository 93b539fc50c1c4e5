import { isWorkingDay } from '#app/practice/days/chinese-calendar.ts'
import { listLeavesOf } from '#app/practice/leave/leave.server.ts'
import { database } from '#app/platform/database.server.ts'
import { dutyDays } from '../duty/duty-days.ts'
import type { ScoreSpan } from './span.ts'

/** On how many days of the span each was on duty, in the team or its outlet. */
export async function listDutyDays(team: { id: string }, personIds: readonly string[], { fromDay: from, lastDay: to }: ScoreSpan): Promise<Map<string, number>> {
  const [stays, leaves] = await Promise.all([
    database.membership.findMany({
      where: { personId: { in: [...personIds] }, unit: { OR: [{ id: team.id }, { kind: 'OUTLET', children: { some: { id: team.id } } }] } },
      select: { personId: true, from: true, until: true },
    }),
    listLeavesOf(personIds),
  ])
  const own = (personId: string) => stays.filter((stay) => stay.personId === personId)
  return new Map(personIds.map((personId) => [personId, dutyDays({ span: { from, to }, stays: own(personId), leaves: leaves.get(personId) ?? [] }, isWorkingDay)]))
}
