import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { type RoundDates, voteEnd } from './round-phase.ts'

type Closing = { id: string; month: string; dates: RoundDates }

/**
 * Records once that a vote has closed, whoever looks and however many at once, at the moment that was declared. How many
 * had voted is not in it: the record is no place for counts. Rounds published before there was such a row have none.
 */
export async function closeVote({ id: roundId, month, dates }: Closing, now: Date): Promise<void> {
  const closedAt = voteEnd(dates)
  if (now < closedAt || dates.publishedAt !== null) return
  try {
    await database.$transaction(async (transaction) => {
      await transaction.roundClose.create({ data: { roundId, closedAt } })
      await recordAudit(transaction, { actorId: null, action: 'close-vote', subject: `round:${roundId}`, details: { month, until: closedAt.toISOString() } })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}
