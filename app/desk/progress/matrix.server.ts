import { translator } from '#app/languages/languages.server.ts'
import { listChecklists, listCourses, listPaths } from '#app/learning/catalogue.server.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import { withoutIdle } from '#app/learning/courses/busy-courses.ts'
import { standingIn } from '#app/learning/duties/duty.ts'
import { type Progress, progressOf } from '#app/learning/progress.ts'
import { findTeamLearning, type MemberLearning } from '#app/learning/team-learning.server.ts'
import type { TeamMember } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import { lastDayBefore } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import type { Cell, Column, Matrix, Row } from './matrix.ts'

type Team = { id: string; timeZone: string }

/** Everybody of the team with every path, course and stage of skills. The number of queries does not grow with the team. */
export async function buildMatrix(team: Team, { now, language }: { now: Date; language: Language }): Promise<Matrix> {
  const people = await findTeamLearning(team, now)
  // Of a team of nobody, what everybody learns.
  const all = people[0]?.learning.catalogue.courses ?? listCourses()
  const courses = withoutIdle(all, people.map(({ learning }) => learning))
  const shown = new Set(courses.map(({ slug }) => slug))
  // Everybody of the team has the courses of the same catalogue, in its order.
  const places = new Set(all.flatMap(({ slug }, place) => (shown.has(slug) ? [place] : [])))
  const stuck = new Set((await listQuietLearners(people, now)).map(({ id }) => id))
  return {
    columns: columnsIn(courses, language),
    leftOut: all.length - courses.length,
    rows: people.map(({ member, learning }): Row => {
      const { id, employeeNumber, name, photoKey, position, since } = member
      return { id, employeeNumber, name, photoKey, position, since, isStuck: stuck.has(id), cells: cellsOf(learning, { places, timeZone: team.timeZone }) }
    }),
  }
}

type Titled = { slug: string; title: { zh: string; en: string } }

function columnsIn(courses: readonly Titled[], language: Language): Column[] {
  const t = translator(language)
  const titled = (kind: 'path' | 'course', all: readonly Titled[]) =>
    all.map(({ slug, title }): Column => ({ key: `${kind}.${slug}`, kind, title: inLanguage(title, language) }))
  const stages = listChecklists().flatMap(({ slug, stages }) =>
    stages.map(({ id }): Column => ({ key: `stage.${slug}.${id}`, kind: 'stage', title: t('team:progress.stage', { stage: t(`mentoring:stage.${id}`) }) })),
  )
  return [...titled('path', listPaths()), ...titled('course', courses), ...stages]
}

const nothingOwed: Learning['duties'] = []

/** In the order of columnsIn, for the courses at these places. */
function cellsOf({ paths, courses, stages, duties }: Learning, { places, timeZone }: { places: ReadonlySet<number>; timeZone: string }): Cell[] {
  const owed = Map.groupBy(duties, ({ slug }) => slug)
  const cell = (kind: 'path' | 'course', { slug, progress, completedAt, renewBy }: { slug: string; progress: Progress; completedAt: Date | null; renewBy: Date | null }): Cell => {
    const { percent, done, total } = progress
    const { state, dueOn } = standingIn(owed.get(slug) ?? nothingOwed, { kind, slug, state: progress.state })
    return { column: `${kind}.${slug}`, state, percent, done, total, dueOn, completedAt, renewBy: renewBy && lastDayBefore(renewBy, timeZone) }
  }
  return [
    ...paths.map(({ path: { slug }, progress }) => cell('path', { slug, progress, completedAt: null, renewBy: null })),
    ...courses.filter((_course, place) => places.has(place)).map(({ course: { slug }, standing, completedAt, earlierAt, renewBy }) => cell('course', { slug, progress: standing, completedAt: renewBy ? earlierAt : completedAt, renewBy })),
    ...stages.map(({ checklist, stage, done, total }): Cell => ({ column: `stage.${checklist}.${stage}`, ...progressOf(done, total), dueOn: null, completedAt: null, renewBy: null })),
  ]
}

const quietDays = 14

/** Who began a path and has read no lesson and sat no quiz for two weeks. */
export async function listQuietLearners(people: readonly MemberLearning[], now: Date): Promise<TeamMember[]> {
  const since = new Date(now.getTime() - quietDays * 86_400_000)
  const isUnderway = ({ learning }: MemberLearning) => learning.paths.some(({ progress: { state, waitsFor } }) => state === 'in-progress' && waitsFor.length === 0)
  const idle = people.filter(isUnderway).filter(({ learning: { lastReadAt } }) => lastReadAt === null || lastReadAt < since)
  const sitting = await database.attempt.findMany({ where: { personId: { in: idle.map(({ member }) => member.id) }, startedAt: { gte: since } }, select: { personId: true } })
  const busy = new Set(sitting.map(({ personId }) => personId))
  return idle.flatMap(({ member }) => (busy.has(member.id) ? [] : [member]))
}
