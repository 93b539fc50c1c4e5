import { isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { shuffled } from './shuffled.server.ts'

/** A ballot as it lies among the others; `choices` is the JSON of its names. */
export type Lying = { receipt: string; choices: string }

type Star = { roundId: string; categoryId: string }

/**
 * Lays all ballots of a star and all of its turnout down anew, each in a random order of its own; `arrange` says what
 * lies there then. Otherwise the place of a row in its page and, on PostgreSQL, the transaction that wrote it would tell
 * which ballot came when, and so whose it is; and a ballot that was changed would look otherwise than one that was cast.
 * One at a time per star: two that rewrite at once would each see only their own. By hand, all rows as one value: to
 * compose an insert of as many rows as there are ballots took Prisma longer than all the rest.
 */
export async function layDown(transaction: Transaction, star: Star, arrange: (lying: Lying[]) => Lying[]): Promise<void> {
  const { roundId, categoryId } = star
  if (isPostgresql) await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ballots:${roundId}:${categoryId}`}, 0))`
  const lifted = await transaction.$queryRaw<Lying[]>`DELETE FROM "Ballot" WHERE "roundId" = ${roundId} AND "categoryId" = ${categoryId}
    RETURNING "receipt", CAST("choices" AS TEXT) AS "choices"`
  const ballots = JSON.stringify(shuffled(arrange(lifted)))
  if (isPostgresql)
    await transaction.$executeRaw`INSERT INTO "Ballot" ("receipt", "roundId", "categoryId", "choices")
      SELECT value->>'receipt', ${roundId}, ${categoryId}, (value->>'choices')::jsonb FROM jsonb_array_elements(${ballots}::jsonb) WITH ORDINALITY ORDER BY ordinality`
  else
    await transaction.$executeRaw`INSERT INTO "Ballot" ("receipt", "roundId", "categoryId", "choices")
      SELECT value->>'receipt', ${roundId}, ${categoryId}, value->>'choices' FROM json_each(${ballots})`
  await layTurnoutDown(transaction, star)
}

async function layTurnoutDown(transaction: Transaction, { roundId, categoryId }: Star): Promise<void> {
  const lifted = await transaction.$queryRaw<{ personId: string }[]>`DELETE FROM "Turnout" WHERE "roundId" = ${roundId} AND "categoryId" = ${categoryId} RETURNING "personId"`
  const voters = JSON.stringify(shuffled(lifted.map(({ personId }) => personId)))
  if (isPostgresql)
    await transaction.$executeRaw`INSERT INTO "Turnout" ("roundId", "categoryId", "personId")
      SELECT ${roundId}, ${categoryId}, value FROM jsonb_array_elements_text(${voters}::jsonb) WITH ORDINALITY AS one(value, place) ORDER BY place`
  else await transaction.$executeRaw`INSERT INTO "Turnout" ("roundId", "categoryId", "personId") SELECT ${roundId}, ${categoryId}, value FROM json_each(${voters})`
}
