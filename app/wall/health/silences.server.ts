import { calendarDay } from '#app/platform/dates.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import type { Span } from '../panel.ts'
import { listLatestSettings } from '../screens/settings.server.ts'
import { always, spansOf } from '../slots/windows.ts'
import { isSilent, patienceMs } from './silence.ts'

type Look = { watchedSince: Date; now: Date }

/** Notices which displays have fallen silent, each once, and which are heard of again. */
export async function lookAtDisplays({ watchedSince, now }: Look): Promise<void> {
  await noticeRecoveries()
  // Until it has listened for so long it knows of none.
  if (now.getTime() - watchedSince.getTime() >= patienceMs) await noticeSilences({ watchedSince, now })
}

async function noticeRecoveries(): Promise<void> {
  const open = await database.displaySilence.findMany({ where: { recoveredAt: null, display: { revokedAt: null } }, include: { display: { select: { lastSeenAt: true } } } })
  for (const { id, heardAt, display } of open) {
    if (!display.lastSeenAt || display.lastSeenAt <= heardAt) continue
    await database.displaySilence.updateMany({ where: { id, recoveredAt: null }, data: { recoveredAt: display.lastSeenAt, openKey: null } })
  }
}

async function noticeSilences({ watchedSince, now }: Look): Promise<void> {
  const limit = new Date(now.getTime() - patienceMs)
  const quiet = await database.display.findMany({
    where: { revokedAt: null, OR: [{ lastSeenAt: null }, { lastSeenAt: { lte: limit } }], silences: { none: { recoveredAt: null } } },
    select: { id: true, lastSeenAt: true, tokenSince: true, approvedAt: true, unit: { select: { timeZone: true } } },
  })
  const settings = await listLatestSettings(quiet.map(({ id }) => id))
  for (const { id, lastSeenAt, tokenSince, approvedAt, unit } of quiet) {
    // A screen that was just taken in, or took the place of another, has not been seen yet.
    const heardAt = Math.max(...[lastSeenAt, tokenSince, approvedAt].map((at) => at?.getTime() ?? 0))
    const hours = settings.get(id)?.lit ?? null
    const lit = hours && hoursOf({ ...always, ...hours }, unit.timeZone, now)
    if (isSilent({ heardAt, watchedSince: watchedSince.getTime(), lit }, now.getTime())) await tellOnce(id, { heardAt: new Date(heardAt), now })
  }
}

/** Yesterday's, which may go on over midnight, and today's. */
function hoursOf(window: Parameters<typeof spansOf>[0], zone: string, now: Date): Span[] | null {
  return spansOf(window, { zone, firstDay: calendarDay(now, zone), days: 1 })
}

async function tellOnce(displayId: string, { heardAt, now }: { heardAt: Date; now: Date }): Promise<void> {
  try {
    await database.displaySilence.create({ data: { displayId, heardAt, noticedAt: now, openKey: displayId } })
  } catch (error) {
    // Another process of this house was first.
    if (!isUniqueViolation(error)) throw error
  }
}

type Alert = { id: string; unitId: string; name: string; heardAt: Date; recoveredAt: Date | null }

/** The silences of these units' displays that are not over, and those that have ended since. */
export async function listSilences(unitIds: readonly string[], since: Date): Promise<Alert[]> {
  const found = await database.displaySilence.findMany({
    where: { display: { unitId: { in: [...unitIds] }, revokedAt: null }, OR: [{ recoveredAt: null }, { recoveredAt: { gt: since } }] },
    select: { id: true, heardAt: true, recoveredAt: true, display: { select: { name: true, unitId: true } } },
    orderBy: { noticedAt: 'desc' },
  })
  return found.map(({ display, ...silence }) => ({ ...silence, ...display }))
}
