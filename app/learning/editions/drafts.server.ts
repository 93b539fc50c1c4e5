import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { isSameLesson } from './edition-content.ts'
import { type EditedCourse, type EditedLesson, type Editor, slugFrom, wordsOf } from './edited-courses.server.ts'
import type { CourseForm, LessonForm } from './editor-forms.ts'

type Writing = { editor: Pick<Editor, 'id'>; course: EditedCourse; now: Date }

export async function saveHead({ course }: Writing, head: CourseForm): Promise<void> {
  await database.editedCourse.update({ where: { id: course.id }, data: head })
}

/** A lesson at the end of the course; the same form sent twice adds one. */
export async function addLesson({ editor, course, now }: Writing, { titleZh, titleEn, key }: { titleZh: string; titleEn: string; key: string }): Promise<string> {
  const slug = slugFrom(titleEn, key)
  const place = Math.max(-1, ...course.lessons.map((lesson) => lesson.place)) + 1
  const empty = { minutes: 5, summaryZh: '', summaryEn: '', textZh: '', textEn: '' }
  try {
    await database.editedLesson.create({ data: { courseId: course.id, slug, place, ...empty, titleZh, titleEn, savedBy: editor.id, savedAt: now } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return slug
}

/** Up or down among the lessons that are there. */
export async function moveLesson({ course }: Writing, { slug, by }: { slug: string; by: -1 | 1 }): Promise<void> {
  const order = standing(course).map((lesson) => lesson.slug)
  const from = order.indexOf(slug)
  const other = order[from + by]
  if (from < 0 || other === undefined) return
  order[from] = other
  order[from + by] = slug
  await database.$transaction(order.map((one, place) => database.editedLesson.update({ where: { courseId_slug: { courseId: course.id, slug: one } }, data: { place } })))
}

/** Out of the draft. Who has it open is told when saving, and may put it back. */
export async function removeLesson({ editor, course, now }: Writing, slug: string): Promise<void> {
  await database.editedLesson.updateMany({
    where: { courseId: course.id, slug, removedAt: null },
    data: { removedAt: now, savedBy: editor.id, savedAt: now, revision: { increment: 1 } },
  })
}

/** Back into the draft, as it was taken out. */
export async function restoreLesson({ editor, course, now }: Writing, slug: string): Promise<void> {
  await database.editedLesson.updateMany({
    where: { courseId: course.id, slug, removedAt: { not: null } },
    data: { removedAt: null, savedBy: editor.id, savedAt: now, revision: { increment: 1 } },
  })
}

/** `theirs`: what somebody else saved since; nothing was written. */
export type Saved = { saved: number } | { refused: 'revised'; theirs: EditedLesson } | null

/** Saves what was typed over the revision that it is based on, and over no other. Null where there is no such lesson. */
export async function saveLesson({ editor, course, now }: Writing, slug: string, { revision, ...typed }: LessonForm): Promise<Saved> {
  const { count } = await database.editedLesson.updateMany({
    where: { courseId: course.id, slug, revision },
    data: { ...typed, revision: revision + 1, savedBy: editor.id, savedAt: now, removedAt: null },
  })
  if (count === 1) return { saved: revision + 1 }
  const theirs = await database.editedLesson.findUnique({ where: { courseId_slug: { courseId: course.id, slug } } })
  if (!theirs) return null
  // The same form sent twice: the first has done it.
  const isDone = theirs.removedAt === null && isSameLesson(wordsOf(theirs), wordsOf(typed))
  return isDone ? { saved: theirs.revision } : { refused: 'revised', theirs }
}

/** The lessons of the draft, without those taken out of it. */
export function standing({ lessons }: Pick<EditedCourse, 'lessons'>): EditedLesson[] {
  return lessons.filter(({ removedAt }) => removedAt === null)
}

