import { database, type Transaction } from '#app/platform/database.server.ts'
import { findEvidence } from '#app/thanks/evidence.server.ts'
import { listCategories } from './categories.server.ts'
import { listElectables, whyNot } from './electables.server.ts'
import type { Round } from './rounds.server.ts'

export type NominationRefusal = 'not-nominating' | 'oneself' | 'not-a-member' | 'unknown-star' | 'not-electable' | 'resting' | 'declined' | 'not-evidence'

/** `cardId`: a kind card of the nominee's that the nominator can read. */
type Nominating = { categoryId: string; nominatorId: string; nomineeId: string; reason: string; cardId?: string | undefined }

/** Nominates a colleague for a star. The same person again for the same star rewrites one's reason and what it points to. */
export async function nominate(
  round: Round,
  { categoryId, nominatorId, nomineeId, reason, cardId }: Nominating,
  now: Date,
): Promise<{ nomination: 'made' | 'rewritten' } | { refused: NominationRefusal }> {
  if (round.phase !== 'nominating') return { refused: 'not-nominating' }
  if (nominatorId === nomineeId) return { refused: 'oneself' }
  const [people, stars] = await Promise.all([listElectables(round.team, now), listCategories(round.team.id)])
  const nominee = people.find(({ id }) => id === nomineeId)
  if (!nominee || !people.some(({ id, isOfTeam }) => id === nominatorId && isOfTeam)) return { refused: 'not-a-member' }
  const star = stars.find(({ id }) => id === categoryId)
  if (!star) return { refused: 'unknown-star' }
  const barred = whyNot(star, nominee, round.month)
  if (barred) return { refused: barred === 'cooling' ? 'resting' : 'not-electable' }
  const ofNominee = { roundId: round.id, categoryId, nomineeId }
  if ((await database.nomination.count({ where: { ...ofNominee, declinedAt: { not: null } } })) > 0) return { refused: 'declined' }
  return database.$transaction(async (transaction): Promise<{ nomination: 'made' | 'rewritten' } | { refused: NominationRefusal }> => {
    // Held, so that a double tap finds what the first one made.
    await transaction.person.updateMany({ where: { id: nominatorId }, data: { id: nominatorId } })
    if (cardId !== undefined && !(await findEvidence(transaction, cardId, { nominator: { id: nominatorId, teams: [round.team.id] }, nomineeId }))) return { refused: 'not-evidence' }
    const key = { roundId_categoryId_nomineeId_nominatorId: { ...ofNominee, nominatorId } }
    const mine = await transaction.nomination.findUnique({ where: key, select: { id: true } })
    if (mine) await transaction.nomination.updateMany({ where: { id: mine.id, declinedAt: null }, data: { reason } })
    const { id } = mine ?? (await transaction.nomination.create({ data: { ...ofNominee, nominatorId, reason, nominatedAt: now }, select: { id: true } }))
    await pointTo(transaction, id, cardId)
    return { nomination: mine ? 'rewritten' : 'made' }
  })
}

async function pointTo(transaction: Transaction, nominationId: string, cardId: string | undefined): Promise<void> {
  await transaction.nominationEvidence.deleteMany({ where: { nominationId } })
  if (cardId !== undefined) await transaction.nominationEvidence.create({ data: { nominationId, cardId } })
}

/** Steps back from a star before the vote opens; later ballots may already carry the name. */
export async function declineNomination(
  round: Round,
  { categoryId, personId }: { categoryId: string; personId: string },
  now: Date,
): Promise<{ declined: number } | { refused: 'not-nominating' }> {
  if (round.phase !== 'nominating') return { refused: 'not-nominating' }
  const { count } = await database.nomination.updateMany({
    where: { roundId: round.id, categoryId, nomineeId: personId, declinedAt: null },
    data: { declinedAt: now },
  })
  return { declined: count }
}

export type Nomination = { id: string; categoryId: string; nominee: { id: string; name: string }; nominatorId: string; reason: string }

/** Nominations that stand, in the order of the nominees' names: who was named first means nothing. */
export async function listNominations(roundId: string): Promise<Nomination[]> {
  const rows = await database.nomination.findMany({
    where: { roundId, declinedAt: null },
    select: { id: true, categoryId: true, nominatorId: true, reason: true, nominee: { select: { id: true, name: true } } },
    orderBy: [{ nominee: { name: 'asc' } }, { nomineeId: 'asc' }, { reason: 'asc' }],
  })
  return rows
}
