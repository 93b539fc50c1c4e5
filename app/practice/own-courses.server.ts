import { findCourse, listCourses } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'

export type OwnCourses = {
  /** In the order in which questions are taken: completed ones, then those being read. */
  courses: ReturnType<typeof listCourses>
  /** When each lesson was read last. */
  lessonsReadAt: Date[]
  /** Is there a lesson that was never read, a quiz that was never passed? */
  isLessonLeft: boolean
  isQuizLeft: boolean
}

/** The courses that a person has completed or is reading: the one place that says whose questions may come. */
export async function findOwnCourses(personId: string): Promise<OwnCourses> {
  const [read, completed] = await Promise.all([
    database.lessonCompletion.groupBy({ by: ['course', 'lesson'], where: { personId }, _max: { completedAt: true } }),
    database.courseCompletion.findMany({ where: { personId }, select: { course: true } }),
  ])
  const done = new Set(completed.map(({ course }) => course))
  const begun = new Set(read.map(({ course }) => course))
  const isRead = new Set(read.map(({ course, lesson }) => `${course}/${lesson}`))
  const all = listCourses()
  return {
    courses: [...all.filter(({ slug }) => done.has(slug)), ...all.filter(({ slug }) => begun.has(slug) && !done.has(slug))],
    lessonsReadAt: read.flatMap(({ _max }) => _max.completedAt ?? []),
    isLessonLeft: all.some(({ slug, lessons }) => lessons.some((lesson) => !isRead.has(`${slug}/${lesson.slug}`))),
    isQuizLeft: all.some(({ slug }) => !done.has(slug)),
  }
}

/** The current question of this version, if it is one of the person's own. */
export async function findOwnQuestion(personId: string, { course, question }: { course: string; question: string }) {
  const found = findCourse(course)?.quiz.questions.find(({ id }) => id === question)
  const { courses } = await findOwnCourses(personId)
  return found && courses.some(({ slug }) => slug === course) ? found : null
}
