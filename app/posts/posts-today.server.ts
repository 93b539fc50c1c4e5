import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listLeavesOf } from '#app/practice/leave/leave.server.ts'
import { type Standing, standingAt } from './standing.ts'

/** A post of the team with its A and B person and who stands there today. `seen`: how often it was set. */
export type PostToday = { id: string; name: string; mainId: string; standInId: string | null; seen: number; standing: Standing }

/** Who stands where today: away is who is on leave, and who is not of the team any more. In the order in which they were opened. */
export async function listPostsToday(team: { id: string; timeZone: string }, now: Date): Promise<PostToday[]> {
  const posts = await database.post.findMany({
    where: { unitId: team.id, closedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, manned: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const ids = [...new Set(posts.flatMap(({ manned }) => manned.flatMap(({ mainId, standInId }) => [mainId, ...(standInId === null ? [] : [standInId])])))]
  if (ids.length === 0) return []
  const today = calendarDay(now, team.timeZone)
  const [here, leaves] = await Promise.all([
    database.membership.findMany({ where: { unitId: team.id, personId: { in: ids }, from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }], person: { deactivatedAt: null } }, select: { personId: true } }),
    listLeavesOf(ids),
  ])
  const isAway = (personId: string) =>
    !here.some((one) => one.personId === personId) || (leaves.get(personId) ?? []).some(({ fromDay, toDay }) => fromDay <= today && today <= toDay)
  return posts.flatMap(({ id, manned: [latest] }) => {
    if (!latest) return []
    const { name, mainId, standInId, number } = latest
    return [{ id, name, mainId, standInId, seen: number, standing: standingAt({ mainId, standInId }, isAway) }]
  })
}
