import { database, type Transaction } from '#app/platform/database.server.ts'
import { listMembers } from '../electorate.server.ts'
import type { Round } from '../rounds.server.ts'

export type CoSignRefusal = 'not-nominating' | 'not-a-member' | 'unknown-nomination' | 'own-nomination' | 'oneself' | 'declined'

type CoSigning = { nominationId: string; personId: string; words: string }

/** 附议: signs somebody else's nomination too. The same again rewrites one's words; nobody counts twice. */
export async function coSign(round: Round, { nominationId, personId, words }: CoSigning, now: Date): Promise<{ coSigned: true } | { refused: CoSignRefusal }> {
  if (round.phase !== 'nominating') return { refused: 'not-nominating' }
  if (!(await listMembers(round.team, now)).some(({ id }) => id === personId)) return { refused: 'not-a-member' }
  const nomination = await database.nomination.findFirst({ where: { id: nominationId, roundId: round.id }, select: { nomineeId: true, nominatorId: true } })
  if (!nomination) return { refused: 'unknown-nomination' }
  if (nomination.nomineeId === personId) return { refused: 'oneself' }
  if (nomination.nominatorId === personId) return { refused: 'own-nomination' }
  return database.$transaction(async (transaction) => {
    await holdNominee(transaction, nomination.nomineeId)
    if ((await transaction.nomination.count({ where: { id: nominationId, declinedAt: null } })) === 0) return { refused: 'declined' as const }
    await writeCoSign(transaction, { nominationId, personId, words, now })
    return { coSigned: true as const }
  })
}

/** Whoever changes something about somebody's nominations waits for whoever does so now. */
export async function holdNominee(transaction: Transaction, nomineeId: string): Promise<void> {
  await transaction.person.updateMany({ where: { id: nomineeId }, data: { id: nomineeId } })
}

export async function writeCoSign(transaction: Transaction, { nominationId, personId, words, now }: CoSigning & { now: Date }): Promise<void> {
  await transaction.coSign.upsert({
    where: { nominationId_personId: { nominationId, personId } },
    create: { nominationId, personId, words: words || null, signedAt: now },
    update: { words: words || null },
  })
}
