import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { listStars, type Star } from './categories.server.ts'
import { listEverElectors } from './electorate.server.ts'
import type { Round } from './rounds.server.ts'
import { findScoreSheet, judge } from './score/round-scores.server.ts'
import { type Count, tally, type Tally } from './tally.ts'

const Choices = z.array(z.string()).max(3)

/**
 * A star after the close: what was counted, and what came of it; `vote` is what the ballots alone say, and the same as
 * `tally` for a star without a composite score. Receipts and ballots share no order.
 */
export type CountedStar = { category: Star; count: Count; vote: Tally; tally: Tally; receipts: string[] }

const closedPhases: readonly string[] = ['notice', 'ready', 'published']

/** Counts every star of a round. Throws while the vote is open: there is no running tally, for nobody. */
export async function countRound(round: Round): Promise<CountedStar[]> {
  if (!closedPhases.includes(round.phase)) throw new Error('a round is counted after its close only')
  const [stars, electorate, standing, ballots, wins] = await Promise.all([
    listStars(round),
    listEverElectors(round.id),
    database.candidate.findMany({ where: { roundId: round.id }, select: { categoryId: true, personId: true } }),
    database.ballot.findMany({ where: { roundId: round.id }, orderBy: { receipt: 'asc' } }),
    listRecentWins(round),
  ])
  const sheet = stars.some(({ score }) => score) ? await findScoreSheet(round) : null
  return stars.map((category) => {
    const ofStar = ballots.filter(({ categoryId }) => categoryId === category.id)
    const count: Count = {
      // In the order of what they say, so that no place of a ballot matches a place among the receipts.
      ballots: ofStar.map(({ choices }) => ({ choices: Choices.parse(choices) })).sort(byChoices),
      candidates: standing.filter(({ categoryId }) => categoryId === category.id).map(({ personId }) => personId),
      recentWins: wins.get(category.id) ?? {},
      electorate: electorate.length,
      quorumPercent: round.quorumPercent,
      rule: category.rule,
    }
    const vote = tally(count)
    return { category, count, vote, tally: judge(sheet, { star: category, count, vote }, category.score), receipts: ofStar.map(({ receipt }) => receipt) }
  })
}

function byChoices(one: { choices: string[] }, other: { choices: string[] }): number {
  const [a, b] = [one.choices.join(), other.choices.join()]
  return a === b ? 0 : a < b ? -1 : 1
}

/**
 * Awards of the twelve months before, by star and person. Awards made after this round was published do not count,
 * so that the tally comes out the same for ever.
 */
async function listRecentWins({ team, month, dates }: Round): Promise<Map<string, Record<string, number>>> {
  const rows = await database.award.findMany({
    where: {
      round: { unitId: team.id, month: { gte: yearBefore(month), lt: month } },
      ...(dates.publishedAt ? { awardedAt: { lt: dates.publishedAt } } : {}),
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
