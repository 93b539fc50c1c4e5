import { z } from 'zod'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { findChecklist, findCourse, findPath, listCourses, listPaths } from './catalogue.server.ts'
import type { Course, Path } from './content-schema.ts'
import {
  type CourseProgress,
  courseProgress,
  type LessonVersion,
  type PathProgress,
  pathProgress,
  type PathStep,
} from './progress.ts'

const PinnedLessons = z.array(z.object({ slug: z.string(), hash: z.string() }))

/** "I have read this", for the version that was read. Pressed twice it is one row. */
export async function completeLesson(completion: { personId: string; course: string; lesson: string; hash: string; at: Date }): Promise<void> {
  const { personId, course, lesson, hash, at } = completion
  try {
    await database.lessonCompletion.create({ data: { personId, course, lesson, lessonHash: hash, completedAt: at } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

/** The course is done, with its lessons as they stand now. In the transaction of the attempt that passed; a later pass changes nothing. */
export async function recordCourseCompletion(
  transaction: Transaction,
  { personId, course, attemptId, at }: { personId: string; course: string; attemptId: string; at: Date },
): Promise<void> {
  const before = await transaction.courseCompletion.findUnique({ where: { personId_course: { personId, course } } })
  if (before) return
  const lessons = (findCourse(course)?.lessons ?? []).map(({ slug, hash }) => ({ slug, hash }))
  await transaction.courseCompletion.create({ data: { personId, course, attemptId, lessons, completedAt: at } })
}

export async function haveReadAllLessons(personId: string, course: string): Promise<boolean> {
  const progress = await findCourseProgress(personId, course)
  return progress !== null && !progress.missing.some(({ kind }) => kind === 'lesson')
}

/** Null for a course that does not exist. */
export async function findCourseProgress(personId: string, slug: string): Promise<CourseProgress | null> {
  const course = findCourse(slug)
  return course && progressIn(course, await findCourseRecord(personId, slug))
}

/** Null for a path that does not exist. */
export async function findPathProgress(personId: string, slug: string): Promise<PathProgress | null> {
  const path = findPath(slug)
  return path && progressAlong(path, await findWholeRecord(personId))
}

export type Learning = {
  courses: { course: Course; progress: CourseProgress }[]
  paths: { path: Path; progress: PathProgress }[]
}

/** Everything there is to learn, with the person's progress in it. */
export async function findLearning(personId: string): Promise<Learning> {
  const record = await findWholeRecord(personId)
  return {
    courses: listCourses().map((course) => ({ course, progress: progressIn(course, record) })),
    paths: listPaths().map((path) => ({ path, progress: progressAlong(path, record) })),
  }
}

type CourseRecords = {
  completions: (LessonVersion & { course: string })[]
  completedCourses: { course: string; lessons: LessonVersion[] }[]
}

/** What the person has done in one course, or in all of them. */
async function findCourseRecord(personId: string, course?: string): Promise<CourseRecords> {
  const where = course === undefined ? { personId } : { personId, course }
  const [completions, completedCourses] = await Promise.all([
    database.lessonCompletion.findMany({ where, select: { course: true, lesson: true, lessonHash: true } }),
    database.courseCompletion.findMany({ where, select: { course: true, lessons: true } }),
  ])
  return {
    completions: completions.map(({ course, lesson, lessonHash }) => ({ course, slug: lesson, hash: lessonHash })),
    completedCourses: completedCourses.map(({ course, lessons }) => ({ course, lessons: PinnedLessons.parse(lessons) })),
  }
}

type WholeRecord = CourseRecords & { isSigned: (checklist: string, skill: string) => boolean }

async function findWholeRecord(personId: string): Promise<WholeRecord> {
  const [courses, isSigned] = await Promise.all([findCourseRecord(personId), findSignOffs(personId)])
  return { ...courses, isSigned }
}

/** Of each skill the latest sign-off holds, whichever pairing it was made in. */
async function findSignOffs(personId: string): Promise<WholeRecord['isSigned']> {
  const signOffs = await database.signOff.findMany({
    where: { pairing: { menteeId: personId } },
    orderBy: [{ observedAt: 'asc' }, { id: 'asc' }],
    select: { skill: true, verdict: true, pairing: { select: { checklist: true } } },
  })
  const latest = new Map(signOffs.map(({ pairing, skill, verdict }) => [`${pairing.checklist}/${skill}`, verdict]))
  return (checklist, skill) => latest.get(`${checklist}/${skill}`) === 'SIGNED'
}

function progressIn({ slug, lessons }: Course, record: CourseRecords): CourseProgress {
  const completedCourse = record.completedCourses.find(({ course }) => course === slug) ?? null
  // The attempt that passes completes the course in its own transaction, so the one tells the other.
  const quizPassed = completedCourse !== null
  return courseProgress({ lessons, completions: record.completions.filter(({ course }) => course === slug), completedCourse, quizPassed })
}

function progressAlong({ steps }: Path, record: WholeRecord): PathProgress {
  return pathProgress(steps.map((step): PathStep => {
    if ('skills' in step) {
      const skills = findChecklist(step.skills)?.stages.flatMap((stage) => stage.skills) ?? []
      return { kind: 'skills', slug: step.skills, skills: skills.map(({ id }) => ({ id, signed: record.isSigned(step.skills, id) })) }
    }
    const course = findCourse(step.course)
    if (!course) throw new Error(`the build let a path lead to a course that is not there: ${step.course}`)
    return { kind: 'course', slug: step.course, progress: progressIn(course, record) }
  }))
}
