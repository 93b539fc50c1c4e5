import { database } from '#app/platform/database.server.ts'
import { listConsenting } from '#app/people/consent.server.ts'
import { dayInWords } from '../day-in-words.ts'
import { wallPhotoAddress } from '../faces.server.ts'
import type { WallValues } from '../programme.ts'
import type { Audience } from '../slots/slot-kinds.ts'

/**
 * The latest portrait that may hang here. It hangs only while everybody named in it is here and consents to it; before
 * customers somebody must be named, and consent to that too. The one before takes its place.
 */
export async function findPortrait(unitId: string, audience: Audience): Promise<WallValues['portrait']> {
  const portraits = await database.familyPortrait.findMany({
    where: { unitId, removedAt: null },
    orderBy: { createdAt: 'desc' },
    include: { tags: true },
  })
  const ids = [...new Set(portraits.flatMap(({ tags }) => tags.map(({ personId }) => personId)))]
  const toThis = await listConsenting(ids, 'FAMILY_PORTRAIT')
  const toHall = audience === 'HALL' ? await listConsenting(ids, 'CUSTOMER_HALL') : null
  const mayHang = ({ personId }: { personId: string }) => toThis.has(personId) && (toHall?.has(personId) ?? true)
  const shown = portraits.find(({ tags }) => (toHall === null || tags.length > 0) && tags.every(mayHang))
  return shown ? { photo: wallPhotoAddress(shown.photoKey, 1600), caption: shown.caption, taken: dayInWords(shown.takenOn) } : null
}
