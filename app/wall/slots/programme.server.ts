import type { Prisma } from '#app/generated/sqlite/client.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { readSlots, type Slot, usualSlots } from './slots.ts'

type Whose = { unitId: string; displayId: string | null }

/** `own`: whether the display has a programme of its own, or the unit has set one. */
type StoredProgramme = { slots: readonly Slot[]; own: boolean }

/** What a display shows: its own programme, else that of its unit, else the usual one. Without a display: the unit's. */
export async function findProgramme({ unitId, displayId }: Whose, transaction: Transaction = database): Promise<StoredProgramme> {
  const own = await findSlots({ unitId, displayId }, transaction)
  if (own) return { slots: own, own: true }
  const ofUnit = displayId === null ? null : await findSlots({ unitId, displayId: null }, transaction)
  return { slots: ofUnit ?? usualSlots, own: false }
}

/** Null where nothing was set, or as usual was set last. */
async function findSlots(whose: Whose, transaction: Transaction): Promise<readonly Slot[] | null> {
  const latest = await transaction.wallProgramme.findFirst({ where: whose, orderBy: [{ setAt: 'desc' }, { id: 'desc' }], select: { slots: true } })
  return latest && slotsOf(latest.slots)
}

function slotsOf(stored: unknown): readonly Slot[] | null {
  return Array.isArray(stored) && stored.length > 0 ? readSlots(stored) : null
}

/** As findProgramme, for all displays of a unit at once. */
export async function findProgrammes(unitId: string): Promise<(displayId: string) => readonly Slot[]> {
  const latest = await database.wallProgramme.findMany({ where: { unitId }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }], distinct: ['displayId'], select: { displayId: true, slots: true } })
  const set = new Map(latest.map(({ displayId, slots }) => [displayId, slotsOf(slots)]))
  return (displayId) => set.get(displayId) ?? set.get(null) ?? usualSlots
}

type Setting = { slots: readonly Slot[] | null; actorId: string; now: Date }

/** Sets a programme; null is as usual again. What holds already is not set again, so a second press changes nothing. */
export async function setProgramme(whose: Whose, { slots, actorId, now }: Setting): Promise<void> {
  await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    if (JSON.stringify(await findSlots(whose, transaction)) === JSON.stringify(slots)) return
    const stored: Prisma.InputJsonArray = slots?.map((slot) => ({ ...slot })) ?? []
    await transaction.wallProgramme.create({ data: { ...whose, slots: stored, setAt: now, setBy: actorId } })
    const subject = whose.displayId === null ? `unit:${whose.unitId}` : `display:${whose.displayId}`
    await recordAudit(transaction, { actorId, action: 'set-wall-programme', subject })
  })
  announceChange(whose.unitId)
}
