import { database, type Transaction } from '#app/platform/database.server.ts'
import { readSlots, type Slot, usualSlots } from './slots.ts'

export type Whose = { unitId: string; displayId: string | null }

/** `own`: whether the display has a programme of its own, or the unit has set one. */
type StoredProgramme = { slots: readonly Slot[]; own: boolean }

/** What a display shows: its own programme, else that of its unit, else the usual one. Without a display: the unit's. */
export async function findProgramme(whose: Whose, transaction: Transaction = database): Promise<StoredProgramme> {
  const { slots } = await findPublished(whose, transaction)
  return slots ? { slots, own: true } : { slots: await findWithout(whose, transaction), own: false }
}

/** What holds where nothing of its own is set: for a display the unit's programme, for a unit the usual one. */
export async function findWithout({ unitId, displayId }: Whose, transaction: Transaction = database): Promise<readonly Slot[]> {
  if (displayId === null) return usualSlots
  return (await findPublished({ unitId, displayId: null }, transaction)).slots ?? usualSlots
}

/** As findProgramme, for all displays of a unit at once. */
export async function findProgrammes(unitId: string): Promise<(displayId: string) => readonly Slot[]> {
  const latest = await database.wallProgramme.findMany({ where: { unitId }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }], distinct: ['displayId'], select: { displayId: true, slots: true } })
  const set = new Map(latest.map(({ displayId, slots }) => [displayId, slotsOrUsual(slots)]))
  return (displayId) => set.get(displayId) ?? set.get(null) ?? usualSlots
}

/** What was published last: null where nothing was, or as usual. `base` names it, for whoever works on from it. */
export async function findPublished(whose: Whose, transaction: Transaction): Promise<{ base: string; slots: readonly Slot[] | null }> {
  const latest = await transaction.wallProgramme.findFirst({ where: { unitId: whose.unitId, displayId: whose.displayId }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }], select: { id: true, slots: true } })
  return { base: latest?.id ?? '', slots: latest ? slotsOrUsual(latest.slots) : null }
}

/** What is stored of a programme; an empty one, which stands for as usual, is null. */
export function slotsOrUsual(stored: unknown): readonly Slot[] | null {
  return Array.isArray(stored) && stored.length > 0 ? readSlots(stored) : null
}
