import { database, isPostgresql, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import type { Round } from '../rounds.server.ts'
import { placesOf, type StarRule } from '../star-rule.ts'
import { type BallotPaper, findBallotPaper } from './candidates.server.ts'
import { receiptOf } from './receipt.ts'
import { shuffled } from './shuffled.server.ts'

export type BallotRefusal = 'not-voting' | 'not-an-elector' | 'already-voted' | 'self-vote' | 'unknown-candidate' | 'named-twice' | 'too-many' | 'unknown-star'

/** What an HTTP answer says of each. */
export const refusalStatus: Record<BallotRefusal, number> = {
  'not-voting': 409,
  'already-voted': 409,
  'not-an-elector': 403,
  'self-vote': 400,
  'unknown-candidate': 400,
  'named-twice': 400,
  'too-many': 400,
  'unknown-star': 400,
}

/** `star` is its slug; `requestKey` what the form was given, unguessable and kept by nobody. */
type Casting = { star: string; voterId: string; requestKey: string; choices: readonly string[] }

/**
 * Casts one ballot: up to three distinct candidates, best first where the star ranks; none at all says "nobody this month".
 * One transaction writes first that the person voted, then, apart from it, the ballot under its receipt. The same
 * form sent again gets the same receipt, whatever it says; another one is refused.
 */
export async function castBallot(round: Round, casting: Casting): Promise<{ receipt: string } | { refused: BallotRefusal }> {
  const { voterId, requestKey, choices } = casting
  if (round.phase !== 'voting') return { refused: 'not-voting' }
  const paper = await findBallotPaper(round)
  const star = paper.stars.find(({ category }) => category.slug === casting.star)?.category
  if (!star) return { refused: 'unknown-star' }
  const categoryId = star.id
  const refused = findRefusal(paper, casting)
  if (refused) return { refused }
  const receipt = receiptOf(requestKey, round.id, categoryId, voterId)
  try {
    await database.$transaction(async (transaction) => {
      await transaction.turnout.create({ data: { roundId: round.id, categoryId, personId: voterId } })
      await layDown(transaction, { receipt, roundId: round.id, categoryId, choices: asCounted(star.rule, choices) })
    })
    return { receipt }
  } catch (error) {
    if (!isUniqueViolation(error)) throw withoutChoices(error)
  }
  return (await findCountedStar(round, receipt)) ? { receipt } : { refused: 'already-voted' }
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

function findRefusal({ electors, stars }: BallotPaper, { star, voterId, choices }: Casting): BallotRefusal | null {
  if (!electors.some(({ id }) => id === voterId)) return 'not-an-elector'
  if (choices.includes(voterId)) return 'self-vote'
  if (new Set(choices).size !== choices.length) return 'named-twice'
  const own = stars.find(({ category }) => category.slug === star)
  if (own && choices.length > placesOf(own.category.rule)) return 'too-many'
  const standing = new Set(own?.candidates.map(({ id }) => id))
  return choices.every((id) => standing.has(id)) ? null : 'unknown-candidate'
}

/** Where no place counts, a ballot keeps no order either. */
function asCounted({ method }: StarRule, choices: readonly string[]): string[] {
  return method === 'ranked' ? [...choices] : choices.toSorted()
}

type NewBallot = { receipt: string; roundId: string; categoryId: string; choices: string[] }
type Lying = { receipt: string; choices: string }

/**
 * Lays all ballots of the star down anew in random order, the new one among them. Otherwise the place of a row in its
 * page and, on PostgreSQL, the transaction that wrote it would tell which ballot came when, and so whose it is. One at
 * a time per star: two that rewrite at once would each see only their own. By hand, all rows as one value: to compose
 * an insert of as many rows as there are ballots took Prisma longer than all the rest.
 */
async function layDown(transaction: Transaction, { receipt, roundId, categoryId, choices }: NewBallot): Promise<void> {
  if (isPostgresql) await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ballots:${roundId}:${categoryId}`}, 0))`
  const lifted = await transaction.$queryRaw<Lying[]>`DELETE FROM "Ballot" WHERE "roundId" = ${roundId} AND "categoryId" = ${categoryId}
    RETURNING "receipt", CAST("choices" AS TEXT) AS "choices"`
  const ballots = JSON.stringify(shuffled([...lifted, { receipt, choices: JSON.stringify(choices) }]))
  if (isPostgresql)
    await transaction.$executeRaw`INSERT INTO "Ballot" ("receipt", "roundId", "categoryId", "choices")
      SELECT value->>'receipt', ${roundId}, ${categoryId}, (value->>'choices')::jsonb FROM jsonb_array_elements(${ballots}::jsonb) WITH ORDINALITY ORDER BY ordinality`
  else
    await transaction.$executeRaw`INSERT INTO "Ballot" ("receipt", "roundId", "categoryId", "choices")
      SELECT value->>'receipt', ${roundId}, ${categoryId}, value->>'choices' FROM json_each(${ballots})`
}

/** What the database says of a statement can quote it; the log must not learn a choice. */
function withoutChoices(error: unknown): Error {
  const kind = error instanceof Error ? error.name : 'unknown error'
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return new Error(`a ballot could not be written: ${kind} ${code}`.trim())
}
