import { z } from 'zod'
import { database, type Transaction } from '#app/platform/database.server.ts'
import type { LessonVersion } from './progress.ts'

/** What one person has done in one course, in all rounds of it. */
export type CourseRows = {
  starts: { again: string; lessons: LessonVersion[] }[]
  completions: (LessonVersion & { again: string })[]
  completedCourses: { again: string; lessons: LessonVersion[]; completedAt: Date }[]
}

export type LearningRecord = {
  courseRows: (slug: string) => CourseRows
  isSigned: (checklist: string, skill: string) => boolean
}

const noRows: CourseRows = { starts: [], completions: [], completedCourses: [] }
const PinnedLessons = z.array(z.object({ slug: z.string(), hash: z.string() }))

type Wanted = { personIds: readonly string[]; course?: string }

/** What these people have done in one course, or in all of them: three queries, however many people. */
export async function loadCourseRows({ personIds, course }: Wanted, transaction: Transaction = database) {
  const where = { personId: personIds.length === 1 && personIds[0] ? personIds[0] : { in: [...personIds] }, ...(course === undefined ? {} : { course }) }
  const [starts, completions, completedCourses] = await Promise.all([
    transaction.courseStart.findMany({ where, select: { personId: true, course: true, again: true, lessons: true } }),
    transaction.lessonCompletion.findMany({
      where,
      select: { personId: true, course: true, again: true, lesson: true, lessonHash: true },
      ...(course === undefined ? {} : { orderBy: { completedAt: 'asc' as const } }),
    }),
    transaction.courseCompletion.findMany({ where, select: { personId: true, course: true, again: true, lessons: true, completedAt: true } }),
  ])
  const shelf = new Map<string, CourseRows>()
  const rowsOf = ({ personId, course }: { personId: string; course: string }) => {
    const key = `${personId}/${course}`
    const rows = shelf.get(key) ?? { starts: [], completions: [], completedCourses: [] }
    shelf.set(key, rows)
    return rows
  }
  for (const { lessons, again, ...row } of starts) rowsOf(row).starts.push({ again, lessons: PinnedLessons.parse(lessons) })
  for (const { lesson, lessonHash, again, ...row } of completions) rowsOf(row).completions.push({ again, slug: lesson, hash: lessonHash })
  for (const { lessons, again, completedAt, ...row } of completedCourses)
    rowsOf(row).completedCourses.push({ again, completedAt, lessons: PinnedLessons.parse(lessons) })
  return (personId: string, slug: string): CourseRows => shelf.get(`${personId}/${slug}`) ?? noRows
}

/** Everything that these people have learned: a constant number of queries. */
export async function loadRecords(personIds: readonly string[]): Promise<(personId: string) => LearningRecord> {
  const [courseRows, isSigned] = await Promise.all([loadCourseRows({ personIds }), loadSignOffs(personIds)])
  return (personId) => ({
    courseRows: (slug) => courseRows(personId, slug),
    isSigned: (checklist, skill) => isSigned(personId, checklist, skill),
  })
}

/** Of each skill the latest sign-off holds, whichever pairing it was made in. */
async function loadSignOffs(personIds: readonly string[]) {
  const signOffs = await database.signOff.findMany({
    where: { pairing: { menteeId: { in: [...personIds] } } },
    orderBy: [{ observedAt: 'asc' }, { id: 'asc' }],
    select: { skill: true, verdict: true, pairing: { select: { checklist: true, menteeId: true } } },
  })
  const latest = new Map(signOffs.map(({ pairing, skill, verdict }) => [`${pairing.menteeId}/${pairing.checklist}/${skill}`, verdict]))
  return (personId: string, checklist: string, skill: string) => latest.get(`${personId}/${checklist}/${skill}`) === 'SIGNED'
}
