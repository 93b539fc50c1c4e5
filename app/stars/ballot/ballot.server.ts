import { database } from '#app/platform/database.server.ts'
import type { Round } from '../rounds.server.ts'
import { asCounted, type BallotRefusal, type Choosing, findRefusal } from './check-ballot.ts'
import { findGround } from './ground.server.ts'
import { layDown } from './lay-down.server.ts'
import { changeCodeOf, receiptOf } from './receipt.ts'

/** `requestKey`: what the form was given, unguessable and kept by nobody. */
type Casting = Choosing & { requestKey: string }

/** Both are shown once. The receipt says that the ballot was counted; the code changes it until the close. */
export type CastBallot = { receipt: string; changeCode: string }

/**
 * Casts one ballot: up to three distinct candidates, best first where the star ranks; none at all says "nobody this month".
 * One transaction writes that the person voted and, apart from it, the ballot under its receipt. The same form sent again
 * gets the same receipt, whatever it says; another one is refused.
 */
export async function castBallot(round: Round, casting: Casting): Promise<CastBallot | { refused: BallotRefusal }> {
  const { voterId, requestKey, choices } = casting
  if (round.phase !== 'voting') return { refused: 'not-voting' }
  const ground = await findGround(round, casting)
  const refused = ground ? findRefusal(ground, casting) : 'unknown-star'
  if (refused || !ground) return { refused: refused ?? 'unknown-star' }
  const { star, hasVoted } = ground
  const changeCode = changeCodeOf(requestKey, round.id, star.id, voterId)
  const receipt = receiptOf(changeCode, round.id, star.id, voterId)
  const isCounted = !hasVoted && (await layDown({ roundId: round.id, categoryId: star.id }, { receipt, choices: asCounted(star.rule, choices), voterId }).catch(throwWithoutChoices))
  return isCounted || (await findCountedStar(round, receipt)) ? { receipt, changeCode } : { refused: 'already-voted' }
}

/** The star that a receipt was counted for, as its id; null for a receipt that this round does not know. */
export async function findCountedStar({ id }: Round, receipt: string): Promise<string | null> {
  const ballot = await database.ballot.findFirst({ where: { receipt, roundId: id }, select: { categoryId: true } })
  return ballot?.categoryId ?? null
}

/** Ids of the stars that this person has voted on. */
export async function listVotedStars(roundId: string, personId: string): Promise<string[]> {
  const rows = await database.turnout.findMany({ where: { roundId, personId }, select: { categoryId: true } })
  return rows.map(({ categoryId }) => categoryId)
}

/** What the database says of a statement can quote it; the log must not learn a choice. */
export function throwWithoutChoices(error: unknown): never {
  const kind = error instanceof Error ? error.name : 'unknown error'
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  throw new Error(`a ballot could not be written: ${kind} ${code}`.trim())
}
