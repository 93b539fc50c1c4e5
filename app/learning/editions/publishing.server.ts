import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { findCourse } from '../catalogue.server.ts'
import { type Fault } from '../mdx/mdx-tree.ts'
import { passLesson, type Surroundings } from '../mdx/lesson-gate.ts'
import { hashOfLesson } from './content-words.server.ts'
import { standing } from './drafts.server.ts'
import { columnsOf, type EditedCourse, type EditedLesson, type Editor, wordsOf } from './edited-courses.server.ts'
import { EditionContent, type EditionLesson, isSameLesson } from './edition-content.ts'
import { findPictures } from './pictures.server.ts'

type Deed = { editor: Pick<Editor, 'id'>; course: EditedCourse; now: Date }

/** What stands in the way, by lesson; `field` is what is missing or which text has the faults. */
export type Obstacle = { lesson: string | null; title: string; field: 'title' | 'summary' | 'textZh' | 'textEn' | 'lessons'; faults: Fault[] }

export type PublishRefusal = { refused: 'unfinished'; obstacles: Obstacle[] } | { refused: 'unchanged' } | { refused: 'revised' }

/** What lessons of this course may lead to and show. */
async function surroundingsOf({ id, slug }: Pick<EditedCourse, 'id' | 'slug'>): Promise<Surroundings> {
  return { scenes: (findCourse(slug)?.scenes ?? []).map((scene) => scene.slug), pictures: [...(await findPictures(id)).keys()] }
}

/** Makes the draft what the unit reads. Refused where a lesson does not pass, nothing has changed, or somebody saved while it was looked through. */
export async function publishCourse(deed: Deed): Promise<{ number: number } | PublishRefusal> {
  const made = await makeEdition(deed.course)
  if ('obstacles' in made) return { refused: 'unfinished', obstacles: made.obstacles }
  return database.$transaction(async (transaction) => {
    const last = await lastEdition(transaction, deed.course.id)
    if (await isRevisedSince(transaction, deed.course)) return { refused: 'revised' }
    if (last && last.deed !== 'WITHDRAWN' && isSameEdition(EditionContent.parse(last.content), made.content)) return { refused: 'unchanged' }
    const number = await append(transaction, deed, { deed: 'PUBLISHED', content: made.content, last, ofNumber: null })
    await recordAudit(transaction, { actorId: deed.editor.id, action: 'publish-course', subject: `edited-course:${deed.course.id}`, details: { title: deed.course.titleZh, edition: number, unitId: deed.course.unitId } })
    return { number }
  })
}

/** Publishes the content of an earlier edition once more. Drafts that nobody has changed since follow it; the others stay as they are. Null where there is no such edition. */
export async function revertCourse(deed: Deed, ofNumber: number): Promise<{ number: number } | { refused: 'unchanged' } | null> {
  return database.$transaction(async (transaction) => {
    const wanted = await transaction.courseEdition.findUnique({ where: { courseId_number: { courseId: deed.course.id, number: ofNumber } } })
    const last = await lastEdition(transaction, deed.course.id)
    if (!wanted || !last) return null
    const content = EditionContent.parse(wanted.content)
    const before = EditionContent.parse(last.content)
    if (last.deed !== 'WITHDRAWN' && isSameEdition(before, content)) return { refused: 'unchanged' }
    const number = await append(transaction, deed, { deed: 'REVERTED', content, last, ofNumber })
    await followDraft(transaction, deed, { from: before, to: content })
    await recordAudit(transaction, { actorId: deed.editor.id, action: 'revert-course', subject: `edited-course:${deed.course.id}`, details: { title: deed.course.titleZh, edition: number, from: ofNumber, unitId: deed.course.unitId } })
    return { number }
  })
}

/** Nobody can begin it any more: a copy gives way to the course of content/, a course of the unit's own is gone. What was learned stays. Withdrawn twice it is withdrawn once. */
export async function withdrawCourse(deed: Deed): Promise<void> {
  await database.$transaction(async (transaction) => {
    const last = await lastEdition(transaction, deed.course.id)
    if (!last || last.deed === 'WITHDRAWN') return
    const number = await append(transaction, deed, { deed: 'WITHDRAWN', content: EditionContent.parse(last.content), last, ofNumber: null })
    await recordAudit(transaction, { actorId: deed.editor.id, action: 'withdraw-course', subject: `edited-course:${deed.course.id}`, details: { title: deed.course.titleZh, edition: number, unitId: deed.course.unitId } })
  })
}

type Last = { number: number; deed: 'PUBLISHED' | 'REVERTED' | 'WITHDRAWN'; content: unknown } | null

async function lastEdition(transaction: Transaction, courseId: string): Promise<Last> {
  // Two who publish at once do it one after the other.
  await awaitTurn(transaction)
  return transaction.courseEdition.findFirst({ where: { courseId }, orderBy: { number: 'desc' } })
}

type Appended = { deed: 'PUBLISHED' | 'REVERTED' | 'WITHDRAWN'; content: EditionContent; last: Last; ofNumber: number | null }

async function append(transaction: Transaction, { editor, course, now }: Deed, { deed, content, last, ofNumber }: Appended): Promise<number> {
  const number = (last?.number ?? 0) + 1
  const { id } = await transaction.courseEdition.create({ data: { courseId: course.id, number, deed, ofNumber, content, by: editor.id, at: now }, select: { id: true } })
  await transaction.editedCourse.update({ where: { id: course.id }, data: { publishedId: deed === 'WITHDRAWN' ? null : id } })
  return number
}

async function isRevisedSince(transaction: Transaction, course: EditedCourse): Promise<boolean> {
  const today = await transaction.editedLesson.findMany({ where: { courseId: course.id }, select: { slug: true, revision: true, place: true } })
  const seen = new Map(course.lessons.map(({ slug, revision, place }) => [slug, `${revision}/${place}`]))
  return today.length !== seen.size || today.some(({ slug, revision, place }) => seen.get(slug) !== `${revision}/${place}`)
}

/** What keeps the draft from being published, as it stands. */
export async function listObstacles(course: EditedCourse): Promise<Obstacle[]> {
  const made = await makeEdition(course)
  return 'obstacles' in made ? made.obstacles : []
}

/** The draft as an edition, or what keeps it from being one. */
async function makeEdition(course: EditedCourse): Promise<{ content: EditionContent } | { obstacles: Obstacle[] }> {
  const around = await surroundingsOf(course)
  const made = await Promise.all(standing(course).map((lesson) => makeLesson(course, lesson, around)))
  const obstacles = [...headObstacles(course), ...made.flatMap((one) => ('obstacles' in one ? one.obstacles : []))]
  const lessons = made.flatMap((one) => ('obstacles' in one ? [] : [one]))
  if (obstacles.length > 0) return { obstacles }
  return { content: { title: { zh: course.titleZh, en: course.titleEn }, summary: { zh: course.summaryZh, en: course.summaryEn }, lessons } }
}

function headObstacles({ titleZh, titleEn, summaryZh, summaryEn, lessons }: EditedCourse): Obstacle[] {
  const at = (field: Obstacle['field']): Obstacle => ({ lesson: null, title: titleZh, field, faults: [] })
  return [
    ...(titleZh && titleEn ? [] : [at('title')]),
    ...(summaryZh && summaryEn ? [] : [at('summary')]),
    ...(standing({ lessons }).length > 0 ? [] : [at('lessons')]),
  ]
}

async function makeLesson(course: EditedCourse, lesson: EditedLesson, around: Surroundings): Promise<EditionLesson | { obstacles: Obstacle[] }> {
  const words = wordsOf(lesson)
  const [zh, en] = [passLesson(words.text.zh, around), passLesson(words.text.en, around)]
  const at = (field: Obstacle['field'], faults: Fault[] = []): Obstacle => ({ lesson: lesson.slug, title: lesson.titleZh, field, faults })
  const obstacles = [
    ...(words.title.zh && words.title.en ? [] : [at('title')]),
    ...(words.summary.zh && words.summary.en ? [] : [at('summary')]),
    ...('faults' in zh ? [at('textZh', zh.faults)] : []),
    ...('faults' in en ? [at('textEn', en.faults)] : []),
  ]
  if ('faults' in zh || 'faults' in en || obstacles.length > 0) return { obstacles }
  const scenes = [...new Set([...zh.scenes, ...en.scenes])]
  return { ...words, slug: lesson.slug, hash: await hashOfLesson(course.slug, lesson.slug, words), sections: { zh: zh.sections, en: en.sections }, scenes }
}

function isSameEdition(one: EditionContent, other: EditionContent): boolean {
  const versions = ({ title, summary, lessons }: EditionContent) => JSON.stringify([title.zh, title.en, summary.zh, summary.en, ...lessons.flatMap(({ slug, hash }) => [slug, hash])])
  return versions(one) === versions(other)
}

/** Lessons that still stand in the draft as they were published take the text that was brought back. */
async function followDraft(transaction: Transaction, { editor, course, now }: Deed, { from, to }: { from: EditionContent; to: EditionContent }): Promise<void> {
  const signed = { savedBy: editor.id, savedAt: now }
  const drafts = await transaction.editedLesson.findMany({ where: { courseId: course.id } })
  const isUntouched = (draft: EditedLesson) => {
    const published = from.lessons.find(({ slug }) => slug === draft.slug)
    return published ? draft.removedAt === null && isSameLesson(published, wordsOf(draft)) : draft.removedAt !== null
  }
  for (const [place, lesson] of to.lessons.entries()) {
    const draft = drafts.find(({ slug }) => slug === lesson.slug)
    const where = { courseId_slug: { courseId: course.id, slug: lesson.slug } }
    if (draft && !isUntouched(draft)) continue
    await transaction.editedLesson.upsert({
      where,
      create: { courseId: course.id, slug: lesson.slug, place, ...columnsOf(lesson), ...signed },
      update: { ...columnsOf(lesson), place, removedAt: null, revision: { increment: 1 }, ...signed },
    })
  }
  const gone = drafts.filter((draft) => isUntouched(draft) && draft.removedAt === null && !to.lessons.some(({ slug }) => slug === draft.slug))
  for (const { slug } of gone) await transaction.editedLesson.update({ where: { courseId_slug: { courseId: course.id, slug } }, data: { removedAt: now, revision: { increment: 1 }, ...signed } })
  await transaction.editedCourse.updateMany({
    where: { id: course.id, titleZh: from.title.zh, titleEn: from.title.en, summaryZh: from.summary.zh, summaryEn: from.summary.en },
    data: { titleZh: to.title.zh, titleEn: to.title.en, summaryZh: to.summary.zh, summaryEn: to.summary.en },
  })
}
