import { randomBytes } from 'node:crypto'
import { translator } from '#app/languages/languages.server.ts'
import { findCourse, listCourses } from '#app/learning/catalogue.server.ts'
import { standing } from '#app/learning/editions/drafts.server.ts'
import { type EditedCourse, listEditedCourses } from '#app/learning/editions/edited-courses.server.ts'
import { listChanged } from '#app/learning/editions/changes.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** What is written for these units, and what could be copied for the first of them. */
export async function viewCourseList(member: Member, units: readonly { id: string; name: string }[]) {
  const { language } = member
  const courses = await listEditedCourses(member, units.map(({ id }) => id))
  const changed = await listChanged(courses)
  return {
    courses: courses.map((course) => ({
      id: course.id,
      title: titleOf(course, language),
      unit: course.unit.name,
      lessons: standing(course).length,
      isCopy: findCourse(course.slug) !== null,
      state: stateOf(course, { hasChanges: changed.has(course.id), language }),
    })),
    copies: listCourses().map(({ slug, title }) => ({
      slug,
      title: inLanguage(title, language),
      /** Where it was copied to, for the first of the units. */
      copyId: courses.find((course) => course.slug === slug && course.unitId === units[0]?.id)?.id ?? null,
    })),
    /** Of the form for a new course: sent twice, it begins one. */
    key: randomBytes(4).toString('hex'),
  }
}

export function titleOf({ titleZh, titleEn }: Pick<EditedCourse, 'titleZh' | 'titleEn'>, language: Member['language']): string {
  return language === 'en' && titleEn ? titleEn : titleZh
}

export type CourseState = { kind: 'never' | 'published' | 'withdrawn'; words: string; hasChanges: boolean }

export function stateOf({ editions: [last] }: Pick<EditedCourse, 'editions'>, { hasChanges, language }: { hasChanges: boolean; language: Member['language'] }): CourseState {
  const kind = !last ? 'never' : last.deed === 'WITHDRAWN' ? 'withdrawn' : 'published'
  return { kind, words: translator(language)(`editor:state.${kind}`, { number: last?.number ?? 0 }), hasChanges: kind !== 'never' && hasChanges }
}
