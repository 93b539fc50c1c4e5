import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { listCategories } from './categories.server.ts'
import { listElectables, whyNot } from './electables.server.ts'
import type { Round } from './rounds.server.ts'

export type NominationRefusal = 'not-nominating' | 'oneself' | 'not-a-member' | 'unknown-star' | 'not-electable' | 'resting' | 'declined'

type Nominating = { categoryId: string; nominatorId: string; nomineeId: string; reason: string }

/** Nominates a colleague for a star. The same person again for the same star rewrites one's reason. */
export async function nominate(
  round: Round,
  { categoryId, nominatorId, nomineeId, reason }: Nominating,
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
  try {
    await database.nomination.create({ data: { ...ofNominee, nominatorId, reason, nominatedAt: now } })
    return { nomination: 'made' }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await database.nomination.updateMany({ where: { ...ofNominee, nominatorId, declinedAt: null }, data: { reason } })
    return { nomination: 'rewritten' }
  }
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

export type Nomination = { categoryId: string; nominee: { id: string; name: string }; nominatorId: string; reason: string }

/** Nominations that stand, in the order of the nominees' names: who was named first means nothing. */
export async function listNominations(roundId: string): Promise<Nomination[]> {
  const rows = await database.nomination.findMany({
    where: { roundId, declinedAt: null },
    select: { categoryId: true, nominatorId: true, reason: true, nominee: { select: { id: true, name: true } } },
    orderBy: [{ nominee: { name: 'asc' } }, { nomineeId: 'asc' }, { reason: 'asc' }],
  })
  return rows
}
