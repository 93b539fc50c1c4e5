import { randomBytes } from 'node:crypto'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { changesSince, findLastContent, hasChanges } from '#app/learning/editions/changes.server.ts'
import { standing } from '#app/learning/editions/drafts.server.ts'
import { type EditedCourse, namesOf } from '#app/learning/editions/edited-courses.server.ts'
import { listObstacles, type Obstacle } from '#app/learning/editions/publishing.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { stateOf, titleOf } from './course-list.server.ts'
import { faultWords, missingOf } from './lesson-desk.server.ts'

/** A course as its authors see it: its lessons in draft, what is published, and what was. */
export async function viewEditedCourse({ language }: Member, course: EditedCourse) {
  const { editions, unit } = course
  const [content, obstacles, nameOf] = await Promise.all([findLastContent(course), listObstacles(course), namesOf([...course.lessons.map(({ savedBy }) => savedBy), ...editions.map(({ by }) => by)])])
  const changes = changesSince(content, course)
  const when = (at: Date) => momentWords(at, unit.timeZone, language)
  return {
    id: course.id,
    title: titleOf(course, language),
    head: { titleZh: course.titleZh, titleEn: course.titleEn, summaryZh: course.summaryZh, summaryEn: course.summaryEn },
    unit: unit.name,
    isCopy: findCourse(course.slug) !== null,
    state: stateOf(course, { hasChanges: hasChanges(changes), language }),
    lessons: standing(course).map((lesson) => ({ slug: lesson.slug, title: titleOf(lesson, language), minutes: lesson.minutes, by: nameOf(lesson.savedBy), at: when(lesson.savedAt), change: content === null ? null : (changes.lessons.get(lesson.slug) ?? null), unfinished: obstacles.flatMap((one) => (one.lesson === lesson.slug ? [missingOf(one)] : [])) })),
    gone: course.lessons.filter(({ removedAt }) => removedAt !== null).map((lesson) => ({ slug: lesson.slug, title: titleOf(lesson, language) })),
    editions: editions.map(({ id, number, deed, ofNumber, by, at }) => ({ number, deed, of: ofNumber, by: nameOf(by), at: when(at), isCurrent: id === course.publishedId })),
    key: randomBytes(4).toString('hex'),
  }
}

export type CourseDesk = Awaited<ReturnType<typeof viewEditedCourse>>

/** What keeps a course from being published, in words. */
export function viewObstacles(obstacles: readonly Obstacle[], { lessons }: Pick<EditedCourse, 'lessons'>, language: Member['language']) {
  const textOf = ({ lesson, field }: Obstacle) => {
    const draft = lessons.find(({ slug }) => slug === lesson)
    return draft && (field === 'textZh' || field === 'textEn') ? draft[field] : ''
  }
  return obstacles.map((obstacle) => ({ lesson: obstacle.lesson, title: obstacle.title, field: obstacle.field, faults: faultWords(obstacle.faults, textOf(obstacle), language) }))
}
