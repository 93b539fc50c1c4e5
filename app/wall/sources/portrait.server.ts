import { database } from '#app/platform/database.server.ts'
import { dayInWords } from '../day-in-words.ts'
import { wallPhotoAddress } from '../faces.server.ts'
import type { WallValues } from '../programme.ts'
import type { Audience } from '../slots/slot-kinds.ts'

/**
 * The latest portrait that may hang here. Nobody hangs who has left or has taken consent for the wall back; before
 * customers only a picture of which everybody is named and has consented to that. The one before takes its place.
 */
export async function findPortrait(unitId: string, audience: Audience): Promise<WallValues['portrait']> {
  const purpose = audience === 'HALL' ? ('CUSTOMER_HALL' as const) : ('STAFF_WALL' as const)
  const consent = { where: { purpose }, orderBy: { decidedAt: 'desc' as const }, take: 1, select: { given: true } }
  const portraits = await database.familyPortrait.findMany({
    where: { unitId, removedAt: null },
    orderBy: { createdAt: 'desc' },
    include: { tags: true },
  })
  const ids = [...new Set(portraits.flatMap(({ tags }) => tags.map(({ personId }) => personId)))]
  const people = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, deactivatedAt: true, photoConsents: consent } })
  const mayHang = (personId: string) => {
    const person = people.find(({ id }) => id === personId)
    if (!person || person.deactivatedAt !== null) return false
    // Who hangs the picture has asked everybody in it; here a person can only have said no since.
    return person.photoConsents[0]?.given ?? audience === 'STAFF'
  }
  const shown = portraits.find(({ tags }) => (audience === 'STAFF' || tags.length > 0) && tags.every(({ personId }) => mayHang(personId)))
  return shown ? { photo: wallPhotoAddress(shown.photoKey, 1600), caption: shown.caption, taken: dayInWords(shown.takenOn) } : null
}
