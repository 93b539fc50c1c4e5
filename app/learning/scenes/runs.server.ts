import type { Prisma } from '#app/generated/sqlite/client.ts'
import { isAllowed } from '#app/people/abilities.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import type { Scene } from './scene.ts'
import { mostPoints, pointsOf, walk } from './walk.ts'

type Played = { course: string; scene: Scene }

/**
 * The run is over and stands in the record, once for each key: a double press gives the same run.
 * Null for a path that does not lead to an end of this scene.
 */
export async function recordRun(
  { id: personId }: Pick<Member, 'id'>,
  { course, scene }: Played,
  { path, key, at }: { path: string; key: string; at: Date },
): Promise<{ runId: string } | null> {
  const standing = walk(scene, path)
  if (!standing?.end) return null
  const requestKey = [personId, course, scene.slug, path, key].join(':')
  const points = pointsOf(standing.taken.map(({ choice }) => choice))
  try {
    const { id } = await database.sceneRun.create({
      data: { personId, course, scene: scene.slug, sceneHash: scene.hash, path, points, maxPoints: mostPoints(scene), finishedAt: at, requestKey },
    })
    return { runId: id }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { id } = await database.sceneRun.findUniqueOrThrow({ where: { requestKey }, select: { id: true } })
    return { runId: id }
  }
}

export type Run = { id: string; path: string; points: number; maxPoints: number; finishedAt: Date }

const runColumns = { id: true, path: true, points: true, maxPoints: true, finishedAt: true } as const

/** One's own runs of a scene, in the order of their time. */
export async function listOwnRuns({ id: personId }: Pick<Member, 'id'>, { course, scene }: Played): Promise<Run[]> {
  return database.sceneRun.findMany({
    where: { personId, course, scene: scene.slug },
    select: runColumns,
    orderBy: [{ finishedAt: 'asc' }, { id: 'asc' }],
  })
}

/** A run of one's own, or of somebody one mentors or leads; null for any other. */
export async function findRun(member: Member, { course, scene }: Played, id: string) {
  return database.sceneRun.findFirst({
    where: { id, course, scene: scene.slug, OR: [{ personId: member.id }, { person: peopleOf(member) }] },
    select: { ...runColumns, sceneHash: true, person: { select: { id: true, name: true } } },
  })
}

const mostPeople = 40

/** Those whom the member mentors or leads and who have played the scene, the latest first, each with all runs in order. */
export async function listPractice(member: Member, { course, scene }: Played): Promise<{ name: string; runs: Run[] }[]> {
  const where = { course, scene: scene.slug, personId: { not: member.id }, person: peopleOf(member) }
  const latest = await database.sceneRun.groupBy({
    by: ['personId'],
    where,
    _max: { finishedAt: true },
    orderBy: [{ _max: { finishedAt: 'desc' } }, { personId: 'asc' }],
    take: mostPeople,
  })
  const runs = await database.sceneRun.findMany({
    where: { course, scene: scene.slug, personId: { in: latest.map(({ personId }) => personId) } },
    select: { ...runColumns, personId: true, person: { select: { name: true } } },
    orderBy: [{ finishedAt: 'asc' }, { id: 'asc' }],
  })
  return latest.map(({ personId }) => {
    const own = runs.filter((run) => run.personId === personId)
    return { name: own[0]?.person.name ?? '', runs: own }
  })
}

/** How often somebody has played each scene, the latest first; nothing of a person whom the member neither mentors nor leads. */
export async function listPlayed(member: Member, personId: string): Promise<{ course: string; scene: string; times: number }[]> {
  const played = await database.sceneRun.groupBy({
    by: ['course', 'scene'],
    where: { personId, person: peopleOf(member) },
    _count: true,
    _max: { finishedAt: true },
    orderBy: [{ _max: { finishedAt: 'desc' } }, { course: 'asc' }, { scene: 'asc' }],
  })
  return played.map(({ course, scene, _count }) => ({ course, scene, times: _count }))
}

/** Mentees of the pairings that run, and the people of the units that the member leads. */
function peopleOf(member: Member): Prisma.PersonWhereInput {
  const today = calendarDay(new Date(), member.unit.timeZone)
  const mentees = { menteeOf: { some: { mentorId: member.id, endedAt: null, mentorAcceptedAt: { not: null }, menteeAcceptedAt: { not: null } } } }
  if (!isAllowed(member.roles, 'see-progress')) return mentees
  const belong = { unitId: { in: [...member.leads] }, from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] }
  return { OR: [mentees, { memberships: { some: belong } }] }
}
