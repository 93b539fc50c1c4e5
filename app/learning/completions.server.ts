import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import type { Delivery } from '#app/offline/delivery.ts'
import { callUpsAmong, listCallUps, listStandingAssignments, listStays, type StandingAssignment, type UnitStay, unitsToday } from './assignments/assignment-rows.server.ts'
import { type Clock, clockAt, dutiesOf, type Duty } from './duties/duties.server.ts'
import { findCourse, findPath, listPaths } from './catalogue.server.ts'
import type { Course, Path } from './content-schema.ts'
import { catalogueOfPerson, catalogueOfUnits, type UnitCatalogue } from './editions/unit-catalogue.server.ts'
import { type CourseLearning, coursesIn } from './course-learning.server.ts'
import type { CourseRows } from './course-rows.ts'
import { type LearningRecord, loadCourseRows, loadRecords } from './learning-record.server.ts'
import type { PathProgress } from './path-progress.ts'
import { type CourseProgress, courseProgress, lessonsAsRead, type LessonVersion } from './progress.ts'
import { lessonsOfRound, renewalRounds } from './renewal-rounds.ts'
import { type CallUp, currentRound, roundName } from './round.ts'
import { courseStanding, hasQuiz, pathStanding, recordInRound, stageStandings, type StageStanding } from './standing.server.ts'

/**
 * "I have read this", for the version that was read. Pressed twice it is one row. The first lesson of a course pins what
 * is asked of the person.
 */
export async function completeLesson({ personId, course, ...reading }: Reading & { course: string }): Promise<void> {
  const found = (await catalogueOfPerson(personId, reading.at)).findCourse(course)
  if (found) await completeLessonIn(found, { personId, ...reading })
}

type Reading = { personId: string; lesson: string; hash: string; at: Date; delivery?: Delivery }

/** As completeLesson, for who has the course at hand as the person learns it. */
export async function completeLessonIn(course: Course, { personId, lesson, hash, at, delivery }: Reading): Promise<void> {
  await database.$transaction(async (transaction) => {
    await awaitLearner(transaction, personId)
    // What comes a second time counts for the round that it came in first.
    if (delivery?.id && (await transaction.lessonCompletion.findUnique({ where: { personId_delivery: { personId, delivery: delivery.id } }, select: { id: true } }))) return
    const begun = { personId, course, again: roundName(await findRound(personId, course.slug, { now: at, transaction })), at }
    const rows = (await loadCourseRows({ personIds: [personId], course: course.slug }, transaction))(personId).courseRows(course.slug)
    await startCourse(transaction, begun, rows)
    const isRead = rows.completions.some((one) => one.slug === lesson && one.hash === hash && one.again === begun.again)
    const reading = { personId, course: course.slug, lesson, lessonHash: hash, again: begun.again, completedAt: at, delivery: delivery?.id ?? null, offlineAt: delivery?.offlineAt ?? null }
    if (!isRead) await transaction.lessonCompletion.create({ data: reading })
    if (!hasQuiz(course)) await completeIfRead(transaction, begun)
  })
}

/** Two presses, or two devices, one after the other; SQLite has one writer at a time anyway. */
async function awaitLearner(transaction: Transaction, personId: string): Promise<void> {
  if (isPostgresql) await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`learner:${personId}`}, 0))`
}

type Begun = { personId: string; course: Course; again: string; at: Date }

/** Pins what is asked of the person. */
async function startCourse(transaction: Transaction, { personId, course, again, at }: Begun, { starts }: CourseRows): Promise<void> {
  if (starts.some((start) => start.again === again)) return
  const { slug, title } = course
  await transaction.courseStart.create({ data: { personId, course: slug, again, title, lessons: versionsOf(lessonsOfRound(course, again)), startedAt: at } })
}

/** Without a quiz the last lesson read completes the course; with one it is the attempt that passes. */
async function completeIfRead(transaction: Transaction, { personId, course, again, at }: Begun): Promise<void> {
  const rows = (await loadCourseRows({ personIds: [personId], course: course.slug }, transaction))(personId).courseRows(course.slug)
  const record = recordInRound(course, rows, again)
  if (record.completedCourse || courseProgress(record).missing.length > 0) return
  await transaction.courseCompletion.create({ data: { personId, course: course.slug, again, lessons: versionsOf(lessonsAsRead(record)), completedAt: at } })
}

function versionsOf(lessons: readonly LessonVersion[]) {
  return lessons.map(({ slug, hash }) => ({ slug, hash }))
}

/** The course is done, with its lessons as they were read. In the transaction of the attempt that passed; a later pass changes nothing. */
export async function recordCourseCompletion(
  transaction: Transaction,
  { personId, course, attemptId, at }: { personId: string; course: string; attemptId: string; at: Date },
): Promise<void> {
  const again = roundName(await findRound(personId, course, { now: at, transaction }))
  const rows = (await loadCourseRows({ personIds: [personId], course }, transaction))(personId).courseRows(course)
  if (rows.completedCourses.some((one) => one.again === again)) return
  const found = (await catalogueOfPerson(personId, at, transaction)).findCourse(course)
  const lessons = found ? versionsOf(lessonsAsRead(recordInRound(found, rows, again))) : []
  await transaction.courseCompletion.create({ data: { personId, course, again, attemptId, lessons, completedAt: at } })
}

type Lost = { personId: string; course: string; attemptIds: readonly string[]; name: string; at: Date }

/** A pass that is none any more takes its completion with it: the row stays, under a name of its own, and its round is open again. */
export async function withdrawCourseCompletion(transaction: Transaction, { personId, course, attemptIds, name, at }: Lost): Promise<void> {
  const found = await transaction.courseCompletion.findFirst({ where: { personId, course, attemptId: { in: [...attemptIds] }, withdrawnAt: null }, select: { id: true, again: true } })
  if (!found) return
  await transaction.courseCompletion.update({ where: { id: found.id }, data: { withdrawnAt: at, attemptId: null, again: `${found.again}/${name}` }, select: { id: true } })
}

/** The call-up that the person's learning of a course answers now, be it of a lead or of a certificate that ends; null in the first round. */
export async function findRound(personId: string, course: string, { now, transaction = database }: { now: Date; transaction?: Transaction }): Promise<CallUp | null> {
  const callUps = [...(await listCallUps(personId, course, { now, transaction })), ...(await listRenewals(personId, course, { now, transaction }))]
  if (callUps.length === 0) return null
  const completed = await transaction.courseCompletion.findMany({ where: { personId, course, withdrawnAt: null }, select: { completedAt: true } })
  return currentRound(
    completed.map(({ completedAt }) => completedAt),
    callUps,
  )
}

async function listRenewals(personId: string, course: string, { now, transaction }: { now: Date; transaction: Transaction }): Promise<CallUp[]> {
  const found = findCourse(course)
  if (!found) return []
  const ending = await transaction.$queryRaw<{ id: string; issuedAt: Date; expiresAt: Date }[]>`
    SELECT "id", "issuedAt", "expiresAt" FROM "Certificate" c WHERE "personId" = ${personId} AND "course" = ${course} AND "expiresAt" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Revocation" r WHERE r."certificateId" = c."id" AND r."reinstatedAt" IS NULL)`
  return renewalRounds(found, ending, now)
}

export async function haveReadAllLessons(personId: string, course: string): Promise<boolean> {
  const progress = await findCourseProgress(personId, course)
  return progress !== null && !progress.missing.some(({ kind }) => kind === 'lesson')
}

/** Null for a course that does not exist. */
export async function findCourseProgress(personId: string, slug: string, now = new Date()): Promise<CourseProgress | null> {
  const course = (await catalogueOfPerson(personId, now)).findCourse(slug)
  return course && findProgressIn(course, personId, now)
}

/** As findCourseProgress, for who has the course at hand as the person learns it. */
export async function findProgressIn(course: Course, personId: string, now = new Date()): Promise<CourseProgress> {
  const { slug } = course
  const [load, callUps] = await Promise.all([loadCourseRows({ personIds: [personId], course: slug }), listCallUps(personId, slug, { now })])
  const rows = load(personId).courseRows(slug)
  return courseStanding(course, rows, [...callUps, ...renewalRounds(course, rows.ending, now)]).progress
}

/** Null for a path that does not exist. */
export async function findPathProgress(personId: string, slug: string): Promise<PathProgress | null> {
  const path = findPath(slug)
  if (!path) return null
  const now = new Date()
  const [record, catalogue] = await Promise.all([loadRecords([personId], now), catalogueOfPerson(personId, now)])
  return pathStanding(path, record(personId), catalogue)
}

export type Learning = {
  /** What the person's unit learns. */
  catalogue: UnitCatalogue
  courses: CourseLearning[]
  /** Sign-offs, by stage of each checklist. */
  stages: StageStanding[]
  paths: { path: Path; progress: PathProgress; catalogue: UnitCatalogue }[]
  /** What was assigned, in the order in which it was. */
  duties: Duty[]
  /** When a lesson was read last, of whatever course; null: never. */
  lastReadAt: Date | null
  /** The external certificates held that end. */
  externalEnds: LearningRecord['external']['ends']
}

/** Everything there is to learn, with the person's progress in it. */
export async function findLearning(personId: string, now = new Date()): Promise<Learning> {
  const [record, stays] = await Promise.all([loadRecords([personId], now), listStays([personId])])
  const units = unitsToday(stays, now)
  const [catalogue, assignments] = await Promise.all([catalogueOfUnits(units), listStandingAssignments(units, personId)])
  return learningIn(record(personId), { personId, clock: clockAt(now), assignments, catalogue, stays })
}

/** As findLearning for many people of one unit at once: the number of queries does not grow with them. */
export async function findLearningOfMany(personIds: readonly string[], { unitIds, now }: { unitIds: readonly string[]; now: Date }): Promise<(personId: string) => Learning> {
  const [record, assignments, catalogue, everyStay] = await Promise.all([loadRecords(personIds, now), listStandingAssignments(unitIds), catalogueOfUnits(unitIds), listStays(personIds)])
  const clock = clockAt(now)
  const staysOf = Map.groupBy(everyStay, ({ personId }) => personId)
  return (personId) => learningIn(record(personId), { personId, clock, assignments, catalogue, stays: staysOf.get(personId) ?? [] })
}

type Asked = { personId: string; clock: Clock; assignments: readonly StandingAssignment[]; catalogue: UnitCatalogue; stays: readonly UnitStay[] }

function learningIn(record: LearningRecord, { personId, clock, assignments, catalogue, stays }: Asked): Learning {
  const callUps = callUpsAmong(assignments.filter((one) => one.personId === null || one.personId === personId), clock.now)
  return {
    catalogue,
    courses: coursesIn(catalogue, record, { callUps, now: clock.now }),
    stages: stageStandings(record),
    paths: listPaths().map((path) => ({ path, progress: pathStanding(path, record, catalogue), catalogue })),
    duties: dutiesOf(assignments, { personId, record, callUps, catalogue, stays }, clock),
    lastReadAt: record.lastReadAt,
    externalEnds: record.external.ends,
  }
}
