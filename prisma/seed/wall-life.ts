import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { wishBirthday } from '#app/accounts/birthday.server.ts'
import { decideConsent } from '#app/people/consent.server.ts'
import type { PhotoPurpose } from '#app/people/consent.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { decideKindWord } from '#app/wall/curation/kind-words.server.ts'
import { decidePhoto } from '#app/wall/life/photo-deeds.server.ts'
import { newAlbumPlace, notePlace } from '#app/wall/life/photo-limits.ts'
import { postPhoto } from '#app/wall/life/posting.server.ts'
import { drawSummit, drawTea, drawUmbrellas } from './album-pictures.ts'
import { personOf, type SeedContext } from './context.ts'

type SeedPhoto = { from: string; place: string; title?: string; text: string; people: string[]; draw: () => string }

const zone = 'Asia/Shanghai'
const trip = { place: newAlbumPlace, title: '周末一起走走' }
const photos: SeedPhoto[] = [
  { from: '1005', ...trip, text: '山顶合影，风大得站不住。', people: ['1001', '1005', '2002'], draw: drawSummit },
  { from: '2002', ...trip, text: '下山喝茶，月饼见者有份。', people: ['2001', '2002'], draw: drawTea },
]
const onNote: SeedPhoto = { from: '1002', place: notePlace, text: '下雨那天借出去四把，一把不少都回来了。', people: [], draw: drawUmbrellas }
/** Of somebody who has not agreed, and not looked at yet. */
const waiting: SeedPhoto = { from: '1001', ...trip, text: '谁的相机都没逃过这一张。', people: ['1004', '1005'], draw: drawTea }

const agreed: Record<string, PhotoPurpose[]> = {
  '1001': ['FAMILY_PORTRAIT', 'ALBUMS'],
  '1005': ['ALBUMS'],
  '2001': ['FAMILY_PORTRAIT', 'ALBUMS'],
  '2002': ['FAMILY_PORTRAIT', 'ALBUMS'],
  '3001': ['FAMILY_PORTRAIT'],
}

/** Who agreed to what, an album, a note with its picture, a photo that waits, and somebody whose birthday is the day of the demo. */
export async function seedWallLife(context: SeedContext): Promise<void> {
  const { database, ids, now } = context
  const lead = { unitId: ids.team, actorId: personOf(context, '3001').id, approve: true, now }
  await database.$transaction(async (transaction) => {
    for (const [number, purposes] of Object.entries(agreed))
      for (const purpose of purposes) await decideConsent(transaction, { personId: personOf(context, number).id, purpose, given: true, at: now })
  })
  for (const photo of photos) await decidePhoto({ photoId: (await post(context, photo)).id, ...lead })
  await decideKindWord({ noteId: (await post(context, onNote)).noteId ?? '', ...lead })
  await post(context, waiting)
  const [, month = '', day = ''] = calendarDay(now, zone).split('-')
  await wishBirthday(personOf(context, '1005'), { month, day }, now)
}

async function post(context: SeedContext, { from, place, title = '', text, people, draw }: SeedPhoto): Promise<{ id: string; noteId: string | null }> {
  const requestKey = randomUUID()
  const form = { place, albumTitle: title, text, requestKey, person: people.map((number) => personOf(context, number).id), ...(people.length === 0 ? { nobody: 'on' } : {}) }
  const author = { id: personOf(context, from).id, unit: { id: context.ids.team, timeZone: zone } }
  const answer = await postPhoto(author, form, { bytes: new Uint8Array(await sharp(Buffer.from(draw())).jpeg({ quality: 90 }).toBuffer()), now: context.now })
  if ('refused' in answer) throw new Error(`a drawn photo was refused: ${answer.refused}`)
  return context.database.wallPhoto.findUniqueOrThrow({ where: { requestKey }, select: { id: true, noteId: true } })
}
