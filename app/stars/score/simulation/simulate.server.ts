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
type Held = { round: Round; counted: CountedStar; winners: string[] }

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
  const months: { month: string; winners: string[]; why: SimulatedMonth['why']; again: Again | null }[] = []
  for (const { round, counted, winners } of held) {
    const { month } = round
    const { vote } = counted
    const why = shownCount(vote.turnout) === null ? 'few-ballots' : vote.outcome === 'no-quorum' ? 'no-quorum' : null
    const again = why ? null : await electAgain(round, { counted, rule: edition, wins, now })
    wins = withWinners(wins, { month, ids: again?.ids ?? winners.filter((id) => won.get(id)?.get(starId)?.includes(month)) })
    months.push({ month, winners, why, again })
  }
  const namesOf = await namesAmong(months.flatMap(({ winners, again }) => [...winners, ...(again?.ids ?? []), ...(again?.resting ?? [])]))
  const inWords = months.map(({ month, winners, why, again }) => ({
    month: monthInWords(month, language),
    before: namesOf(winners),
    after: again && namesOf(again.ids),
    why,
    isOther: again !== null && again.ids.toSorted().join() !== winners.toSorted().join(),
    missing: again?.missing ?? [],
    resting: namesOf(again?.resting ?? []),
  }))
  return inWords.reverse()
}

/** The last published months that had the star, the earliest first. */
async function listHeld(team: Team, { starId, now }: { starId: string; now: Date }): Promise<Held[]> {
  const held: Omit<Held, 'winners'>[] = []
  for (const round of await listRounds(team, now)) {
    if (held.length === mostMonths) break
    const counted = round.phase === 'published' && (await countRound(round)).find(({ category }) => category.id === starId)
    if (counted) held.push({ round, counted })
  }
  const awards = await database.award.findMany({ where: { roundId: { in: held.map(({ round }) => round.id) }, categoryId: starId }, select: { roundId: true, personId: true } })
  return held.reverse().map((one) => ({ ...one, winners: awards.flatMap(({ roundId, personId }) => (roundId === one.round.id ? [personId] : [])) }))
}

type Again = { ids: string[]; resting: string[]; missing: ScorePart[] }
type Electing = { counted: CountedStar; rule: Rule; wins: Wins; now: Date }

async function electAgain(round: Round, { counted: { category, count: before }, rule, wins, now }: Electing): Promise<Again> {
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

/** Of these people the names of some, by employee number. */
async function namesAmong(ids: readonly string[]): Promise<(some: readonly string[]) => string[]> {
  const people = await database.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true }, orderBy: { employeeNumber: 'asc' } })
  return (some) => people.flatMap(({ id, name }) => (some.includes(id) ? [name] : []))
}
