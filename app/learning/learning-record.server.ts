import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { type HeldExternal, loadHeldExternal } from '#app/certificates/external/held.server.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { loadCoveredTeachBacks } from '#app/teach-backs/covered.server.ts'
import type { Course } from './content-schema.ts'
import type { CourseProgress, LessonVersion } from './progress.ts'
import type { EndingCertificate } from './renewal-rounds.ts'

/** What one person has done in one course, in all rounds of it. */
export type CourseRows = {
  /** Those of the course that end and are not revoked. */
  readonly ending: readonly EndingCertificate[]
  readonly starts: readonly { again: string; lessons: LessonVersion[] }[]
  /** Oldest first; `at`: the moment in ISO 8601, as text. */
  readonly completions: readonly (LessonVersion & { again: string; at: string })[]
  /** Oldest first. */
  readonly completedCourses: readonly { again: string; lessons: LessonVersion[]; completedAt: Date }[]
  /** What standing.server.ts has made of them, for the next who asks: kept here, for a map of thousands of them is dear to keep and to clear away. */
  readonly reckoned: { course: Course; round: string; progress: CourseProgress }[]
}

export type LearningRecord = {
  /** When a lesson was read last, of whatever course; null: never. */
  lastReadAt: Date | null
  courseRows: (slug: string) => CourseRows
  isSigned: (checklist: string, skill: string) => boolean
  /** Has the teach-back of this course behind it. */
  isCovered: (course: string) => boolean
  external: HeldExternal
}

/** Of who has not begun a course: always this one, so that it can be told at a glance. */
export const noRows: CourseRows = { ending: [], starts: [], completions: [], completedCourses: [], reckoned: [] }
const PinnedLessons = z.array(z.object({ slug: z.string(), hash: z.string() }))

// Everybody who began a course at the same version has the same text.
const pinned = new LRUCache<string, LessonVersion[]>({ max: 2000 })

function pinnedLessons(text: string): LessonVersion[] {
  const known = pinned.get(text)
  if (known) return known
  const lessons = PinnedLessons.parse(JSON.parse(text))
  // A copy: the text is a piece of a long one, which would be kept with it.
  pinned.set(Buffer.from(text).toString(), lessons)
  return lessons
}

/**
 * What somebody did: began courses, read lessons, completed courses, earned certificates that end; a line for each: course,
 * round, moment, and then the lessons pinned, or the version and name of the lesson read. Of a certificate: course, id, issue, end.
 * `last`: of lessons read the latest moment.
 */
type Facts = { kind: 'start' | 'lesson' | 'course' | 'certificate'; personId: string; lines: string; last: string | null }

type Wanted = { personIds: readonly string[]; course?: string }

/**
 * What these people have done in one course, or in all of them: one statement, however many people, oldest first. By hand, because
 * every lesson page asks, and a lead's page for sixty people at once: a row for each fact takes longer to hand over than to find.
 */
export async function loadCourseRows({ personIds, course }: Wanted, transaction: Transaction = database) {
  const whose = personIds.length === 1 ? Prisma.sql`"personId" = ${personIds[0]}` : Prisma.sql`"personId" IN (${Prisma.join([...personIds, ''])})`
  const where = course === undefined ? whose : Prisma.sql`${whose} AND "course" = ${course}`
  const lines = (at: string, rest: string, last = 'CAST(NULL AS TEXT)') => Prisma.raw(`string_agg("course" || ' ' || "again" || ' ' || ${moment(at)} || ' ' || ${rest}, '${newLine}') AS "lines", ${last} AS "last"`)
  const facts = await transaction.$queryRaw<Facts[]>`
    SELECT 'start' AS "kind", "personId", ${lines('"startedAt"', 'CAST("lessons" AS TEXT)')} FROM "CourseStart" WHERE ${where} GROUP BY "personId"
    UNION ALL SELECT 'lesson', "personId", ${lines('"completedAt"', `"lessonHash" || ' ' || "lesson"`, moment('max("completedAt")'))} FROM "LessonCompletion" WHERE ${where} GROUP BY "personId"
    UNION ALL SELECT 'course', "personId", ${lines('"completedAt"', 'CAST("lessons" AS TEXT)')} FROM "CourseCompletion" WHERE ${where} AND "withdrawnAt" IS NULL GROUP BY "personId"
    UNION ALL SELECT 'certificate', "personId", ${Prisma.raw(`string_agg("course" || ' ' || "id" || ' ' || ${moment('"issuedAt"')} || ' ' || ${moment('"expiresAt"')}, '${newLine}')`)}, NULL FROM "Certificate" c WHERE ${where} AND "course" IS NOT NULL AND "expiresAt" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Revocation" r WHERE r."certificateId" = c."id" AND r."reinstatedAt" IS NULL) GROUP BY "personId"`
  const people = new Map<string, Map<string, RowsOfCourse>>()
  const lastRead = new Map<string, Date>()
  for (const { kind, personId, lines, last } of facts) {
    if (last !== null) lastRead.set(personId, new Date(last))
    const courses = people.get(personId) ?? new Map<string, RowsOfCourse>()
    people.set(personId, courses)
    for (const line of lines.split(newLine)) shelve(kind, line, courses)
  }
  return (personId: string) => {
    const courses = people.get(personId)
    return { courseRows: (slug: string): CourseRows => courses?.get(slug) ?? noRows, lastReadAt: lastRead.get(personId) ?? null }
  }
}

const newLine = '\n'

/** As ISO 8601, which is how SQLite keeps it. */
function moment(value: string): string {
  return isPostgresql ? `to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : value
}

function shelve(kind: Facts['kind'], line: string, courses: Map<string, RowsOfCourse>): void {
  const [course, rest] = word(line)
  const rows = courses.get(course) ?? new RowsOfCourse()
  courses.set(course, rows)
  rows[kind].push(rest)
}

/** Of a team's thousands of lines most are never asked for: what has been completed tells all by itself. So each is read when it is. */
class RowsOfCourse implements CourseRows {
  readonly start: string[] = []
  readonly lesson: string[] = []
  readonly course: string[] = []
  readonly certificate: string[] = []
  readonly reckoned: CourseRows['reckoned'] = []
  #starts?: CourseRows['starts']
  #completions?: CourseRows['completions']
  #completedCourses?: CourseRows['completedCourses']

  get ending(): CourseRows['ending'] {
    return this.certificate.map((line) => {
      const [id, rest] = word(line)
      const [issuedAt, expiresAt] = word(rest)
      return { id, issuedAt: new Date(issuedAt), expiresAt: new Date(expiresAt) }
    })
  }

  get starts(): CourseRows['starts'] {
    return (this.#starts ??= this.start.map(readLine).map(({ again, rest }) => ({ again, lessons: pinnedLessons(rest) })))
  }

  get completions(): CourseRows['completions'] {
    return (this.#completions ??= this.lesson.map(readLine).map(({ again, at, rest }) => ({ again, at, ...readVersion(rest) })).sort(byTime))
  }

  get completedCourses(): CourseRows['completedCourses'] {
    return (this.#completedCourses ??= this.course.map(readLine).sort(byTime).map(({ again, at, rest }) => ({ again, lessons: pinnedLessons(rest), completedAt: new Date(at) })))
  }
}

type Line = { again: string; at: string; rest: string }

function readLine(line: string): Line {
  const [again, afterAgain] = word(line)
  const [at, rest] = word(afterAgain)
  return { again, at, rest }
}

function readVersion(text: string): LessonVersion {
  const [hash, slug] = word(text)
  return { slug, hash }
}

/** The first word and what follows it. */
function word(text: string): [string, string] {
  const end = text.indexOf(' ')
  return [text.slice(0, end), text.slice(end + 1)]
}

function byTime(one: { at: string }, other: { at: string }): number {
  return one.at < other.at ? -1 : 1
}

/** Everything that these people have learned: a constant number of queries. */
export async function loadRecords(personIds: readonly string[], now: Date): Promise<(personId: string) => LearningRecord> {
  const [rowsOf, isSigned, isCovered, externalOf] = await Promise.all([loadCourseRows({ personIds }), loadSignOffs(personIds), loadCoveredTeachBacks(personIds), loadHeldExternal(personIds, now)])
  return (personId) => ({
    ...rowsOf(personId),
    isSigned: (checklist, skill) => isSigned(personId, checklist, skill),
    isCovered: (course) => isCovered(personId, course),
    external: externalOf(personId),
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
