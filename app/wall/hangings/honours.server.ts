import type { Scan } from '#app/certificates/external/scan.server.ts'
import { expiryOf } from '#app/certificates/validity.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, isDiskFull, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { HonourForm } from './hanging-forms.ts'

type Curator = { unitId: string; actorId: string; now: Date }
type Facts = Pick<HonourForm, 'title' | 'issuer' | 'level' | 'awardedOn'> & { heldUntil?: string | null; requestKey?: string | undefined }

type NotKept = { refused: 'not-kept' }

/** Hangs a plaque. The same plaque twice, as after a double press, hangs once. */
export async function addHonour({ requestKey, heldUntil = null, ...facts }: Facts, { unitId, actorId, now }: Curator, scan: Scan | null = null): Promise<NotKept | null> {
  try {
    await database.$transaction(async (transaction) => {
      await awaitTurn(transaction)
      if (await transaction.honour.findFirst({ where: { unitId, ...facts, removedAt: null }, select: { id: true } })) return
      const expiresAt = await expiryIn(transaction, unitId, heldUntil)
      const data = { unitId, ...facts, heldUntil, expiresAt, createdAt: now, createdBy: actorId, requestKey: requestKey ?? null, ...(scan && { scan: { create: scan } }) }
      const { id } = await transaction.honour.create({ data, select: { id: true } })
      await recordAudit(transaction, { actorId, action: 'add-honour', subject: `honour:${id}`, details: { title: facts.title } })
    })
  } catch (error) {
    // The other press was first.
    if (!isUniqueViolation(error)) return notKept(error)
  }
  announceChange(unitId)
  return null
}

/** A scan lies in the database, which may have no room for it; any other failure is thrown on. */
function notKept(error: unknown): NotKept {
  if (!isDiskFull(error)) throw error
  log.error({ error }, 'the database has no room for an honour')
  return { refused: 'not-kept' }
}

async function expiryIn(transaction: Transaction, unitId: string, heldUntil: string | null): Promise<Date | null> {
  if (heldUntil === null) return null
  const { timeZone } = await transaction.unit.findUniqueOrThrow({ where: { id: unitId }, select: { timeZone: true } })
  return expiryOf(heldUntil, timeZone)
}

type Changing = { form: HonourForm; /** A new one in the place of the one before. */ scan: Scan | null; /** How many changes there were when the page was made. */ seen: number }

/** Corrects what stands in the register; what stood there is kept. Null where the unit has none such. */
export async function changeHonour(honourId: string, changing: Changing, curator: Curator): Promise<{ refused: 'changed-meanwhile' | null } | NotKept | null> {
  const changed = await correct(honourId, changing, curator).catch(notKept)
  if (changed?.refused === null) announceChange(curator.unitId)
  return changed
}

async function correct(honourId: string, { form, scan, seen }: Changing, { unitId, actorId, now }: Curator) {
  const { requestKey: _, ...facts } = form
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const honour = await transaction.honour.findFirst({ where: { id: honourId, unitId, removedAt: null }, include: { _count: { select: { edits: true } } } })
    if (!honour) return null
    const { title, issuer, level, awardedOn, heldUntil } = honour
    const before = { title, issuer, level, awardedOn, heldUntil }
    // Pressed twice: it says that already.
    if (!scan && isSame(before, facts)) return { refused: null }
    if (honour._count.edits !== seen) return { refused: 'changed-meanwhile' as const }
    await transaction.honourEdit.create({ data: { honourId, number: seen + 1, before, editedAt: now, editedBy: actorId } })
    await transaction.honour.update({ where: { id: honourId }, data: { ...facts, expiresAt: await expiryIn(transaction, unitId, facts.heldUntil) } })
    if (scan) await transaction.honourScan.upsert({ where: { honourId }, create: { honourId, ...scan }, update: scan })
    await recordAudit(transaction, { actorId, action: 'change-honour', subject: `honour:${honourId}`, details: { title: facts.title } })
    return { refused: null }
  })
}

type Kept = Omit<HonourForm, 'requestKey'>

function isSame(one: Kept, other: Kept): boolean {
  return one.title === other.title && one.issuer === other.issuer && one.level === other.level && one.awardedOn === other.awardedOn && one.heldUntil === other.heldUntil
}

/** Takes a plaque down. False where the unit has none such. */
export async function removeHonour(honourId: string, { unitId, actorId, now }: Curator): Promise<boolean> {
  const honour = await database.honour.findFirst({ where: { id: honourId, unitId } })
  if (!honour) return false
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.honour.updateMany({ where: { id: honourId, removedAt: null }, data: { removedAt: now, removedBy: actorId } })
    if (count === 1) await recordAudit(transaction, { actorId, action: 'remove-honour', subject: `honour:${honourId}`, details: { title: honour.title } })
  })
  announceChange(unitId)
  return true
}

/** The unit's plaques that are held now, the newest honour first. */
export async function listHonours(unitId: string, now: Date) {
  return database.honour.findMany({
    where: { unitId, removedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    orderBy: [{ awardedOn: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, title: true, issuer: true, level: true, awardedOn: true, expiresAt: true },
  })
}
