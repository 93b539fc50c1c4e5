import { DateTime } from 'luxon'
import { database } from '#app/platform/database.server.ts'
import { listPostsToday } from '#app/posts/posts-today.server.ts'
import { listFaces } from '../faces.server.ts'
import type { WallValues } from '../programme.ts'

/** Who stands at which post of the unit today, and who the other of the two is; null for a unit without posts. */
export async function findMannedPosts(unit: { id: string; timeZone: string }, now: Date): Promise<WallValues['posts']> {
  const posts = await listPostsToday(unit, now)
  if (posts.length === 0) return null
  const others = posts.map(({ mainId, standInId, standing: { as } }) => (as === 'B' ? mainId : as === 'A' ? standInId : null))
  const [faces, named] = await Promise.all([
    listFaces(posts.flatMap(({ standing }) => standing.personId ?? []), 'STAFF_WALL'),
    database.person.findMany({ where: { id: { in: others.filter((id) => id !== null) }, deactivatedAt: null }, select: { id: true, name: true } }),
  ])
  const begin = DateTime.fromJSDate(now, { zone: unit.timeZone }).startOf('day')
  return {
    day: [begin.toMillis(), begin.plus({ days: 1 }).toMillis()],
    posts: posts.map(({ name, standing: { personId, as } }, place) => ({
      name,
      stands: faces.get(personId ?? '') ?? null,
      as,
      other: named.find(({ id }) => id === others[place])?.name ?? null,
    })),
  }
}
