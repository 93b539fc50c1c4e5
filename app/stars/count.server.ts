import { z } from 'zod'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { listStars, type Star } from './categories.server.ts'
import { countEverElectors } from './electorate.server.ts'
import { listStruck } from './objections/objections.server.ts'
import type { Round } from './rounds.server.ts'
import { findScoreSheet, judge } from './score/round-scores.server.ts'
import { type Count, type CountedBallot, tally, type Tally } from './tally.ts'

const Choices = z.array(z.string()).max(3)

/**
 * A star after the close: what was counted, and what came of it; `vote` is what the ballots alone say, and the same as
 * `tally` for a star without a composite score. Receipts and ballots share no order.
 */
export type CountedStar = { category: Star; count: Count; vote: Tally; tally: Tally; receipts: string[] }

const closedPhases: readonly string[] = ['notice', 'ready', 'published']

/** As countRound, and null while the vote is open or where there was none. */
export async function countWhenClosed(round: Round): Promise<CountedStar[] | null> {
  return closedPhases.includes(round.phase) ? countRound(round) : null
}

/** Counts every star of a round. Throws while the vote is open: there is no running tally, for nobody. */
export async function countRound(round: Round, transaction: Transaction = database): Promise<CountedStar[]> {
  if (!closedPhases.includes(round.phase)) throw new Error('a round is counted after its close only')
  const [stars, electorate, standing, ballots, receipts, wins, struck] = await Promise.all([
    listStars(round, transaction),
    countEverElectors(round.id, transaction),
    transaction.candidate.findMany({ where: { roundId: round.id }, select: { categoryId: true, personId: true } }),
    listBallots(round.id, transaction),
    listReceipts(round.id, transaction),
    listRecentWins(round, transaction),
    listStruck(round.id, transaction),
  ])
  const sheet = stars.some(({ score }) => score) ? await findScoreSheet(round, transaction) : null
  return stars.map((category) => {
    const count: Count = {
      ballots: ballots.get(category.id) ?? [],
      candidates: standing.filter(({ categoryId }) => categoryId === category.id).map(({ personId }) => personId),
      recentWins: wins.get(category.id) ?? {},
      electorate,
      quorumPercent: round.quorumPercent,
      rule: category.rule,
      struck: struck.filter(({ categoryId }) => categoryId === category.id).map(({ personId }) => personId),
    }
    const vote = tally(count)
    return { category, count, vote, tally: judge(sheet, { star: category, count, vote }, category.score), receipts: receipts.get(category.id) ?? [] }
  })
}

/**
 * The ballots of each star, in the order of what they say, so that no place of a ballot matches a place among the
 * receipts. Those that say the same come as one row with their number: of thousands that is a hundred.
 */
async function listBallots(roundId: string, transaction: Transaction): Promise<Map<string, CountedBallot[]>> {
  const rows = await transaction.$queryRaw<{ categoryId: string; choices: string; times: number | bigint }[]>`SELECT "categoryId", CAST("choices" AS TEXT) AS "choices", COUNT(*) AS "times"
    FROM "Ballot" WHERE "roundId" = ${roundId} GROUP BY "categoryId", CAST("choices" AS TEXT)`
  const alike = rows.map(({ categoryId, choices, times }) => ({ categoryId, times: Number(times), choices: Choices.parse(JSON.parse(choices)) }))
  const sorted = alike.sort((one, other) => (one.choices.join() < other.choices.join() ? -1 : 1))
  const ofStars = Map.groupBy(sorted, ({ categoryId }) => categoryId)
  return new Map([...ofStars].map(([categoryId, ofStar]) => [categoryId, ofStar.flatMap(({ choices, times }) => Array.from({ length: times }, () => ({ choices })))]))
}

/** The receipts of each star in their own order; of a star as one text, for a row each took longer than the count. */
async function listReceipts(roundId: string, transaction: Transaction): Promise<Map<string, string[]>> {
  const rows = isPostgresql
    ? await transaction.$queryRaw<{ categoryId: string; receipts: string }[]>`SELECT "categoryId", string_agg("receipt", ' ') AS "receipts" FROM "Ballot" WHERE "roundId" = ${roundId} GROUP BY "categoryId"`
    : await transaction.$queryRaw<{ categoryId: string; receipts: string }[]>`SELECT "categoryId", group_concat("receipt", ' ') AS "receipts" FROM "Ballot" WHERE "roundId" = ${roundId} GROUP BY "categoryId"`
  return new Map(rows.map(({ categoryId, receipts }) => [categoryId, receipts.split(' ').sort()]))
}

/**
 * Awards of the twelve months before, by star and person; one that was annulled is none. What is made or annulled after
 * this round was published does not count, so that the tally comes out the same for ever.
 */
async function listRecentWins({ team, month, dates }: Round, transaction: Transaction): Promise<Map<string, Record<string, number>>> {
  const rows = await transaction.award.findMany({
    where: {
      round: { unitId: team.id, month: { gte: yearBefore(month), lt: month } },
      ...(dates.publishedAt ? { awardedAt: { lt: dates.publishedAt } } : {}),
      OR: [{ annulment: null }, ...(dates.publishedAt ? [{ annulment: { annulledAt: { gte: dates.publishedAt } } }] : [])],
    },
    select: { categoryId: true, personId: true },
  })
  const wins = new Map<string, Record<string, number>>()
  for (const { categoryId, personId } of rows) {
    const ofStar = wins.get(categoryId) ?? {}
    wins.set(categoryId, { ...ofStar, [personId]: (ofStar[personId] ?? 0) + 1 })
  }
  return wins
}

/** '2026-11' → '2025-11' */
function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`
}
