import { database } from '#app/platform/database.server.ts'
import { shownCount } from './candidates.ts'
import type { CountFile } from './count-file.ts'
import { countRound } from './count.server.ts'
import type { Round } from './rounds.server.ts'

/**
 * The count of a published round, for anybody in the team to compute again. Stars with too few ballots to be shown are
 * left out. Null before the publication.
 */
export async function findCountFile(round: Round): Promise<CountFile | null> {
  if (round.phase !== 'published') return null
  const stars = (await countRound(round)).filter(({ tally }) => shownCount(tally.turnout) !== null)
  const ids = [...new Set(stars.flatMap(({ count }) => count.candidates))]
  const people = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return {
    unit: round.team.name,
    month: round.month,
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    stars: stars.map(({ category, count, vote, tally, receipts }) => ({
      star: category.name.zh,
      count: { ...count, rule: { ...count.rule, points: [...count.rule.points] }, ballots: count.ballots.map(({ choices }) => ({ choices: [...choices] })), candidates: [...count.candidates].sort(), struck: [...(count.struck ?? [])].sort() },
      winners: tally.outcome === 'elected' ? tally.winners : [],
      ...(category.score ? { byVote: vote.outcome === 'elected' ? vote.winners : [] } : {}),
      receipts,
    })),
  }
}
