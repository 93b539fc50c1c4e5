import { findCourse } from '#app/learning/catalogue.server.ts'
import { findLearning, type Learning } from '#app/learning/completions.server.ts'
import type { Course } from '#app/learning/content-schema.ts'
import { asAskedNow } from '#app/quizzes/regrade/mends-in-force.server.ts'

export type OwnCourses = {
  /** In the order in which questions are taken: completed ones, then those being read, then those that were assigned. */
  courses: Course[]
  /** When each lesson was read last. */
  lessonsReadAt: Date[]
  /** Is there a lesson to read, a quiz to pass: never done, or to be done again? */
  isLessonLeft: boolean
  isQuizLeft: boolean
}

/** The courses that a person has completed, is reading or was assigned: the one place that says whose questions may come. */
export function ownCoursesOf({ courses, duties }: Learning): OwnCourses {
  const assigned = new Set(duties.flatMap(({ kind, slug, state }) => (kind === 'course' && state !== 'waived' ? [slug] : [])))
  const isDone = ({ completedAt, earlierAt }: Learning['courses'][number]) => completedAt !== null || earlierAt !== null
  const isBegun = ({ rows }: Learning['courses'][number]) => rows.completions.length > 0
  const [done, open] = [courses.filter(isDone), courses.filter((one) => !isDone(one))]
  const isMissing = (wanted: 'lesson' | 'quiz') => courses.some(({ progress }) => progress.missing.some(({ kind }) => kind === wanted))
  const own = [...done, ...open.filter(isBegun), ...open.filter((one) => !isBegun(one) && assigned.has(one.course.slug))]
  return {
    courses: own.map(({ course }) => course),
    lessonsReadAt: courses.flatMap(({ rows }) => [...new Map(rows.completions.map(({ slug, at }) => [slug, new Date(at)])).values()]),
    isLessonLeft: isMissing('lesson') || courses.some(({ course, rows }) => course.lessons.some(({ slug }) => !rows.completions.some((one) => one.slug === slug))),
    isQuizLeft: isMissing('quiz') || open.length > 0,
  }
}

/** The current question of this version, if it is one of the person's own. */
export async function findOwnQuestion(personId: string, { course, question }: { course: string; question: string }, now: Date) {
  const written = findCourse(course)
  const found = written && (await asAskedNow(written)).quiz.questions.find(({ id }) => id === question)
  if (!found) return null
  const { courses } = ownCoursesOf(await findLearning(personId, now))
  return courses.some(({ slug }) => slug === course) ? found : null
}
