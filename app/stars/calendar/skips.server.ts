import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Round } from '../rounds.server.ts'

export type SkipRefusal = 'too-late-to-skip' | 'already-skipped' | 'not-skipped' | 'too-late-to-hold'

type Skipping = { reason: string; leadId: string }

/** A month without an election: only before its vote opens, for nobody ends a vote that has begun. */
export async function skipMonth(round: Round, { reason, leadId }: Skipping, now: Date): Promise<{ skipped: true } | { refused: SkipRefusal }> {
  if (round.phase === 'skipped') return { refused: 'already-skipped' }
  if (round.phase !== 'before' && round.phase !== 'nominating') return { refused: 'too-late-to-skip' }
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const where = { roundId: round.id, takenBackAt: null }
    if ((await transaction.roundSkip.count({ where })) > 0) return { refused: 'already-skipped' as const }
    if ((await transaction.round.count({ where: { id: round.id, frozenAt: null, voteFrom: { gt: now } } })) === 0) return { refused: 'too-late-to-skip' as const }
    await transaction.roundSkip.create({ data: { roundId: round.id, reason, skippedAt: now, skippedBy: leadId } })
    await recordAudit(transaction, { actorId: leadId, action: 'skip-stars', subject: `round:${round.id}`, details: { month: round.month, reason } })
    return { skipped: true as const }
  })
}

/** The month is held after all: as long as its vote has not begun. */
export async function holdMonth(round: Round, { leadId }: { leadId: string }, now: Date): Promise<{ held: true } | { refused: SkipRefusal }> {
  if (round.phase !== 'skipped') return { refused: 'not-skipped' }
  if (now >= round.dates.voteFrom) return { refused: 'too-late-to-hold' }
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const { count } = await transaction.roundSkip.updateMany({ where: { roundId: round.id, takenBackAt: null }, data: { takenBackAt: now, takenBackBy: leadId } })
    if (count === 0) return { refused: 'not-skipped' as const }
    await recordAudit(transaction, { actorId: leadId, action: 'hold-stars', subject: `round:${round.id}`, details: { month: round.month } })
    return { held: true as const }
  })
}

/** Why a month is skipped; null where it is not. */
export async function findSkipReason(roundId: string): Promise<string | null> {
  const skip = await database.roundSkip.findFirst({ where: { roundId, takenBackAt: null }, select: { reason: true } })
  return skip?.reason ?? null
}
