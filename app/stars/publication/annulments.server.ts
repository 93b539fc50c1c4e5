import { withdrawCertificates } from '#app/certificates/revocation/revocation.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import type { Round } from '../rounds.server.ts'

export type AnnulmentRefusal = 'not-published' | 'unknown-award' | 'annulled-before'

type Annulling = { reason: string; leadId: string }
type Annulled = { annulled: true } | { refused: AnnulmentRefusal }

/**
 * Takes one award of a published round back, with the reason that everybody reads. The row stays, marked; its certificate
 * is withdrawn, and hall and wall follow. Nobody takes the place: the count is closed.
 */
export async function annulAward(round: Round, { awardId, reason, leadId }: Annulling & { awardId: string }, now: Date): Promise<Annulled> {
  if (round.phase !== 'published') return { refused: 'not-published' }
  return told(round, async (transaction) => {
    const award = await transaction.award.findFirst({ where: { id: awardId, roundId: round.id }, include: { annulment: true } })
    if (!award) return { refused: 'unknown-award' }
    if (award.annulment) return { refused: 'annulled-before' }
    await annul(transaction, { round, awards: [award], reason, leadId, now })
    return { annulled: true }
  })
}

/** Takes a whole published month back, with all its awards. */
export async function annulMonth(round: Round, { reason, leadId }: Annulling, now: Date): Promise<Annulled> {
  if (round.phase !== 'published') return { refused: 'not-published' }
  return told(round, async (transaction) => {
    if ((await transaction.roundAnnulment.count({ where: { roundId: round.id } })) > 0) return { refused: 'annulled-before' }
    await transaction.roundAnnulment.create({ data: { roundId: round.id, reason, annulledAt: now, annulledBy: leadId } })
    await recordAudit(transaction, { actorId: leadId, action: 'annul-stars', subject: `round:${round.id}`, details: { month: round.month, reason } })
    const awards = await transaction.award.findMany({ where: { roundId: round.id, annulment: null } })
    await annul(transaction, { round, awards, reason, leadId, now })
    return { annulled: true }
  })
}

async function told(round: Round, deed: (transaction: Transaction) => Promise<Annulled>): Promise<Annulled> {
  const done = await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    return deed(transaction)
  })
  if ('annulled' in done) announceChange(round.team.id)
  return done
}

type Marking = Annulling & { round: Round; awards: { id: string; categoryId: string; personId: string }[]; now: Date }

async function annul(transaction: Transaction, { round, awards, reason, leadId, now }: Marking): Promise<void> {
  for (const { id: awardId, personId } of awards) {
    await transaction.awardAnnulment.create({ data: { awardId, reason, annulledAt: now, annulledBy: leadId } })
    await recordAudit(transaction, { actorId: leadId, action: 'annul-award', subject: `award:${awardId}`, details: { month: round.month, personId, reason } })
  }
  const earnedBy = awards.map(({ categoryId, personId }) => `award:${round.id}:${categoryId}:${personId}`)
  await withdrawCertificates(transaction, { earnedBy, note: reason, by: leadId, now })
}

/** `awardId` null: of the month as a whole. */
export type Annulment = { awardId: string | null; categoryId: string | null; personId: string | null; reason: string; at: Date; by: string }

/** What was taken back of a round. */
export async function listAnnulments(roundId: string): Promise<Annulment[]> {
  const [month, awards] = await Promise.all([
    database.roundAnnulment.findUnique({ where: { roundId } }),
    database.awardAnnulment.findMany({ where: { award: { roundId } }, include: { award: { select: { categoryId: true, personId: true } } }, orderBy: [{ annulledAt: 'asc' }, { awardId: 'asc' }] }),
  ])
  return [
    ...(month ? [{ awardId: null, categoryId: null, personId: null, reason: month.reason, at: month.annulledAt, by: month.annulledBy }] : []),
    ...awards.map(({ awardId, award, reason, annulledAt, annulledBy }) => ({ awardId, ...award, reason, at: annulledAt, by: annulledBy })),
  ]
}
