import { database } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'

/**
 * The units on whose wall somebody may be seen: those that they belong or belonged to, and where a photo, a portrait, a
 * kind word or a pair of theirs hangs, which a corrected membership may have left behind.
 */
export async function listWallsOf(personId: string): Promise<ReadonlySet<string>> {
  const unitId = { select: { unitId: true } } as const
  const found = await Promise.all([
    database.membership.findMany({ where: { personId }, ...unitId }),
    database.wallPhoto.findMany({ where: { tags: { some: { personId } }, droppedAt: null }, ...unitId }),
    database.familyPortrait.findMany({ where: { tags: { some: { personId } }, removedAt: null }, ...unitId }),
    database.note.findMany({ where: { authorId: personId, expiresAt: { gt: new Date() } }, distinct: ['unitId'], ...unitId }),
    database.pairing.findMany({ where: { OR: [{ mentorId: personId }, { menteeId: personId }] }, distinct: ['unitId'], ...unitId }),
  ])
  return new Set(found.flat().map((one) => one.unitId))
}

/** Says to every wall on which somebody may be seen, or was before the deed, that something about them has changed. Call it after the commit. */
export async function announcePerson(personId: string, before: ReadonlySet<string> = new Set()): Promise<void> {
  for (const unitId of new Set([...before, ...(await listWallsOf(personId))])) announceChange(unitId)
}
