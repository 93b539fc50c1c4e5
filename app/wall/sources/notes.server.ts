import { database } from '#app/platform/database.server.ts'
import { wallPhotoAddress } from '../faces.server.ts'
import { withConsent } from '../life/hanging.server.ts'
import type { WallValues } from '../programme.ts'

/** Approved and not expired; signed only by those who are still here, with its picture only while everybody in it agrees. */
export async function listShownNotes(unitId: string, now: Date): Promise<WallValues['notes']> {
  const notes = await database.note.findMany({
    where: { unitId, approved: true, expiresAt: { gt: now } },
    orderBy: { decidedAt: 'desc' },
    take: 24,
    select: { text: true, colour: true, expiresAt: true, author: { select: { name: true, deactivatedAt: true } }, photo: { select: { id: true, photoKey: true, removedAt: true, tags: { select: { personId: true } } } } },
  })
  const hanging = new Set((await withConsent(notes.flatMap(({ photo }) => photo ?? []))).map(({ id }) => id))
  const addressOf = (photo: (typeof notes)[number]['photo']) => (photo && photo.removedAt === null && hanging.has(photo.id) ? wallPhotoAddress(photo.photoKey, 480) : null)
  return notes.map(({ author, photo, ...note }) => ({ ...note, author: author.deactivatedAt ? null : author.name, photo: addressOf(photo) }))
}
