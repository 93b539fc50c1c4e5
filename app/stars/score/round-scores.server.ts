import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import type { Star } from '../categories.server.ts'
import { voteEnd } from '../round-phase.ts'
import type { Round } from '../rounds.server.ts'
import type { Count, Tally } from '../tally.ts'
import { listVetoed } from './complaints/vetoes.server.ts'
import { gatherFacts } from './facts.server.ts'
import { fraction } from './fraction.ts'
import { customerMeasure, type PersonFacts } from './measures.ts'
import { electByScore, type Entrant } from './score.ts'
import type { ScoreRule } from './score-rule.ts'
import { listLastViews, type LastView } from './views/lead-views.server.ts'

/** All that composite scores of a round are computed from. */
export type ScoreSheet = { people: readonly PersonFacts[]; views: readonly LastView[]; vetoed: ReadonlySet<string> }

/**
 * The sheet of a round whose vote is over. Whoever looks first after the close writes down what was known at the close, once:
 * what is entered or changed later moves no result. A veto alone can still fall, by an appeal, until the round is published.
 */
export async function findScoreSheet(round: Round, transaction: Transaction = database): Promise<ScoreSheet> {
  const people = await findKeptFacts(round.id, transaction)
  if (people.length > 0) return sheetOf(round, people, transaction)
  await keepFacts(transaction, { roundId: round.id, facts: await gatherFacts(round, voteEnd(round.dates)) })
  return sheetOf(round, await findKeptFacts(round.id, transaction), transaction)
}

export async function findKeptFacts(roundId: string, transaction: Transaction = database): Promise<PersonFacts[]> {
  return transaction.roundScore.findMany({ where: { roundId }, orderBy: { personId: 'asc' }, omit: { roundId: true } })
}

async function keepFacts(transaction: Transaction, { roundId, facts }: { roundId: string; facts: readonly PersonFacts[] }): Promise<void> {
  try {
    await transaction.roundScore.createMany({ data: facts.map((one) => ({ roundId, ...one })) })
  } catch (error) {
    // Somebody else looked first, and wrote the same.
    if (!isUniqueViolation(error)) throw error
  }
}

export async function sheetOf(round: Round, people: readonly PersonFacts[], transaction: Transaction = database): Promise<ScoreSheet> {
  const close = voteEnd(round.dates)
  const [views, vetoed] = await Promise.all([
    listLastViews(round.id, close, transaction),
    listVetoed(people.map(({ personId }) => personId), { close, zone: round.team.timeZone, decidedBefore: round.dates.publishedAt ?? new Date() }, transaction),
  ])
  return { people, views, vetoed }
}

type Voted = { star: Pick<Star, 'id'>; count: Count; vote: Tally }

/** Everybody of the sheet as the pure score takes them; the vote's points are only of those who stand. */
export function fieldOf({ people, views, vetoed }: ScoreSheet, { star, count, vote }: Voted, { leastDutyDays }: ScoreRule): Entrant[] {
  const points = new Map(vote.outcome === 'no-quorum' ? [] : vote.standings.map((standing) => [standing.id, standing.points]))
  return people.map((person) => {
    const { personId: id, position, training, dutyDays } = person
    const view = views.find(({ categoryId, personId }) => categoryId === star.id && personId === id)
    const own = points.get(id)
    return {
      id,
      position,
      stands: count.candidates.includes(id) && !count.struck?.includes(id),
      isBarred: vetoed.has(id) || dutyDays < leastDutyDays,
      measures: {
        peer: own === undefined ? null : fraction(own),
        customers: customerMeasure(person, people),
        training: training === null ? null : fraction(training),
        lead: view ? fraction(view.score) : null,
      },
    }
  })
}

/** The result of a star: of its vote alone, or by its composite score. */
export function judge(sheet: ScoreSheet | null, voted: Voted, score: ScoreRule | undefined): Tally {
  return sheet && score ? electByScore(voted.vote, { field: fieldOf(sheet, voted, score), weights: score.weights }) : voted.vote
}
