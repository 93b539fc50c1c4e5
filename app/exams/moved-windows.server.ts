import { database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import type { Saying } from '#app/stars/dates-in-words.ts'
import { windowInWords } from './turn-in-words.server.ts'

/** A window that was moved: what it was before, when it was moved, and why. */
export type MovedWindow = { key: string; before: string; on: string; reason: string }

/** Of these sittings, the latest first. */
export async function listMovedWindows(sittingIds: readonly string[], saying: Saying): Promise<MovedWindow[]> {
  const rows = await database.examMove.findMany({ where: { sittingId: { in: [...sittingIds] } }, orderBy: { movedAt: 'desc' } })
  return rows.map(({ id, opensBefore, closesBefore, movedAt, reason }) => ({
    key: id,
    before: windowInWords({ opensAt: opensBefore, closesAt: closesBefore }, saying),
    on: momentWords(movedAt, saying.zone, saying.language),
    reason,
  }))
}
