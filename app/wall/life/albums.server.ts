import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { dropPictures } from './clearing.server.ts'
import type { AlbumForm } from './photo-forms.ts'

type Curator = { unitId: string; actorId: string; now: Date }

/** The latest occasion first. */
export async function listAlbums(unitId: string) {
  return database.album.findMany({
    where: { unitId, removedAt: null },
    orderBy: [{ takenOn: 'desc' }, { createdAt: 'desc' }],
    take: 24,
    select: { id: true, title: true, takenOn: true },
  })
}

/** False where the unit has no such album. */
export async function changeAlbum({ albumId, title, takenOn }: AlbumForm, { unitId, actorId }: Curator): Promise<boolean> {
  const done = await database.$transaction(async (transaction) => {
    const album = await transaction.album.findFirst({ where: { id: albumId, unitId, removedAt: null } })
    if (!album || (album.title === title && album.takenOn === takenOn)) return album !== null
    await transaction.album.update({ where: { id: albumId }, data: { title, takenOn } })
    await recordAudit(transaction, { actorId, action: 'change-album', subject: `album:${albumId}`, details: { title } })
    return true
  })
  if (done) announceChange(unitId)
  return done
}

/** Takes an album down with all its photos. False where the unit has none such. */
export async function removeAlbum(albumId: string, { unitId, actorId, now }: Curator): Promise<boolean> {
  const done = await database.$transaction(async (transaction) => {
    const album = await transaction.album.findFirst({ where: { id: albumId, unitId } })
    if (!album) return false
    const { count } = await transaction.album.updateMany({ where: { id: albumId, removedAt: null }, data: { removedAt: now } })
    if (count === 0) return true
    await transaction.wallPhoto.updateMany({ where: { albumId, removedAt: null }, data: { removedAt: now, removedBy: actorId } })
    await recordAudit(transaction, { actorId, action: 'remove-album', subject: `album:${albumId}`, details: { title: album.title } })
    return true
  })
  if (!done) return false
  announceChange(unitId)
  await dropPictures(unitId, now)
  return true
}
