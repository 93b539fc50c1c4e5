import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { loadCoveredTeachBacks } from '#app/teach-backs/covered.server.ts'
import type { LessonVersion } from './progress.ts'

/** What one person has done in one course, in all rounds of it. */
export type CourseRows = {
  starts: { again: string; lessons: LessonVersion[] }[]
  completions: (LessonVersion & { again: string; completedAt: Date })[]
  completedCourses: { again: string; lessons: LessonVersion[]; completedAt: Date }[]
}

export type LearningRecord = {
  courseRows: (slug: string) => CourseRows
  isSigned: (checklist: string, skill: string) => boolean
  /** Has the teach-back of this course behind it. */
  isCovered: (course: string) => boolean
}

/** Of who has not begun a course: always this one, so that it can be told at a glance. */
export const noRows: CourseRows = { starts: [], completions: [], completedCourses: [] }
const PinnedLessons = z.array(z.object({ slug: z.string(), hash: z.string() }))

// Everybody who began a course at the same version has the same text.
const pinned = new LRUCache<string, LessonVersion[]>({ max: 2000 })

function pinnedLessons(text: string): LessonVersion[] {
  const lessons = pinned.get(text) ?? PinnedLessons.parse(JSON.parse(text))
  pinned.set(text, lessons)
  return lessons
}

/** One thing that somebody did in a course. Of a union neither database says the types of the columns, so they are read here. */
type Fact = { kind: 'start' | 'lesson' | 'course'; personId: string; course: string; again: string; lesson: string | null; hash: string | null; lessons: string | null; at: Date }

type Wanted = { personIds: readonly string[]; course?: string }

/**
 * What these people have done in one course, or in all of them: one statement, however many people, oldest first. By hand, because
 * every lesson page asks: composed by Prisma it would be three calls, a sixth of the page.
 */
export async function loadCourseRows({ personIds, course }: Wanted, transaction: Transaction = database) {
  const whose = personIds.length === 1 ? Prisma.sql`"personId" = ${personIds[0]}` : Prisma.sql`"personId" IN (${Prisma.join([...personIds, ''])})`
  const where = course === undefined ? whose : Prisma.sql`${whose} AND "course" = ${course}`
  const facts = await transaction.$queryRaw<(Omit<Fact, 'at'> & { at: Date | string })[]>`
    SELECT 'start' AS "kind", "personId", "course", "again", NULL AS "lesson", NULL AS "hash", CAST("lessons" AS TEXT) AS "lessons", "startedAt" AS "at" FROM "CourseStart" WHERE ${where}
    UNION ALL SELECT 'lesson', "personId", "course", "again", "lesson", "lessonHash", NULL, "completedAt" FROM "LessonCompletion" WHERE ${where}
    UNION ALL SELECT 'course', "personId", "course", "again", NULL, NULL, CAST("lessons" AS TEXT), "completedAt" FROM "CourseCompletion" WHERE ${where}`
  const shelf = new Map<string, CourseRows>()
  const dated = facts.map((fact) => ({ ...fact, at: new Date(fact.at) })).sort((one, other) => one.at.getTime() - other.at.getTime())
  for (const fact of dated) {
    const key = `${fact.personId}/${fact.course}`
    const rows = shelf.get(key) ?? { starts: [], completions: [], completedCourses: [] }
    shelf.set(key, rows)
    shelve(fact, rows)
  }
  return (personId: string, slug: string): CourseRows => shelf.get(`${personId}/${slug}`) ?? noRows
}

function shelve({ kind, again, lesson, hash, lessons, at }: Fact, rows: CourseRows): void {
  if (kind === 'lesson') rows.completions.push({ again, slug: lesson ?? '', hash: hash ?? '', completedAt: at })
  else if (kind === 'start') rows.starts.push({ again, lessons: pinnedLessons(lessons ?? '[]') })
  else rows.completedCourses.push({ again, lessons: pinnedLessons(lessons ?? '[]'), completedAt: at })
}

/** Everything that these people have learned: a constant number of queries. */
export async function loadRecords(personIds: readonly string[]): Promise<(personId: string) => LearningRecord> {
  const [courseRows, isSigned, isCovered] = await Promise.all([loadCourseRows({ personIds }), loadSignOffs(personIds), loadCoveredTeachBacks(personIds)])
  return (personId) => ({
    courseRows: (slug) => courseRows(personId, slug),
    isSigned: (checklist, skill) => isSigned(personId, checklist, skill),
    isCovered: (course) => isCovered(personId, course),
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
