import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { findLesson } from '../catalogue.server.ts'
import { completeLesson, findCourseProgress } from '../completions.server.ts'
import type { Course } from '../content-schema.ts'
import { lessonState } from '../courses/course-view.server.ts'
import type { CourseProgress } from '../progress.ts'

type Reader = Pick<Member, 'id' | 'language'>
export type LessonAddress = { course: string; lesson: string }

/** A lesson to read, or null where there is none. */
export async function viewLesson({ id, language }: Reader, address: LessonAddress) {
  const found = findLesson(address.course, address.lesson)
  const progress = found && (await findCourseProgress(id, address.course))
  if (!found || !progress) return null
  const { course, lesson } = found
  const index = course.lessons.indexOf(lesson)
  const neighbour = (at: number) => {
    const other = course.lessons[at]
    return other ? { to: `/learn/${course.slug}/${other.slug}`, title: inLanguage(other.title, language) } : null
  }
  const side = language === 'en' ? 'en' : 'zh'
  return {
    course: { to: `/learn/${course.slug}`, title: inLanguage(course.title, language), percent: progress.percent },
    lesson: {
      hash: lesson.hash,
      title: inLanguage(lesson.title, language),
      summary: inLanguage(lesson.summary, language),
      minutes: lesson.minutes,
      sections: lesson.sections[side],
      state: lessonState(lesson.slug, progress),
    },
    place: { number: index + 1, of: course.lessons.length },
    previous: neighbour(index - 1),
    following: neighbour(index + 1),
    onwards: whatComesNext(course, lesson.slug, progress),
  }
}

export type LessonView = NonNullable<Awaited<ReturnType<typeof viewLesson>>>

/** The lesson is read; says where to go next. A version that is no longer the lesson's is refused: the reader sees the new one. */
export async function finishLesson(
  { id }: Reader,
  { course: courseSlug, lesson: slug, hash }: LessonAddress & { hash: string },
  at: Date,
): Promise<{ next: string } | { refused: 'revised' } | null> {
  const found = findLesson(courseSlug, slug)
  if (!found) return null
  if (found.lesson.hash !== hash) return { refused: 'revised' }
  await completeLesson({ personId: id, course: courseSlug, lesson: slug, hash, at })
  const progress = await findCourseProgress(id, courseSlug)
  return progress && { next: whatComesNext(found.course, slug, progress).to }
}

/** The next unread lesson after this one, else the first one left out, else the quiz; when all is done, the course. */
function whatComesNext(course: Course, slug: string, { missing }: CourseProgress): { kind: 'lesson' | 'quiz' | 'course'; to: string } {
  const unread = course.lessons.filter((lesson) => lesson.slug !== slug && missing.some((item) => item.kind === 'lesson' && item.slug === lesson.slug))
  const here = course.lessons.findIndex((lesson) => lesson.slug === slug)
  const lesson = unread.find((one) => course.lessons.indexOf(one) > here) ?? unread[0]
  if (lesson) return { kind: 'lesson', to: `/learn/${course.slug}/${lesson.slug}` }
  if (missing.some(({ kind }) => kind === 'quiz')) return { kind: 'quiz', to: `/quizzes/${course.slug}` }
  return { kind: 'course', to: `/learn/${course.slug}` }
}
