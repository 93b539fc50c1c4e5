import { awaitTurn } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import type { ScoreSpan } from '../span.ts'
import { levels, type LevelCounts, sumOf } from './levels.ts'

/** Of each person all ratings of the span's days that were on record at a moment. */
export async function sumRatings(personIds: readonly string[], { fromDay, lastDay }: Pick<ScoreSpan, 'fromDay' | 'lastDay'>, knownAt: Date) {
  const rows = await database.customerRating.findMany({
    where: { personId: { in: [...personIds] }, day: { gte: fromDay, lte: lastDay }, recordedAt: { lt: knownAt }, OR: [{ replacedAt: null }, { replacedAt: { gte: knownAt } }] },
  })
  const sums = new Map<string, { ratingSum: number; ratingCount: number }>()
  for (const { personId, ...counts } of rows) {
    const [before, own] = [sums.get(personId) ?? { ratingSum: 0, ratingCount: 0 }, sumOf(counts)]
    sums.set(personId, { ratingSum: before.ratingSum + own.ratingSum, ratingCount: before.ratingCount + own.ratingCount })
  }
  return sums
}

/** What somebody had on a day by one source. */
export type RatedDay = LevelCounts & { personId: string; day: string; source: string }

type Recording = { unitId: string; rows: readonly RatedDay[]; uploadId?: string; leadId: string; now: Date }

/** Puts days on record: of a person, day and source what was there before is replaced, and what says the same stays. Returns how many changed. */
export async function recordRatings(transaction: Transaction, { unitId, rows, uploadId, leadId, now }: Recording): Promise<number> {
  await awaitTurn(transaction)
  const standing = await transaction.customerRating.findMany({
    where: { personId: { in: [...new Set(rows.map(({ personId }) => personId))] }, day: { in: [...new Set(rows.map(({ day }) => day))] }, replacedAt: null },
  })
  const isOf = (row: RatedDay) => (other: RatedDay) => other.personId === row.personId && other.day === row.day && other.source === row.source
  const changed = rows.filter((row) => {
    const before = standing.find(isOf(row))
    return !before || levels.some((level) => before[level] !== row[level])
  })
  const replaced = changed.flatMap((row) => standing.filter(isOf(row)).map(({ id }) => id))
  await transaction.customerRating.updateMany({ where: { id: { in: replaced } }, data: { replacedAt: now } })
  await transaction.customerRating.createMany({ data: changed.map((row) => ({ ...row, unitId, uploadId: uploadId ?? null, recordedBy: leadId, recordedAt: now })) })
  return changed.length
}
