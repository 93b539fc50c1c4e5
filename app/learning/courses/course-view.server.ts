import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay, dayWords, lastDayBefore } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { extentOf } from '#app/quizzes/pool.ts'
import { type DutyView, viewDuties } from '../duties/duty-view.server.ts'
import { findLearning, type Learning } from '../completions.server.ts'
import { withoutIdle } from './busy-courses.ts'
import { type Missing, missingOf } from './missing.ts'
import { type PathView, viewPath } from './path-view.server.ts'
import type { CourseProgress, Progress } from '../progress.ts'

type Reader = Pick<Member, 'id' | 'language'>

export type CourseCard = Progress & {
  slug: string
  title: string
  summary: string
  lessons: number
  /** Of all lessons together. */
  minutes: number
  missing: Missing
  revised: number
  /** The last day, in words, of the certificate that may be renewed and still counts. */
  renewBy: string | null
  /** The day, in words, on which it was done in an earlier round, where it is to be learned again. */
  earlierOn: string | null
}

type CourseStanding = Pick<Learning['courses'][number], 'course' | 'progress' | 'standing' | 'renewBy' | 'earlierAt'>
type Reading = { language: Language; timeZone: string }

type Everything = { duties: DutyView[]; paths: PathView[]; courses: CourseCard[]; /** Of very many courses, those that one has nothing to do with. */ others: { slug: string; title: string }[] }

/** The page of everything there is to learn. */
export async function viewLearning({ id, language, unit }: Reader & Pick<Member, 'unit'>): Promise<Everything> {
  const learning = await findLearning(id)
  const busy = new Set(withoutIdle(learning.catalogue.courses, [learning]))
  return {
    duties: viewDuties(learning, language),
    paths: learning.paths.map((path) => viewPath(path, language)),
    courses: learning.courses.filter(({ course }) => busy.has(course)).map((course) => cardOf(course, { language, timeZone: unit.timeZone })),
    others: learning.courses.flatMap(({ course }) => (busy.has(course) ? [] : [{ slug: course.slug, title: inLanguage(course.title, language) }])),
  }
}

/** As it counts: what is to be renewed is done until its certificate ends. */
function cardOf({ course, progress: { missing, revised }, standing, renewBy, earlierAt }: CourseStanding, { language, timeZone }: Reading): CourseCard {
  const { state, percent, done, total } = standing
  return {
    ...{ state, percent, done, total },
    slug: course.slug,
    title: inLanguage(course.title, language),
    summary: inLanguage(course.summary, language),
    lessons: course.lessons.length,
    minutes: course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    missing: missingOf(renewBy ? [] : missing),
    revised: revised.length,
    renewBy: renewBy && dayWords(lastDayBefore(renewBy, timeZone), language),
    earlierOn: earlierAt && state !== 'done' ? dayWords(calendarDay(earlierAt, timeZone), language) : null,
  }
}

export type LessonState = 'unread' | 'read' | 'revised'

/** A lesson added after the course was completed was never read, but it is offered, not owed: revised like one that changed. */
export function lessonState(slug: string, { missing, revised }: Pick<CourseProgress, 'missing' | 'revised'>): LessonState {
  if (revised.includes(slug)) return 'revised'
  return missing.some((item) => item.kind === 'lesson' && item.slug === slug) ? 'unread' : 'read'
}

/** One course with its lessons, or null where there is none. */
export async function viewCourse({ id, language, unit }: Reader & Pick<Member, 'unit'>, slug: string, now = new Date()) {
  const learning = await findLearning(id, now)
  const found = learning.courses.find(({ course }) => course.slug === slug)
  if (!found) return null
  const { course, progress, renews, earlierAt } = found
  const reading = { language, timeZone: unit.timeZone }
  const { passMark, attempts, waitMinutes, minutes } = course.quiz
  return {
    // Here the round itself counts: this is where it is walked.
    course: cardOf({ course, progress, standing: progress, renewBy: null, earlierAt }, reading),
    lessons: course.lessons.map((lesson) => ({
      slug: lesson.slug,
      title: inLanguage(lesson.title, language),
      summary: inLanguage(lesson.summary, language),
      minutes: lesson.minutes,
      state: lessonState(lesson.slug, progress),
    })),
    quiz: { passMark, attempts, waitMinutes, minutes, questions: extentOf(course.quiz).questions },
    certificate: inLanguage(course.certificate.title, language),
    renewal: renews && progress.state !== 'done' ? renewalWords(renews.expiresAt, { now, timeZone: unit.timeZone, language }) : null,
    earlierOn: earlierAt && dayWords(calendarDay(earlierAt, unit.timeZone), language),
    duty: viewDuties(learning, language).find((duty) => duty.kind === 'course' && duty.slug === slug) ?? null,
  }
}

/** Why the course is there again: said by the server, so that the pages of learning load no words of certificates. */
function renewalWords(expiresAt: Date, { now, timeZone, language }: { now: Date; timeZone: string; language: Language }): string {
  const lastDay = lastDayBefore(expiresAt, timeZone)
  return translator(language)(now < expiresAt ? 'certificates:renewal.notice' : 'certificates:renewal.lapsed', { date: dayWords(lastDay, language) })
}

export type CourseView = NonNullable<Awaited<ReturnType<typeof viewCourse>>>
