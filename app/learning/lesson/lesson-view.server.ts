import { randomUUID } from 'node:crypto'
import type { Delivery } from '#app/offline/delivery.ts'
import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { catalogueOfPerson } from '../editions/unit-catalogue.server.ts'
import { unitLessonHtml } from '../editions/lesson-html.server.ts'
import { completeLessonIn, findProgressIn } from '../completions.server.ts'
import type { Course } from '../content-schema.ts'
import { lessonState } from '../courses/course-view.server.ts'
import type { CourseProgress } from '../progress.ts'

type Reader = Pick<Member, 'id' | 'language'>
export type LessonAddress = { course: string; lesson: string }

/** A lesson to read, or null where there is none. */
export async function viewLesson({ id, language }: Reader, address: LessonAddress) {
  const catalogue = await catalogueOfPerson(id)
  const found = catalogue.findLesson(address.course, address.lesson)
  if (!found) return null
  const { course, lesson } = found
  const progress = await findProgressIn(course, id)
  const index = course.lessons.indexOf(lesson)
  const neighbour = (at: number) => {
    const other = course.lessons[at]
    return other ? { to: `/learn/${course.slug}/${other.slug}`, title: inLanguage(other.title, language) } : null
  }
  const side = language === 'en' ? 'en' : 'zh'
  return {
    course: { to: `/learn/${course.slug}`, title: inLanguage(course.title, language), percent: progress.percent },
    lesson: {
      to: `/learn/${course.slug}/${lesson.slug}`,
      hash: lesson.hash,
      title: inLanguage(lesson.title, language),
      summary: inLanguage(lesson.summary, language),
      minutes: lesson.minutes,
      sections: lesson.sections[side],
      state: lessonState(lesson.slug, progress),
    },
    html: await unitLessonHtml(catalogue, found, side),
    /** Names what is sent from this page, so that it counts once. */
    delivery: randomUUID(),
    place: { number: index + 1, of: course.lessons.length },
    previous: neighbour(index - 1),
    following: neighbour(index + 1),
    onwards: whatComesNext(course, lesson.slug, progress),
  }
}

/** Without its text, which the page marks first. */
export type LessonView = Omit<NonNullable<Awaited<ReturnType<typeof viewLesson>>>, 'html'>

/** The lesson is read; says where to go next. A version that is no longer the lesson's is refused: the reader sees the new one. */
export async function finishLesson(
  { id }: Pick<Reader, 'id'>,
  { course: courseSlug, lesson: slug, hash, delivery }: LessonAddress & { hash: string; delivery: Delivery },
  at: Date,
): Promise<{ next: string } | { refused: 'revised' } | null> {
  const found = (await catalogueOfPerson(id, at)).findLesson(courseSlug, slug)
  if (!found) return null
  if (found.lesson.hash !== hash) return { refused: 'revised' }
  await completeLessonIn(found.course, { personId: id, lesson: slug, hash, at, delivery })
  // The fragment lets the page that comes next say that this one is recorded.
  return { next: `${whatComesNext(found.course, slug, await findProgressIn(found.course, id)).to}#read` }
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
