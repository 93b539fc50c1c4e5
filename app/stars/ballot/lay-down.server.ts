import { LRUCache } from 'lru-cache'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { together } from '#app/platform/together.ts'
import { arrange, type Coming, type Lying } from './arrange.ts'
import { shuffled } from './shuffled.server.ts'

type Star = { roundId: string; categoryId: string }
type Layer = (coming: Coming) => Promise<boolean>

/** Of each star that is voted on the queue of what comes to it. One that is forgotten is begun anew: the database has them take turns as well. */
const layers = new LRUCache<string, Layer>({ max: 1000 })

/**
 * Casts or changes a ballot: lays all ballots of its star and all of its turnout down anew, each in a random order of its
 * own. Otherwise the place of a row in its page and, on PostgreSQL, the transaction that wrote it would tell which ballot
 * came when, and so whose it is; and a ballot that was changed would look otherwise than one that was cast. What comes
 * meanwhile is laid down together with the next, which tells less still and in a large unit costs once instead of many
 * times. Says whether it counts: not the second ballot of a voter, nor a change of what does not lie there.
 */
export async function layDown(star: Star, coming: Coming): Promise<boolean> {
  const key = `${star.roundId} ${star.categoryId}`
  const layer = layers.get(key) ?? together((comings: readonly Coming[]) => layAllDown(star, comings))
  layers.set(key, layer)
  try {
    return await layer(coming)
  } catch {
    // Where one breaks the whole, the others do not fall with it; one that stands already by now is not counted again.
    const [counts = false] = await layAllDown(star, [coming])
    return counts
  }
}

/** One transaction. All rows go as one value: to compose an insert of as many rows as there are ballots took Prisma longer than all the rest. */
async function layAllDown({ roundId, categoryId }: Star, comings: readonly Coming[]): Promise<boolean[]> {
  return database.$transaction(async (transaction) => {
    // One at a time per star: two that rewrite at once would each see only their own.
    if (isPostgresql) await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ballots:${roundId}:${categoryId}`}, 0))`
    const voters = await transaction.$queryRaw<{ personId: string }[]>`DELETE FROM "Turnout" WHERE "roundId" = ${roundId} AND "categoryId" = ${categoryId} RETURNING "personId"`
    const ballots = await transaction.$queryRaw<Lying[]>`DELETE FROM "Ballot" WHERE "roundId" = ${roundId} AND "categoryId" = ${categoryId}
      RETURNING "receipt", CAST("choices" AS TEXT) AS "choices"`
    const arranged = arrange({ ballots, voters: voters.map(({ personId }) => personId) }, comings)
    await layTurnout(transaction, { roundId, categoryId }, JSON.stringify(shuffled(arranged.voters)))
    await layBallots(transaction, { roundId, categoryId }, JSON.stringify(shuffled(arranged.ballots)))
    return arranged.counts
  })
}

async function layTurnout(transaction: Transaction, { roundId, categoryId }: Star, voters: string): Promise<void> {
  if (isPostgresql)
    await transaction.$executeRaw`INSERT INTO "Turnout" ("roundId", "categoryId", "personId")
      SELECT ${roundId}, ${categoryId}, value FROM jsonb_array_elements_text(${voters}::jsonb) WITH ORDINALITY AS one(value, place) ORDER BY place`
  else await transaction.$executeRaw`INSERT INTO "Turnout" ("roundId", "categoryId", "personId") SELECT ${roundId}, ${categoryId}, value FROM json_each(${voters})`
}

async function layBallots(transaction: Transaction, { roundId, categoryId }: Star, ballots: string): Promise<void> {
  if (isPostgresql)
    await transaction.$executeRaw`INSERT INTO "Ballot" ("receipt", "roundId", "categoryId", "choices")
      SELECT value->>'receipt', ${roundId}, ${categoryId}, (value->>'choices')::jsonb FROM jsonb_array_elements(${ballots}::jsonb) WITH ORDINALITY ORDER BY ordinality`
  else
    await transaction.$executeRaw`INSERT INTO "Ballot" ("receipt", "roundId", "categoryId", "choices")
      SELECT value->>'receipt', ${roundId}, ${categoryId}, value->>'choices' FROM json_each(${ballots})`
}
