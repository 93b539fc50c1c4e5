import { shownCount } from '../../candidates.ts'
import { countRound } from '../../count.server.ts'
import { monthInWords } from '../../dates-in-words.ts'
import { listRounds, type Team } from '../../rounds.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { gatherFacts } from '../facts.server.ts'
import { fieldOf, findKeptFacts, sheetOf } from '../round-scores.server.ts'
import { electByScore } from '../score.ts'
import { type ScorePart, scoreParts, type ScoreRule } from '../score-rule.ts'

const mostMonths = 6

/** A published month: who won, and who would have. `missing`: parts that nobody who stood had. */
export type SimulatedMonth = {
  month: string
  before: string[]
  /** Null where nothing is worked out. */
  after: string[] | null
  why: 'few-ballots' | 'no-quorum' | null
  isOther: boolean
  missing: ScorePart[]
}

type Asked = { starId: string; score: ScoreRule | undefined; language: Language; now: Date }

/**
 * What a rule would have given in the last six published months of a star, by the function that elects. Months with too few
 * ballots are left out: trying one weight after the other would tell who was voted for.
 */
export async function simulate(team: Team, { starId, score, language, now }: Asked): Promise<SimulatedMonth[]> {
  const published = (await listRounds(team, now)).filter(({ phase }) => phase === 'published')
  const months: SimulatedMonth[] = []
  for (const round of published) {
    if (months.length === mostMonths) break
    const counted = (await countRound(round)).find(({ category }) => category.id === starId)
    if (!counted) continue
    const { category, count, vote } = counted
    const awards = await database.award.findMany({ where: { roundId: round.id, categoryId: starId }, select: { person: { select: { id: true, name: true } } } })
    const winners = awards.map(({ person }) => person)
    const shown = { month: monthInWords(round.month, language), before: winners.map(({ name }) => name), isOther: false }
    const why = shownCount(vote.turnout) === null ? 'few-ballots' : vote.outcome === 'no-quorum' ? 'no-quorum' : null
    if (why) {
      months.push({ ...shown, after: null, why, missing: [] })
      continue
    }
    const kept = category.score ? await findKeptFacts(round.id) : []
    const sheet = await sheetOf(round, kept.length > 0 ? kept : await gatherFacts(round, now))
    const field = score ? fieldOf(sheet, { star: category, count, vote }, score) : []
    const result = score ? electByScore(vote, { field, weights: score.weights }) : vote
    const ids = result.outcome === 'elected' ? result.winners : []
    const isMissing = (part: ScorePart) => (score?.weights[part] ?? 0) > 0 && field.every(({ stands, measures }) => !stands || measures[part] === null)
    months.push({
      ...shown,
      after: await namesOf(ids),
      why: null,
      isOther: ids.toSorted().join() !== winners.map(({ id }) => id).toSorted().join(),
      missing: scoreParts.filter(isMissing),
    })
  }
  return months
}

async function namesOf(ids: readonly string[]): Promise<string[]> {
  const people = await database.person.findMany({ where: { id: { in: [...ids] } }, select: { name: true }, orderBy: { employeeNumber: 'asc' } })
  return people.map(({ name }) => name)
}
