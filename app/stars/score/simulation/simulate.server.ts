import { shownCount } from '../../candidates.ts'
import { type CountedStar, countRound } from '../../count.server.ts'
import { monthInWords } from '../../dates-in-words.ts'
import type { Edition } from '../../editions/edition.ts'
import { listWins } from '../../electables.server.ts'
import { listRounds, type Round, type Team } from '../../rounds.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { gatherFacts } from '../facts.server.ts'
import { fieldOf, findKeptFacts, sheetOf } from '../round-scores.server.ts'
import { electByScore } from '../score.ts'
import { type ScorePart, scoreParts, type ScoreRule } from '../score-rule.ts'
import { tally } from '../../tally.ts'
import { restedCount, type Wins } from './rest.ts'

const mostMonths = 6

/** A published month: who won, and who would have. `missing`: parts that nobody who stood had. `resting`: who stood then and would have rested. */
export type SimulatedMonth = {
  month: string
  before: string[]
  /** Null where nothing is worked out. */
  after: string[] | null
  why: 'few-ballots' | 'no-quorum' | null
  isOther: boolean
  missing: ScorePart[]
  resting: string[]
}

type Rule = Pick<Edition, 'score' | 'eligibility'>
type Asked = { starId: string; edition: Rule; language: Language; now: Date }
type Held = { round: Round; counted: CountedStar; winners: { id: string; name: string }[] }

/**
 * What a rule would have given in the last six published months of a star, month after month by the functions that elect:
 * who wins in one of them rests in the next ones as the rule says, and who won in fact and would not have does not. Months
 * with too few ballots are left as they were: trying one weight after the other would tell who was voted for.
 */
export async function simulate(team: Team, { starId, edition, language, now }: Asked): Promise<SimulatedMonth[]> {
  const held = await listHeld(team, { starId, now })
  const won = await listWins(team.id)
  const earliest = held[0]?.round.month ?? ''
  let wins: Wins = new Map([...won].map(([personId, ofStars]) => [personId, (ofStars.get(starId) ?? []).filter((month) => month < earliest)]))
  const months: SimulatedMonth[] = []
  for (const { round, counted, winners } of held) {
    const { month } = round
    const vote = counted.vote
    const why: SimulatedMonth['why'] = shownCount(vote.turnout) === null ? 'few-ballots' : vote.outcome === 'no-quorum' ? 'no-quorum' : null
    const shown = { month: monthInWords(month, language), before: winners.map(({ name }) => name), why }
    const asItWas = winners.flatMap(({ id }) => (won.get(id)?.get(starId)?.includes(month) ? [id] : []))
    const again = why ? null : await electAgain(round, { counted, rule: edition, wins, now })
    wins = withWinners(wins, { month, ids: again?.ids ?? asItWas })
    months.push({
      ...shown,
      after: again && (await namesOf(again.ids)),
      isOther: again !== null && again.ids.toSorted().join() !== winners.map(({ id }) => id).toSorted().join(),
      missing: again?.missing ?? [],
      resting: again ? await namesOf(again.resting) : [],
    })
  }
  return months.reverse()
}

/** The last published months that had the star, the earliest first. */
async function listHeld(team: Team, { starId, now }: { starId: string; now: Date }): Promise<Held[]> {
  const held: Held[] = []
  for (const round of await listRounds(team, now)) {
    if (held.length === mostMonths) break
    const counted = round.phase === 'published' && (await countRound(round)).find(({ category }) => category.id === starId)
    if (!counted) continue
    const awards = await database.award.findMany({ where: { roundId: round.id, categoryId: starId }, select: { person: { select: { id: true, name: true } } } })
    held.push({ round, counted, winners: awards.map(({ person }) => person) })
  }
  return held.reverse()
}

type Again = { counted: CountedStar; rule: Rule; wins: Wins; now: Date }

async function electAgain(round: Round, { counted: { category, count: before }, rule, wins, now }: Again) {
  const { count, resting } = restedCount(before, { month: round.month, wins, coolDownMonths: rule.eligibility.coolDownMonths })
  const vote = tally(count)
  const { score } = rule
  const field = score ? fieldOf(await findSheet(round, category.score, now), { star: category, count, vote }, score) : []
  const result = score ? electByScore(vote, { field, weights: score.weights }) : vote
  const isMissing = (part: ScorePart) => (score?.weights[part] ?? 0) > 0 && field.every(({ stands, measures }) => !stands || measures[part] === null)
  return { ids: result.outcome === 'elected' ? result.winners : [], resting, missing: scoreParts.filter(isMissing) }
}

async function findSheet(round: Round, scoreThen: ScoreRule | undefined, now: Date) {
  const kept = scoreThen ? await findKeptFacts(round.id) : []
  return sheetOf(round, kept.length > 0 ? kept : await gatherFacts(round, now))
}

function withWinners(wins: Wins, { month, ids }: { month: string; ids: readonly string[] }): Wins {
  return ids.reduce<Wins>((sum, id) => new Map(sum).set(id, [...(sum.get(id) ?? []), month]), wins)
}

async function namesOf(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const people = await database.person.findMany({ where: { id: { in: [...ids] } }, select: { name: true }, orderBy: { employeeNumber: 'asc' } })
  return people.map(({ name }) => name)
}
