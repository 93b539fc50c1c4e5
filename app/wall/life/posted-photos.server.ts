import { listOver } from '#app/people/over-unit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { findPhoto } from '#app/people/photos.server.ts'
import type { PhotoSize } from '#app/people/photo-address.ts'
import { countMissing } from './hanging.server.ts'
import { type PhotoState, photoState } from './photo-state.ts'

const looked = {
  id: true,
  albumId: true,
  photoKey: true,
  caption: true,
  postedBy: true,
  postedAt: true,
  expiresAt: true,
  approved: true,
  removedAt: true,
  droppedAt: true,
  album: { select: { title: true } },
  note: { select: { text: true, approved: true, expiresAt: true } },
  tags: { select: { personId: true } },
} as const

export type PostedPhoto = {
  id: string
  albumId: string | null
  words: string
  /** Null: with a kind word. */
  album: string | null
  postedBy: string
  postedAt: Date
  state: PhotoState
  people: readonly string[]
  missing: number
  hasPicture: boolean
}

type Where = NonNullable<Parameters<typeof database.wallPhoto.findMany>[0]>['where']

async function listPosted(where: Where, now: Date, take = 60): Promise<PostedPhoto[]> {
  const rows = await database.wallPhoto.findMany({ where: where ?? {}, orderBy: { postedAt: 'desc' }, take, select: looked })
  const missing = await countMissing(rows)
  return rows.map(({ id, albumId, caption, postedBy, postedAt, droppedAt, album, note, tags, ...standing }) => {
    const without = missing.get(id) ?? 0
    const state = photoState({ ...standing, note }, { now, missing: without })
    return { id, albumId, words: note?.text ?? caption, album: album?.title ?? null, postedBy, postedAt, state, people: tags.map(({ personId }) => personId), missing: without, hasPicture: droppedAt === null }
  })
}

/** What somebody posted lately. */
export async function listOwnPhotos(personId: string, now: Date): Promise<PostedPhoto[]> {
  return listPosted({ postedBy: personId }, now, 12)
}

/** Photos of others that somebody is in, and that hang, or wait for anything. */
export async function listPhotosWith(personId: string, now: Date): Promise<PostedPhoto[]> {
  const found = await listPosted({ removedAt: null, expiresAt: { gt: now }, postedBy: { not: personId }, tags: { some: { personId } } }, now)
  return found.filter(({ state }) => state !== 'declined' && state !== 'over')
}

/** A unit's photos for who curates its wall: those of albums that wait, the oldest first, and those that hang or could. */
export async function listPhotosToCurate(unitId: string, now: Date): Promise<{ waiting: PostedPhoto[]; hanging: PostedPhoto[] }> {
  const alive = await listPosted({ unitId, removedAt: null, expiresAt: { gt: now } }, now, 200)
  return {
    waiting: alive.filter(({ state, albumId }) => state === 'waiting' && albumId !== null).toReversed(),
    hanging: alive.filter(({ state }) => state === 'shown' || state === 'unconsented'),
  }
}

/** How many photos of albums wait for a second person. */
export async function countWaitingPhotos(unitId: string, now: Date): Promise<number> {
  return database.wallPhoto.count({ where: { unitId, noteId: null, approved: null, removedAt: null, expiresAt: { gt: now } } })
}

type Viewer = { id: string; unit: { id: string }; leads: readonly string[]; administers: readonly string[] }

/**
 * A posted picture for who may look at it: its poster, whoever is in it, who curates the unit's wall, an
 * administrator where a lead posted it, and as long as it hangs everybody of the unit.
 */
export async function findPostedPicture(photoId: string, { size, viewer, now }: { size: PhotoSize; viewer: Viewer; now: Date }): Promise<Uint8Array | null> {
  const photo = await database.wallPhoto.findUnique({ where: { id: photoId }, select: { unitId: true, photoKey: true, droppedAt: true } })
  if (!photo || photo.droppedAt !== null) return null
  const [posted] = await listPosted({ id: photoId }, now)
  const isTheirs = posted && (posted.postedBy === viewer.id || posted.people.includes(viewer.id) || viewer.leads.includes(photo.unitId) || (await isForAdministrator(posted, { viewer, unitId: photo.unitId })))
  return isTheirs || (posted?.state === 'shown' && viewer.unit.id === photo.unitId) ? findPhoto(photo.photoKey, size) : null
}

/** What a lead writes with a picture an administrator reads. */
async function isForAdministrator({ postedBy }: { postedBy: string }, { viewer, unitId }: { viewer: Viewer; unitId: string }): Promise<boolean> {
  if (!viewer.administers.includes(unitId)) return false
  return (await listOver(unitId, ['LEAD'])).some(({ id }) => id === postedBy)
}
