import { findLearning } from '#app/learning/completions.server.ts'
import type { ProgressState } from '#app/learning/progress.ts'
import { listTeamMembers, type TeamMember } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'

type Title = { zh: string; en: string }
export type Cell = { slug: string; title: Title; state: ProgressState; percent: number }
export type MemberProgress = { member: TeamMember; courses: Cell[]; paths: Cell[] }

/** Everybody of the team with every course and path; the numbers are those the person sees. */
export async function listTeamProgress(unit: { id: string; timeZone: string }, now: Date): Promise<MemberProgress[]> {
  const members = await listTeamMembers(unit, now)
  return Promise.all(
    members.map(async (member) => {
      const { courses, paths } = await findLearning(member.id)
      return {
        member,
        courses: courses.map(({ course, progress }) => cellOf(course, progress)),
        paths: paths.map(({ path, progress }) => cellOf(path, progress)),
      }
    }),
  )
}

function cellOf({ slug, title }: { slug: string; title: Title }, { state, percent }: { state: ProgressState; percent: number }): Cell {
  return { slug, title, state, percent }
}

const quietDays = 14

/** Who began a path and has read no lesson and sat no quiz for two weeks. */
export async function listQuietLearners(progress: readonly MemberProgress[], now: Date): Promise<TeamMember[]> {
  const underway = progress.filter(({ paths }) => paths.some(({ state }) => state === 'in-progress')).map(({ member }) => member)
  const since = new Date(now.getTime() - quietDays * 86_400_000)
  const busy = await database.person.findMany({
    where: {
      id: { in: underway.map(({ id }) => id) },
      OR: [{ lessonCompletions: { some: { completedAt: { gte: since } } } }, { attempts: { some: { startedAt: { gte: since } } } }],
    },
    select: { id: true },
  })
  return underway.filter(({ id }) => !busy.some((person) => person.id === id))
}
