import { findCourse } from '#app/learning/catalogue.server.ts'
import { contentWords } from '#app/learning/editions/content-words.server.ts'
import { findContent } from '#app/learning/editions/changes.server.ts'
import { differenceOf, type DifferenceLine } from '#app/learning/editions/difference.ts'
import { standing } from '#app/learning/editions/drafts.server.ts'
import { type EditedCourse, namesOf, wordsOf } from '#app/learning/editions/edited-courses.server.ts'
import type { LessonWords, Sides } from '#app/learning/editions/edition-content.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { titleOf } from './course-list.server.ts'

type Part = { part: 'title' | 'summary' | 'minutes' | 'text' | 'order'; side: 'zh' | 'en' | null; lines: DifferenceLine[] }
/** `lesson` null: the course itself. */
export type ChangedLesson = { lesson: string | null; title: string; kind: 'changed' | 'added' | 'removed'; parts: Part[] }

type Whole = { title: Sides; summary: Sides; lessons: readonly (LessonWords & { slug: string })[] }

/** An edition beside another one, by default the one before it; `against` is a number, "draft", or "original": the course of content/ that was copied, which stands before the first edition. Null where there is no such edition. */
export async function viewEdition({ language }: Member, course: EditedCourse, { number, against }: { number: number; against: string | null }) {
  const edition = course.editions.find((one) => one.number === number)
  if (!edition) return null
  const other = against === 'draft' || against === 'original' ? null : (course.editions.find((one) => String(one.number) === against) ?? course.editions.find((one) => one.number === number - 1) ?? null)
  const original = other === null && against !== 'draft' ? await findOriginal(course) : null
  const [here, there, nameOf] = await Promise.all([findContent(edition.id), against === 'draft' ? draftOf(course) : other ? findContent(other.id) : original, namesOf([edition.by])])
  // From the earlier to the later one; the draft is the latest.
  const [before, after] = against === 'draft' || (other && other.number > number) ? [here, there] : [there, here]
  return {
    number,
    isCurrent: edition.id === course.publishedId,
    isWithdrawn: course.publishedId === null,
    by: nameOf(edition.by),
    at: momentWords(edition.at, course.unit.timeZone, language),
    from: Math.min(number, other?.number ?? number),
    to: against === 'draft' ? null : Math.max(number, other?.number ?? number),
    choices: course.editions.map((one) => one.number).filter((one) => one !== number),
    isCopy: findCourse(course.slug) !== null,
    against: against === 'draft' ? 'draft' : original ? 'original' : String(other?.number ?? ''),
    /** Null where there is nothing before it to compare with. */
    changes: before && after ? changesBetween(before, after, { course: titleOf(course, language), language }) : null,
  }
}

/** The course of content/ as it is today; null for a course of the unit's own. */
async function findOriginal({ slug }: Pick<EditedCourse, 'slug'>): Promise<Whole | null> {
  const course = findCourse(slug)
  if (!course) return null
  const { title, summary } = course
  return { title, summary, lessons: await Promise.all(course.lessons.map(async (lesson) => ({ slug: lesson.slug, ...(await contentWords(lesson)) }))) }
}

function draftOf(course: EditedCourse): Whole {
  return {
    title: { zh: course.titleZh, en: course.titleEn },
    summary: { zh: course.summaryZh, en: course.summaryEn },
    lessons: standing(course).map((lesson) => ({ slug: lesson.slug, ...wordsOf(lesson) })),
  }
}

function changesBetween(before: Whole, after: Whole, { course, language }: { course: string; language: Language }): ChangedLesson[] {
  const slugs = [...new Set([...after.lessons, ...before.lessons].map(({ slug }) => slug))]
  const order = ({ lessons }: Whole) => lessons.map(({ title }) => inLanguage(title, language)).join('\n')
  const ofCourse: Part[] = [...sidesChanged('title', before.title, after.title), ...sidesChanged('summary', before.summary, after.summary), ...changed('order', null, [order(before), order(after)])]
  const ofLessons = slugs.flatMap((slug): ChangedLesson[] => {
    const [one, other] = [before, after].map(({ lessons }) => lessons.find((lesson) => lesson.slug === slug))
    const parts = lessonParts(one ?? nothing, other ?? nothing)
    const title = inLanguage((other ?? one ?? nothing).title, language)
    return parts.length === 0 ? [] : [{ lesson: slug, title, kind: !one ? 'added' : !other ? 'removed' : 'changed', parts }]
  })
  return [...(ofCourse.length > 0 ? [{ lesson: null, title: course, kind: 'changed' as const, parts: ofCourse }] : []), ...ofLessons]
}

const nothing: LessonWords = { minutes: 0, title: { zh: '', en: '' }, summary: { zh: '', en: '' }, text: { zh: '', en: '' } }

function lessonParts(before: LessonWords, after: LessonWords): Part[] {
  return [
    ...(['title', 'summary'] as const).flatMap((part) => sidesChanged(part, before[part], after[part])),
    ...changed('minutes', null, [String(before.minutes || ''), String(after.minutes || '')]),
    ...sidesChanged('text', before.text, after.text),
  ]
}

function sidesChanged(part: Part['part'], before: Sides, after: Sides): Part[] {
  return (['zh', 'en'] as const).flatMap((side) => changed(part, side, [before[side], after[side]]))
}

function changed(part: Part['part'], side: Part['side'], [before, after]: [string, string]): Part[] {
  const lines = differenceOf(before, after)
  return lines.length === 0 ? [] : [{ part, side, lines }]
}
