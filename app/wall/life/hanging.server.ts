import { listConsenting } from '#app/people/consent.server.ts'

type Tagged = { id: string; tags: readonly { personId: string }[] }

/** Of each photo, how many of the people in it do not agree to hang or are no longer here; a photo hangs only with none. */
export async function countMissing(photos: readonly Tagged[]): Promise<Map<string, number>> {
  const people = photos.flatMap(({ tags }) => tags.map(({ personId }) => personId))
  const consenting = await listConsenting([...new Set(people)], 'ALBUMS')
  return new Map(photos.map(({ id, tags }) => [id, tags.filter(({ personId }) => !consenting.has(personId)).length]))
}

/** Those that everybody in them agrees to. */
export async function withConsent<T extends Tagged>(photos: readonly T[]): Promise<T[]> {
  const missing = await countMissing(photos)
  return photos.filter(({ id }) => missing.get(id) === 0)
}
