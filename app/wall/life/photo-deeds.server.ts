import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { dropPictures } from './clearing.server.ts'

type Decision = { photoId: string; unitId: string; actorId: string; approve: boolean; now: Date }

/** A second person decides on a photo of an album; deciding the same again changes nothing, one that was declined stays declined. */
export async function decidePhoto({ photoId, unitId, actorId, approve, now }: Decision): Promise<'decided' | 'not-found' | { refused: 'own-photo' | 'already-declined' }> {
  const photo = await database.wallPhoto.findFirst({ where: { id: photoId, unitId, noteId: null, removedAt: null } })
  if (!photo) return 'not-found'
  if (photo.approved === approve) return 'decided'
  if (approve && photo.postedBy === actorId) return { refused: 'own-photo' }
  if (photo.approved !== null) return { refused: 'already-declined' }
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.wallPhoto.updateMany({ where: { id: photoId, approved: null }, data: { approved: approve, decidedAt: now, decidedBy: actorId } })
    if (count === 1) await recordAudit(transaction, { actorId, action: approve ? 'approve-wall-photo' : 'decline-wall-photo', subject: `wall-photo:${photoId}` })
  })
  await changed(unitId, now)
  return 'decided'
}

/** Whose it is to take a photo down: its poster's, that of everybody in it, and of who curates the wall of the unit. */
type Remover = { id: string; curates: readonly string[] }

/** Takes a photo down for good, and its picture out of the store. False for who may not, and where there is none. */
export async function takePhotoDown(photoId: string, { remover, now }: { remover: Remover; now: Date }): Promise<boolean> {
  const { id, curates } = remover
  const photo = await database.wallPhoto.findFirst({
    where: { id: photoId, OR: [{ postedBy: id }, { tags: { some: { personId: id } } }, { unitId: { in: [...curates] } }] },
    select: { unitId: true },
  })
  if (!photo) return false
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.wallPhoto.updateMany({ where: { id: photoId, removedAt: null }, data: { removedAt: now, removedBy: id } })
    if (count === 1) await recordAudit(transaction, { actorId: id, action: 'take-wall-photo-down', subject: `wall-photo:${photoId}` })
  })
  await changed(photo.unitId, now)
  return true
}

async function changed(unitId: string, now: Date): Promise<void> {
  announceChange(unitId)
  await dropPictures(unitId, now)
}
