import { database } from '#app/platform/database.server.ts'
import type { PhotoPurpose } from '#app/people/consent.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import { initialsOf } from '#app/people/initials.ts'
import type { PhotoSize } from '#app/people/photo-address.ts'
import type { Face } from './panel.ts'

/** A photo's address on the wall: by the display's own token, which opens only what its bundle names. */
export function wallPhotoAddress(key: string, size: PhotoSize): string {
  return `/wall/photos/${key}/${size}`
}

/** The faces of those who are still here; the photo only with consent for this wall. */
export async function listFaces(personIds: readonly string[], purpose: PhotoPurpose): Promise<Map<string, Face>> {
  const ids = [...new Set(personIds)]
  const people = await database.person.findMany({ where: { id: { in: ids }, deactivatedAt: null }, select: { id: true, name: true } })
  const photoKeys = await listPhotoKeys(ids, purpose)
  return new Map(people.map(({ id, name }) => [id, { name, initials: initialsOf(name), photo: addressOf(photoKeys.get(id)) }]))
}

function addressOf(key: string | undefined): string | null {
  return key === undefined ? null : wallPhotoAddress(key, 480)
}
