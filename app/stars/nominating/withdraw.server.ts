import { database, type Transaction } from '#app/platform/database.server.ts'
import type { Round } from '../rounds.server.ts'
import { holdNominee } from './co-sign.server.ts'

type Withdrawing = { nominationId: string; personId: string }

/**
 * 撤回: takes back what one has said of somebody, a nomination or a co-sign, before the vote opens. Nothing tells that it was
 * there. A nomination that others have co-signed is theirs as well: it goes on with the first of them, word for word as
 * they signed it. What is not there any more is not taken back again.
 */
export async function withdraw(round: Round, { nominationId, personId }: Withdrawing): Promise<{ withdrawn: true } | { refused: 'not-nominating' }> {
  if (round.phase !== 'nominating') return { refused: 'not-nominating' }
  const nomination = await database.nomination.findFirst({ where: { id: nominationId, roundId: round.id }, select: { nomineeId: true } })
  if (!nomination) return { withdrawn: true }
  await database.$transaction(async (transaction) => {
    await holdNominee(transaction, nomination.nomineeId)
    // One that the nominee has declined stays, or somebody else could nominate them anew.
    const standing = await transaction.nomination.findFirst({ where: { id: nominationId, declinedAt: null }, select: { nominatorId: true } })
    if (!standing) return
    await transaction.coSign.deleteMany({ where: { nominationId, personId } })
    if (standing.nominatorId === personId) await handOn(transaction, nominationId)
  })
  return { withdrawn: true }
}

async function handOn(transaction: Transaction, nominationId: string): Promise<void> {
  const first = await transaction.coSign.findFirst({ where: { nominationId }, orderBy: [{ signedAt: 'asc' }, { personId: 'asc' }], select: { personId: true } })
  if (first) {
    // Whoever carries it keeps the own words beside it; counted as a co-sign is only who does not.
    await transaction.nomination.update({ where: { id: nominationId }, data: { nominatorId: first.personId } })
    return
  }
  await transaction.nominationEvidence.deleteMany({ where: { nominationId } })
  await transaction.nominationPraise.deleteMany({ where: { nominationId } })
  await transaction.nominationStudy.deleteMany({ where: { nominationId } })
  await transaction.nomination.delete({ where: { id: nominationId } })
}
