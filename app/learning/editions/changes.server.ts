import { database } from '#app/platform/database.server.ts'
import { standing } from './drafts.server.ts'
import { type EditedCourse, wordsOf } from './edited-courses.server.ts'
import { EditionContent, isSameLesson } from './edition-content.ts'

/** The content of the last edition of a course, withdrawn or not; null where there has been none. */
export async function findLastContent({ editions: [last] }: Pick<EditedCourse, 'editions'>): Promise<EditionContent | null> {
  return last ? findContent(last.id) : null
}

/** What an edition says. */
export async function findContent(id: string): Promise<EditionContent> {
  const { content } = await database.courseEdition.findUniqueOrThrow({ where: { id }, select: { content: true } })
  return EditionContent.parse(content)
}

/** What the draft says otherwise than an edition: its head or order, and which lessons; a lesson taken out is one of them. */
export function changesSince(content: EditionContent | null, course: EditedCourse): { head: boolean; lessons: Map<string, 'changed' | 'new'>; gone: string[] } {
  const drafts = standing(course)
  const lessons = new Map<string, 'changed' | 'new'>()
  for (const draft of drafts) {
    const published = content?.lessons.find(({ slug }) => slug === draft.slug)
    if (!published) lessons.set(draft.slug, 'new')
    else if (!isSameLesson(published, wordsOf(draft))) lessons.set(draft.slug, 'changed')
  }
  const kept = content?.lessons.filter(({ slug }) => drafts.some((draft) => draft.slug === slug)) ?? []
  const isReordered = kept.some(({ slug }, index) => drafts.filter((draft) => kept.some((one) => one.slug === draft.slug))[index]?.slug !== slug)
  const { titleZh, titleEn, summaryZh, summaryEn } = course
  const isRenamed = content !== null && [content.title.zh === titleZh, content.title.en === titleEn, content.summary.zh === summaryZh, content.summary.en === summaryEn].includes(false)
  const gone = (content?.lessons ?? []).filter(({ slug }) => !drafts.some((draft) => draft.slug === slug)).map(({ slug }) => slug)
  return { head: isReordered || isRenamed, lessons, gone }
}

/** The ids of those whose draft is not what was published last. */
export async function listChanged(courses: readonly EditedCourse[]): Promise<ReadonlySet<string>> {
  const rows = await database.courseEdition.findMany({ where: { id: { in: courses.flatMap(({ editions: [last] }) => last?.id ?? []) } }, select: { courseId: true, content: true } })
  const contents = new Map(rows.map(({ courseId, content }) => [courseId, EditionContent.parse(content)]))
  return new Set(courses.filter((course) => hasChanges(changesSince(contents.get(course.id) ?? null, course))).map(({ id }) => id))
}

export function hasChanges({ head, lessons, gone }: ReturnType<typeof changesSince>): boolean {
  return head || lessons.size > 0 || gone.length > 0
}
