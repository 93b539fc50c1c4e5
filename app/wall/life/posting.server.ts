import { calendarDay } from '#app/platform/dates.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { type PhotoRefusal, storePhotoWith } from '#app/people/photos.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { offerKindWord } from '../curation/kind-words.server.ts'
import { dropPictures } from './clearing.server.ts'
import type { PhotoPost } from './photo-forms.ts'
import { albumDays, mostWaiting, newAlbumPlace, notePlace } from './photo-limits.ts'

const dayMs = 86_400_000

type Author = { id: string; unit: { id: string; timeZone: string } }
type Sent = { bytes: Uint8Array; now: Date }
export type PostRefusal = PhotoRefusal | 'no-such-album' | 'too-many-waiting' | 'no-such-person'

/** Keeps a photo, which waits for a second person from then on. */
export async function postPhoto(author: Author, form: PhotoPost, { bytes, now }: Sent): Promise<{ posted: true } | { refused: PostRefusal }> {
  const { requestKey } = form
  if (await database.wallPhoto.findUnique({ where: { requestKey }, select: { id: true } })) return { posted: true }
  const refused = await refusalOf(author, form, now)
  if (refused) return { refused }
  try {
    const stored = await storePhotoWith(bytes, (photoKey) => database.$transaction((transaction) => keep(transaction, author, { form, photoKey, now })))
    if ('refused' in stored) return stored
  } catch (error) {
    // The same press twice at once: the other one was first.
    if (isUniqueViolation(error)) return { posted: true }
    throw error
  }
  await dropPictures(author.unit.id, now)
  return { posted: true }
}

async function refusalOf({ id, unit }: Author, { place, person }: PhotoPost, now: Date): Promise<PostRefusal | null> {
  const waiting = await database.wallPhoto.count({ where: { postedBy: id, removedAt: null, expiresAt: { gt: now }, OR: [{ noteId: null, approved: null }, { note: { approved: null } }] } })
  if (waiting >= mostWaiting) return 'too-many-waiting'
  const members = new Set((await listTeamMembers(unit, now)).map((member) => member.id))
  if (person.some((one) => !members.has(one))) return 'no-such-person'
  if (place === newAlbumPlace || place === notePlace) return null
  return (await database.album.findFirst({ where: { id: place, unitId: unit.id, removedAt: null }, select: { id: true } })) ? null : 'no-such-album'
}

type Keeping = { form: PhotoPost; photoKey: string; now: Date }

async function keep(transaction: Transaction, author: Author, { form, photoKey, now }: Keeping): Promise<void> {
  const { place, text, person, requestKey } = form
  const noteId = place === notePlace ? await offerKindWord(transaction, author, { text, colour: 'YELLOW', requestKey, now }) : null
  const expiresAt = noteId === null ? new Date(now.getTime() + albumDays * dayMs) : (await transaction.note.findUniqueOrThrow({ where: { id: noteId }, select: { expiresAt: true } })).expiresAt
  await transaction.wallPhoto.create({
    data: {
      unitId: author.unit.id,
      albumId: noteId === null ? await albumOf(transaction, author, { form, now }) : null,
      noteId,
      photoKey,
      caption: noteId === null ? text : '',
      postedBy: author.id,
      postedAt: now,
      expiresAt,
      requestKey,
      tags: { create: [...new Set(person)].map((personId) => ({ personId })) },
    },
  })
}

/** A new album of a title that hangs already is that one: two colleagues come home from the same trip. */
async function albumOf(transaction: Transaction, { id, unit }: Author, { form: { place, albumTitle }, now }: { form: PhotoPost; now: Date }): Promise<string> {
  if (place !== newAlbumPlace) return place
  const same = await transaction.album.findFirst({ where: { unitId: unit.id, title: albumTitle, removedAt: null }, select: { id: true } })
  if (same) return same.id
  return (await transaction.album.create({ data: { unitId: unit.id, title: albumTitle, takenOn: calendarDay(now, unit.timeZone), createdAt: now, createdBy: id } })).id
}
