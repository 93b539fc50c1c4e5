import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import type { HonourForm } from './hanging-forms.ts'

type Curator = { unitId: string; actorId: string; now: Date }

/** Hangs a plaque. The same plaque twice, as after a double press, hangs once. */
export async function addHonour(honour: HonourForm, { unitId, actorId, now }: Curator): Promise<void> {
  await database.$transaction(async (transaction) => {
    if (await transaction.honour.findFirst({ where: { unitId, ...honour, removedAt: null } })) return
    const { id } = await transaction.honour.create({ data: { unitId, ...honour, createdAt: now, createdBy: actorId } })
    await recordAudit(transaction, { actorId, action: 'add-honour', subject: `honour:${id}`, details: { title: honour.title } })
  })
  announceChange(unitId)
}

/** Takes a plaque down. False where the unit has none such. */
export async function removeHonour(honourId: string, { unitId, actorId, now }: Curator): Promise<boolean> {
  const honour = await database.honour.findFirst({ where: { id: honourId, unitId } })
  if (!honour) return false
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.honour.updateMany({ where: { id: honourId, removedAt: null }, data: { removedAt: now } })
    if (count === 1) await recordAudit(transaction, { actorId, action: 'remove-honour', subject: `honour:${honourId}`, details: { title: honour.title } })
  })
  announceChange(unitId)
  return true
}

/** The unit's plaques, the newest honour first. */
export async function listHonours(unitId: string) {
  return database.honour.findMany({
    where: { unitId, removedAt: null },
    orderBy: [{ awardedOn: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, title: true, issuer: true, level: true, awardedOn: true },
  })
}
