import { database } from '#app/platform/database.server.ts'
import { dayInWords } from '../day-in-words.ts'
import { wallPhotoAddress } from '../faces.server.ts'
import { withConsent } from '../life/hanging.server.ts'
import type { WallValues } from '../programme.ts'

const mostAlbums = 3
const mostPhotos = 10

/** The albums of the latest occasions of which anything may hang, each with its newest photos. */
export async function listShownAlbums(unitId: string, now: Date): Promise<WallValues['albums']> {
  const albums = await database.album.findMany({
    where: { unitId, removedAt: null },
    orderBy: [{ takenOn: 'desc' }, { createdAt: 'desc' }],
    select: {
      title: true,
      takenOn: true,
      photos: {
        where: { approved: true, removedAt: null, expiresAt: { gt: now } },
        orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
        select: { id: true, photoKey: true, caption: true, expiresAt: true, tags: { select: { personId: true } } },
      },
    },
  })
  const hanging = new Set((await withConsent(albums.flatMap(({ photos }) => photos))).map(({ id }) => id))
  const shown = albums.map(({ title, takenOn, photos }) => ({ title, day: dayInWords(takenOn), photos: photos.filter(({ id }) => hanging.has(id)).slice(0, mostPhotos).map(inSizes) }))
  return shown.filter(({ photos }) => photos.length > 0).slice(0, mostAlbums)
}

function inSizes({ photoKey, caption, expiresAt }: { photoKey: string; caption: string; expiresAt: Date }): WallValues['albums'][number]['photos'][number] {
  return { large: wallPhotoAddress(photoKey, 1600), small: wallPhotoAddress(photoKey, 480), caption, expiresAt }
}
