import { database } from '#app/platform/database.server.ts'
import { findEvidence } from '#app/thanks/evidence.server.ts'
import { attachEvidence, type GivenEvidence } from './nominating/attach-evidence.server.ts'
import type { Ground } from './nominating/ground.ts'
import { holdNominee, writeCoSign } from './nominating/co-sign.server.ts'
import { listNominationRefusals, type NominationRefusal } from './nominating/refusals.server.ts'
import type { Round } from './rounds.server.ts'

/** `actDay` and `pledge`: what it is tied to. Evidence: what the nominator can see of the nominee already, or a customer's praise. */
type Nominating = { categoryId: string; nominatorId: string; nomineeId: string; reason: string; actDay?: string | undefined; pledge?: string | undefined } & GivenEvidence

type Nominated = { nomination: 'made' | 'rewritten' | 'co-signed' } | { refused: NominationRefusal }

/**
 * Nominates a colleague for a star. Whom somebody else has nominated for it already, one co-signs, with one's reason as
 * own words. One's own nomination is rewritten, until somebody has co-signed what it says.
 */
export async function nominate(round: Round, nominating: Nominating, now: Date): Promise<Nominated> {
  const { categoryId, nominatorId, nomineeId, reason, cardId } = nominating
  const [refused] = await listNominationRefusals(round, { ...nominating, praiseDay: nominating.praise?.day }, now)
  if (refused) return { refused }
  const ofNominee = { roundId: round.id, categoryId, nomineeId }
  const ground = { actDay: nominating.actDay ?? null, pledge: nominating.pledge ?? null }
  return database.$transaction(async (transaction): Promise<Nominated> => {
    // Held, so that a double tap finds what the first one made, and two who nominate the same at once make one nomination.
    await holdNominee(transaction, nomineeId)
    if (cardId !== undefined && !(await findEvidence(transaction, cardId, { nominator: { id: nominatorId, teams: [round.team.id] }, nomineeId }))) return { refused: 'not-evidence' }
    const standing = await transaction.nomination.findMany({ where: ofNominee, orderBy: [{ nominatedAt: 'asc' }, { id: 'asc' }], include: { coSigns: { select: { personId: true } } } })
    if (standing.some(({ declinedAt }) => declinedAt !== null)) return { refused: 'declined' }
    const mine = standing.find((one) => one.nominatorId === nominatorId)
    const [earliest] = standing
    const isCoSigned = mine?.coSigns.some(({ personId }) => personId !== nominatorId) ?? false
    if (!mine && earliest) {
      await writeCoSign(transaction, { nominationId: earliest.id, personId: nominatorId, words: reason, now })
      await attachEvidence(transaction, earliest.id, { ...nominating, onlyWhereNone: true })
      return { nomination: 'co-signed' }
    }
    if (mine && isCoSigned && !saysTheSame(mine, { reason, ...ground })) return { refused: 'co-signed' }
    if (mine) await transaction.nomination.updateMany({ where: { id: mine.id }, data: { reason, ...ground } })
    const { id } = mine ?? (await transaction.nomination.create({ data: { ...ofNominee, nominatorId, reason, ...ground, nominatedAt: now }, select: { id: true } }))
    await attachEvidence(transaction, id, { ...nominating, onlyWhereNone: isCoSigned })
    return { nomination: mine ? 'rewritten' : 'made' }
  })
}

function saysTheSame(one: Ground & { reason: string }, other: Ground & { reason: string }): boolean {
  return one.reason === other.reason && one.actDay === other.actDay && one.pledge === other.pledge
}

type Declining = { categoryId: string; personId: string; comesBack?: boolean }

/** Steps back from a star before the vote opens, or takes that back; later ballots may already carry the name. */
export async function declineNomination(round: Round, { categoryId, personId, comesBack = false }: Declining, now: Date): Promise<{ declined: number } | { refused: 'not-nominating' }> {
  if (round.phase !== 'nominating') return { refused: 'not-nominating' }
  const where = { roundId: round.id, categoryId, nomineeId: personId, declinedAt: comesBack ? { not: null } : null }
  return database.$transaction(async (transaction) => {
    await holdNominee(transaction, personId)
    const { count } = await transaction.nomination.updateMany({ where, data: { declinedAt: comesBack ? null : now } })
    return { declined: count }
  })
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

/** Who has stepped back from which star, by name. */
export async function listDecliners(roundId: string): Promise<Pick<Nomination, 'categoryId' | 'nominee'>[]> {
  const rows = await database.nomination.findMany({
    where: { roundId, declinedAt: { not: null } },
    select: { categoryId: true, nominee: { select: { id: true, name: true } } },
    orderBy: [{ nominee: { name: 'asc' } }, { nomineeId: 'asc' }],
  })
  return [...new Map(rows.map((row) => [`${row.categoryId} ${row.nominee.id}`, row])).values()]
}
