import { type HeldExternal, loadHeldExternal } from '#app/certificates/external/held.server.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { loadCoveredTeachBacks } from '#app/teach-backs/covered.server.ts'
import { type CourseRows, type FactKind, newLine, noRows, type RowsOfCourse, shelve } from './course-rows.ts'

export type LearningRecord = {
  /** When a lesson was read last, of whatever course; null: never. */
  lastReadAt: Date | null
  /** The courses that something has been done in, by their names. */
  begun: ReadonlyMap<string, CourseRows>
  courseRows: (slug: string) => CourseRows
  isSigned: (checklist: string, skill: string) => boolean
  /** Has the teach-back of this course behind it. */
  isCovered: (course: string) => boolean
  external: HeldExternal
}

/** A person's facts of one kind, a line for each; `last`: of lessons read the latest moment. */
type Facts = { kind: FactKind; personId: string; lines: string; last: string | null }

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
    shelve(kind, lines, courses)
  }
  return (personId: string) => {
    const begun: ReadonlyMap<string, CourseRows> = people.get(personId) ?? new Map<string, CourseRows>()
    return { begun, courseRows: (slug: string): CourseRows => begun.get(slug) ?? noRows, lastReadAt: lastRead.get(personId) ?? null }
  }
}

/** As ISO 8601, which is how SQLite keeps it. */
function moment(value: string): string {
  return isPostgresql ? `to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : value
}

/** Everything that these people have learned: a constant number of queries. */
export async function loadRecords(personIds: readonly string[], now: Date): Promise<(personId: string) => LearningRecord> {
  const [rowsOf, signedBy, isCovered, externalOf] = await Promise.all([loadCourseRows({ personIds }), loadSignOffs(personIds), loadCoveredTeachBacks(personIds), loadHeldExternal(personIds, now)])
  return (personId) => ({
    ...rowsOf(personId),
    isSigned: signedBy(personId),
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
  const people = Map.groupBy(signOffs, ({ pairing }) => pairing.menteeId)
  return (personId: string) => {
    const own = people.get(personId)
    if (!own) return () => false
    const latest = new Map(own.map(({ pairing, skill, verdict }) => [`${pairing.checklist}/${skill}`, verdict]))
    return (checklist: string, skill: string) => latest.get(`${checklist}/${skill}`) === 'SIGNED'
  }
}
