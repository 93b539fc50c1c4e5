import { database } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'

/** Says to every wall on which somebody may be seen that something about them has changed. Call it after the commit. */
export async function announcePerson(personId: string): Promise<void> {
  const [memberships, photos, portraits] = await Promise.all([
    database.membership.findMany({ where: { personId }, select: { unitId: true } }),
    database.wallPhoto.findMany({ where: { tags: { some: { personId } }, droppedAt: null }, select: { unitId: true } }),
    database.familyPortrait.findMany({ where: { tags: { some: { personId } }, removedAt: null }, select: { unitId: true } }),
  ])
  for (const unitId of new Set([...memberships, ...photos, ...portraits].map((one) => one.unitId))) announceChange(unitId)
}
