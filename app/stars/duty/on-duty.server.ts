import { calendarDay, lastDayBefore } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { isWorkingDay } from '#app/practice/days/chinese-calendar.ts'
import { listLeavesOf } from '#app/practice/leave/leave.server.ts'
import { dutyDays, neededDays, type Span } from './duty-days.ts'

type Asked = { team: { id: string; timeZone: string }; dates: { nominateFrom: Date; voteFrom: Date }; wanted: number }

/** How often each of these people was on duty while nominations were open, and how often it takes to vote. */
export async function findDuty(personIds: readonly string[], { team, dates, wanted }: Asked): Promise<{ needed: number; daysOf: (personId: string) => number }> {
  if (wanted === 0) return { needed: 0, daysOf: () => 0 }
  const span: Span = { from: calendarDay(dates.nominateFrom, team.timeZone), to: lastDayBefore(dates.voteFrom, team.timeZone) }
  const [stays, leaves] = await Promise.all([
    database.membership.findMany({ where: { unitId: team.id, personId: { in: [...personIds] } }, select: { personId: true, from: true, until: true } }),
    listLeavesOf(personIds),
  ])
  const days = new Map(
    personIds.map((personId) => [personId, dutyDays({ span, stays: stays.filter((stay) => stay.personId === personId), leaves: leaves.get(personId) ?? [] }, isWorkingDay)]),
  )
  return { needed: neededDays(wanted, [...days.values()]), daysOf: (personId) => days.get(personId) ?? 0 }
}

export type LeftOut = { dutyDays: number; needed: number }

/** Why somebody of the team may not vote in a round since it opened; null for who was on duty often enough. */
export async function findLeftOut(roundId: string, personId: string): Promise<LeftOut | null> {
  return database.leftOut.findUnique({ where: { roundId_personId: { roundId, personId } }, select: { dutyDays: true, needed: true } })
}

/** All of them, for the lead, who may add them with a reason. */
export async function listLeftOut(roundId: string): Promise<(LeftOut & { personId: string })[]> {
  return database.leftOut.findMany({ where: { roundId }, select: { personId: true, dutyDays: true, needed: true } })
}
