import { randomBytes } from 'node:crypto'
import type { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { findCourse } from '../catalogue.server.ts'
import { contentWords } from './content-words.server.ts'
import type { LessonWords } from './edition-content.ts'
import type { CourseForm } from './editor-forms.ts'

export type Editor = Pick<Member, 'id' | 'leads' | 'administers'>

/** The units whose courses this member may write. */
export function unitsWrittenFor({ leads, administers }: Editor): string[] {
  return [...new Set([...leads, ...administers])]
}

const wholeCourse = {
  unit: { select: { id: true, name: true, timeZone: true } },
  lessons: { orderBy: [{ place: 'asc' }, { slug: 'asc' }] },
  editions: { orderBy: { number: 'desc' }, select: { id: true, number: true, deed: true, ofNumber: true, by: true, at: true } },
} as const satisfies Prisma.EditedCourseInclude

export type EditedCourse = Prisma.EditedCourseGetPayload<{ include: typeof wholeCourse }>
export type EditedLesson = EditedCourse['lessons'][number]

/** A course that this member may write, or null. */
export async function findEditedCourse(editor: Editor, id: string, transaction: Transaction = database): Promise<EditedCourse | null> {
  return transaction.editedCourse.findFirst({ where: { id, unitId: { in: unitsWrittenFor(editor) } }, include: wholeCourse })
}

/** What is written for these units, as far as this member may. */
export async function listEditedCourses(editor: Editor, unitIds: readonly string[]): Promise<EditedCourse[]> {
  const mine = unitsWrittenFor(editor).filter((id) => unitIds.includes(id))
  return database.editedCourse.findMany({ where: { unitId: { in: mine } }, include: wholeCourse, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
}

/** Begins an edited copy of a course of content/. Copied before, by whomever, it is that copy; null where there is nothing to copy, or the unit is not one's own. */
export async function copyCourse(editor: Editor, { unitId, slug, now }: { unitId: string; slug: string; now: Date }): Promise<{ id: string } | null> {
  const course = findCourse(slug)
  if (!course || !unitsWrittenFor(editor).includes(unitId)) return null
  const lessons = await Promise.all(course.lessons.map(async (lesson, place) => ({ ...columnsOf(await contentWords(lesson)), slug: lesson.slug, place, savedBy: editor.id, savedAt: now })))
  const { title, summary } = course
  const head = { titleZh: title.zh, titleEn: title.en, summaryZh: summary.zh, summaryEn: summary.en }
  try {
    return await database.editedCourse.create({ data: { unitId, slug, ...head, createdBy: editor.id, createdAt: now, lessons: { create: lessons } }, select: { id: true } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return database.editedCourse.findUnique({ where: { unitId_slug: { unitId, slug } }, select: { id: true } })
  }
}

/** Begins a course of the unit's own; null for a unit that is not one's own. `key` is the form's, so that a double press begins one. */
export async function createCourse(editor: Editor, { unitId, head, key, now }: { unitId: string; head: CourseForm; key: string; now: Date }): Promise<{ id: string } | null> {
  if (!unitsWrittenFor(editor).includes(unitId)) return null
  const slug = slugFrom(head.titleEn, key)
  try {
    return await database.editedCourse.create({ data: { unitId, slug, ...head, createdBy: editor.id, createdAt: now }, select: { id: true } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return database.editedCourse.findUnique({ where: { unitId_slug: { unitId, slug } }, select: { id: true } })
  }
}

/** An address that says something and that nothing else has. */
export function slugFrom(title: string, key = randomBytes(4).toString('hex')): string {
  const words = title.toLowerCase().normalize('NFKD').match(/[a-z0-9]+/g) ?? []
  return [...words.slice(0, 5), key].join('-').slice(-60).replace(/^-+/, '')
}

export function wordsOf(lesson: Pick<EditedLesson, 'minutes' | 'titleZh' | 'titleEn' | 'summaryZh' | 'summaryEn' | 'textZh' | 'textEn'>): LessonWords {
  return {
    minutes: lesson.minutes,
    title: { zh: lesson.titleZh, en: lesson.titleEn },
    summary: { zh: lesson.summaryZh, en: lesson.summaryEn },
    text: { zh: lesson.textZh, en: lesson.textEn },
  }
}

export function columnsOf({ minutes, title, summary, text }: LessonWords) {
  return { minutes, titleZh: title.zh, titleEn: title.en, summaryZh: summary.zh, summaryEn: summary.en, textZh: text.zh, textEn: text.en }
}

/** What these people are called, by their ids. */
export async function namesOf(ids: readonly string[]): Promise<(id: string) => string> {
  const people = await database.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}
