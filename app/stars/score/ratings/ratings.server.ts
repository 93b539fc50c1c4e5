import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { fewestRatings } from '../measures.ts'
import { findRound, monthOf, type Team } from '../../rounds.server.ts'
import { voteEnd } from '../../round-phase.ts'
import { scoreSpan } from '../span.ts'
import type { LevelCounts } from './levels.ts'
import { recordRatings, sumRatings } from './rating-rows.server.ts'
import { listStaff, staffOn } from './staff.server.ts'

type Writing = { row: LevelCounts & { personId: string; day: string }; leadId: string; now: Date }

/** Puts on record what the lead counted by hand, instead of what was written for the same person and day before. */
export async function writeRatings(team: Team, { row, leadId, now }: Writing): Promise<{ changed: number } | { refused: 'future' | 'not-of-unit' }> {
  if (row.day > calendarDay(now, team.timeZone)) return { refused: 'future' }
  if (!staffOn(await listStaff(team), row.day).some(({ id }) => id === row.personId)) return { refused: 'not-of-unit' }
  return database.$transaction(async (transaction) => {
    const changed = await recordRatings(transaction, { unitId: team.id, rows: [{ ...row, source: '' }], leadId, now })
    if (changed > 0) await recordAudit(transaction, { actorId: leadId, action: 'write-ratings', subject: `person:${row.personId}`, details: { to: row.day } })
    return { changed }
  })
}

/** What the desk shows of customers' ratings: each person's in the span of this month's vote, and whether they are enough. */
export async function viewRatings(team: Team, language: Language, now: Date) {
  const round = await findRound(team, monthOf(now, team.timeZone), now)
  const close = round ? voteEnd(round.dates) : now
  const span = scoreSpan(close, team.timeZone)
  const today = calendarDay(now, team.timeZone)
  const people = staffOn(await listStaff(team), today)
  const sums = await sumRatings(people.map(({ id }) => id), span, now)
  const uploads = await database.ratingUpload.findMany({ where: { unitId: team.id }, orderBy: { uploadedAt: 'desc' }, take: 5, select: { id: true, name: true, uploadedAt: true, importedAt: true } })
  return {
    span: { from: dayWords(span.fromDay, language), until: dayWords(span.lastDay, language) },
    today,
    people: people.map(({ id, name, employeeNumber, position }) => {
      const count = sums.get(id)?.ratingCount ?? 0
      return { id, name, employeeNumber, position, count, isEnough: count >= fewestRatings }
    }),
    uploads: uploads.map(({ id, name, uploadedAt, importedAt }) => ({ id, name, on: dayWords(calendarDay(uploadedAt, team.timeZone), language), isImported: importedAt !== null })),
  }
}
