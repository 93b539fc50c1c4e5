import { database } from '#app/platform/database.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import type { Choice } from './post-fields.tsx'
import type { PostView } from './post-row.tsx'
import { listPostsToday } from './posts-today.server.ts'
import { standingTwice } from './standing.ts'

/** The team's posts as its lead sees them, and whom the lead can put there. */
export async function viewPosts(team: { id: string; timeZone: string }, now: Date): Promise<{ posts: PostView[]; people: Choice[] }> {
  const [posts, members] = await Promise.all([listPostsToday(team, now), listTeamMembers(team, now)])
  const ids = posts.flatMap(({ mainId, standInId }) => [mainId, ...(standInId === null ? [] : [standInId])])
  const named = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = (personId: string | null) => named.find(({ id }) => id === personId)?.name ?? null
  const twice = standingTwice(posts.map(({ standing }) => standing))
  return {
    posts: posts.map(({ standing: { personId, as }, ...post }) => ({
      ...post,
      main: nameOf(post.mainId) ?? '',
      standIn: nameOf(post.standInId),
      standing: { name: nameOf(personId), as, isTwice: personId !== null && twice.has(personId) },
    })),
    people: members.map(({ id, name }) => ({ value: id, label: name })),
  }
}
