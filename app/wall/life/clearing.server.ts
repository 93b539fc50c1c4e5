import { dropPhoto } from '#app/people/photos.server.ts'
import { database } from '#app/platform/database.server.ts'

/**
 * Takes the pictures out of the store whose photos hang no more: taken down, not approved, or over. Their rows stay, so
 * what could not be done this time, for instance in a crash, is done the next.
 */
export async function dropPictures(unitId: string, now: Date): Promise<void> {
  const over = await database.wallPhoto.findMany({
    where: {
      unitId,
      droppedAt: null,
      OR: [{ removedAt: { not: null } }, { expiresAt: { lte: now } }, { approved: false }, { note: { OR: [{ approved: false }, { expiresAt: { lte: now } }] } }],
    },
    select: { id: true, photoKey: true },
  })
  for (const { id, photoKey } of over) {
    await dropPhoto(photoKey)
    await database.wallPhoto.update({ where: { id }, data: { droppedAt: now } })
  }
}
