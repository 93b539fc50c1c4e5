import { z } from 'zod'
import { dropPhoto } from '#app/people/photos.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { type EditedCourse, type Editor, namesOf, unitsWrittenFor } from './edited-courses.server.ts'

const subjectOf = (courseId: string) => `edited-course:${courseId}`

/** Throws a course away that was never published: nobody has learned from it, so nothing but the record of it stays. Refused once it has an edition; discarded twice it is discarded once. */
export async function discardCourse({ editor, course }: { editor: Pick<Editor, 'id'>; course: Pick<EditedCourse, 'id' | 'titleZh' | 'unitId'> }): Promise<{ refused: 'published' } | null> {
  const where = { courseId: course.id }
  const outcome = await database.$transaction(async (transaction) => {
    // Whoever publishes it at this moment does so before or after.
    await awaitTurn(transaction)
    if ((await transaction.courseEdition.count({ where })) > 0) return { refused: 'published' as const }
    const pictures = await transaction.coursePicture.findMany({ where, select: { key: true } })
    await transaction.coursePicture.deleteMany({ where })
    await transaction.editedLesson.deleteMany({ where })
    const { count } = await transaction.editedCourse.deleteMany({ where: { id: course.id } })
    if (count > 0) await recordAudit(transaction, { actorId: editor.id, action: 'discard-course', subject: subjectOf(course.id), details: { title: course.titleZh, unitId: course.unitId } })
    return { pictures }
  })
  if (outcome.refused) return { refused: outcome.refused }
  for (const { key } of outcome.pictures) await dropPhoto(key)
  return null
}

const Details = z.object({ title: z.string(), unitId: z.string() })

/** What was thrown away under this id, and who did it, for whoever could have written it; null for anything else. */
export async function findDiscarded(editor: Editor, courseId: string): Promise<{ title: string; by: string; isOwn: boolean } | null> {
  const event = await database.auditEvent.findFirst({ where: { action: 'discard-course', subject: subjectOf(courseId) }, select: { actorId: true, details: true } })
  const details = Details.safeParse(event?.details)
  if (!event || !details.success || !unitsWrittenFor(editor).includes(details.data.unitId)) return null
  const by = event.actorId ?? ''
  return { title: details.data.title, by: (await namesOf([by]))(by), isOwn: by === editor.id }
}
