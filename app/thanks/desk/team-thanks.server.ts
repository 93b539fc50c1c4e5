import { listTeamMembers } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listUnthanked } from './unthanked.ts'

type Asked = { team: { id: string; timeZone: string }; leadId: string; now: Date }

/** For the lead alone: who of the team has had no card for sixty days, who waited longest first. That a card was given counts, whoever may read it. */
export async function listUnthankedMembers({ team, leadId, now }: Asked) {
  const first = await database.kindCard.findFirst({ where: { unitId: team.id, endedAt: null }, orderBy: { day: 'asc' }, select: { day: true } })
  if (!first) return []
  const members = (await listTeamMembers(team, now)).filter(({ id }) => id !== leadId)
  const lasts = await database.kindCard.groupBy({ by: ['receiverId'], where: { receiverId: { in: members.map(({ id }) => id) }, endedAt: null }, _max: { day: true } })
  const lastThanked = new Map(lasts.flatMap(({ receiverId, _max: { day } }) => (day === null ? [] : [[receiverId, day] as const])))
  const unthanked = listUnthanked(members, { lastThanked, firstCard: first.day, today: calendarDay(now, team.timeZone) })
  return unthanked
    .toSorted((one, other) => other.days - one.days)
    .map(({ member: { id, name, photoKey, position }, days, wasThanked }) => ({ id, name, photoKey, position, days, wasThanked }))
}

export type Unthanked = Awaited<ReturnType<typeof listUnthankedMembers>>[number]
