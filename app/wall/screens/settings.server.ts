import type { DisplaySetting } from '#app/generated/sqlite/client.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { type DisplaySettings, usualSettings } from './display-settings.ts'

export async function findSettings(displayId: string, transaction: Transaction = database): Promise<DisplaySettings> {
  const latest = await transaction.displaySetting.findFirst({ where: { displayId }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }] })
  return storedSettings(latest)
}

/** Of many displays at once; one for which nothing was set is not among them. */
export async function listLatestSettings(displayIds: readonly string[]): Promise<Map<string, DisplaySettings>> {
  const rows = await database.displaySetting.findMany({ where: { displayId: { in: [...displayIds] } }, orderBy: [{ setAt: 'asc' }, { id: 'asc' }] })
  return new Map(rows.map((row) => [row.displayId, storedSettings(row)]))
}

/** What a stored row sets; without one as usual. */
export function storedSettings(latest: DisplaySetting | null | undefined): DisplaySettings {
  if (!latest) return usualSettings
  const { audience, layout, turn, overscan, openDays: days, openFrom: from, openTo: to } = latest
  return { audience, layout, turn, overscan, lit: days !== null && from !== null && to !== null ? { days, from, to } : null }
}

type Setting = { displayId: string; settings: DisplaySettings; actorId: string; now: Date }

/** In the transaction of the deed that it belongs to. What holds already is not set again. */
export async function keepSettings(transaction: Transaction, { displayId, settings, actorId, now }: Setting): Promise<boolean> {
  if (JSON.stringify(await findSettings(displayId, transaction)) === JSON.stringify(settings)) return false
  const { lit, ...rest } = settings
  await transaction.displaySetting.create({ data: { displayId, ...rest, openDays: lit?.days ?? null, openFrom: lit?.from ?? null, openTo: lit?.to ?? null, setAt: now, setBy: actorId } })
  return true
}

/** False where the unit has no such display. */
export async function setDisplay({ unitId, ...setting }: Setting & { unitId: string }): Promise<boolean> {
  const { displayId, actorId } = setting
  const display = await database.display.findFirst({ where: { id: displayId, unitId, revokedAt: null } })
  if (!display) return false
  await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    if (!(await keepSettings(transaction, setting))) return
    await recordAudit(transaction, { actorId, action: 'set-display', subject: `display:${displayId}`, details: { name: display.name } })
  })
  announceChange(unitId)
  return true
}

const testMinutes = 5

/** Shows the test card for some minutes; pressed again it begins anew. False where the unit has no such display. */
export async function showTestCard({ displayId, unitId, actorId, now }: { displayId: string; unitId: string; actorId: string; now: Date }): Promise<boolean> {
  const display = await database.display.findFirst({ where: { id: displayId, unitId, revokedAt: null } })
  if (!display) return false
  await database.displayTest.create({ data: { displayId, startedAt: now, endsAt: new Date(now.getTime() + testMinutes * 60_000), startedBy: actorId } })
  announceChange(unitId)
  return true
}

/** Takes the test card down before its time. False where the unit has no such display. */
export async function endTestCard({ displayId, unitId, now }: { displayId: string; unitId: string; now: Date }): Promise<boolean> {
  const display = await database.display.findFirst({ where: { id: displayId, unitId, revokedAt: null } })
  if (!display) return false
  await database.displayTest.updateMany({ where: { displayId, endsAt: { gt: now } }, data: { endsAt: now } })
  announceChange(unitId)
  return true
}

/** When the test card on a display ends; null where none is shown. */
export async function findTestEnd(displayId: string, now: Date): Promise<Date | null> {
  const latest = await database.displayTest.findFirst({ where: { displayId, endsAt: { gt: now } }, orderBy: { endsAt: 'desc' }, select: { endsAt: true } })
  return latest?.endsAt ?? null
}
