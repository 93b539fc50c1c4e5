import { randomBytes } from 'node:crypto'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { changesSince, findLastContent, hasChanges } from '#app/learning/editions/changes.server.ts'
import { standing } from '#app/learning/editions/drafts.server.ts'
import { type EditedCourse, namesOf } from '#app/learning/editions/edited-courses.server.ts'
import type { Obstacle } from '#app/learning/editions/publishing.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { stateOf, titleOf } from './course-list.server.ts'
import { faultWords } from './lesson-desk.server.ts'

/** A course as its authors see it: its lessons in draft, what is published, and what was. */
export async function viewEditedCourse({ language }: Member, course: EditedCourse) {
  const { editions, unit } = course
  const [content, nameOf] = await Promise.all([findLastContent(course), namesOf([...course.lessons.map(({ savedBy }) => savedBy), ...editions.map(({ by }) => by)])])
  const changes = changesSince(content, course)
  const when = (at: Date) => momentWords(at, unit.timeZone, language)
  return {
    id: course.id,
    title: titleOf(course, language),
    head: { titleZh: course.titleZh, titleEn: course.titleEn, summaryZh: course.summaryZh, summaryEn: course.summaryEn },
    unit: unit.name,
    isCopy: findCourse(course.slug) !== null,
    state: stateOf(course, { hasChanges: hasChanges(changes), language }),
    lessons: standing(course).map((lesson) => ({ slug: lesson.slug, title: titleOf(lesson, language), minutes: lesson.minutes, by: nameOf(lesson.savedBy), at: when(lesson.savedAt), change: content === null ? null : (changes.lessons.get(lesson.slug) ?? null) })),
    gone: course.lessons.filter(({ removedAt }) => removedAt !== null).map((lesson) => ({ slug: lesson.slug, title: titleOf(lesson, language) })),
    editions: editions.map(({ id, number, deed, ofNumber, by, at }) => ({ number, deed, of: ofNumber, by: nameOf(by), at: when(at), isCurrent: id === course.publishedId })),
    key: randomBytes(4).toString('hex'),
  }
}

export type CourseDesk = Awaited<ReturnType<typeof viewEditedCourse>>

/** What keeps a course from being published, in words. */
export function viewObstacles(obstacles: readonly Obstacle[], language: Member['language']) {
  return obstacles.map(({ lesson, title, field, faults }) => ({ lesson, title, field, faults: faultWords(faults, language) }))
}
