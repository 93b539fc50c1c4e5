/*
 * The count of one star of one round, by the rule that was declared to voters before the vote
 * opened: points by rank (3-2-1, a truncated Borda count), approval of up to three, or one name. The
 * tie ladder is that of PRODUCT §5; where a ballot has no order, no place on it decides. What of the
 * result may be shown is the caller's business: below 8 voters no counts at all.
 */
import { placesOf, pointsAt, type StarRule } from './star-rule.ts'

/** One ballot: up to three candidates, best first where the rule ranks them. None at all says "nobody this month". */
export type CountedBallot = { choices: readonly string[] }

export type Count = {
  ballots: readonly CountedBallot[]
  candidates: readonly string[]
  /** Awards of this star in the 12 months before, by candidate; not listed is none. */
  recentWins: Readonly<Record<string, number>>
  /** How many could vote, frozen when voting opened. */
  electorate: number
  /** 0 to 100: reached when turnout / electorate is at least this. */
  quorumPercent: number
  rule: StarRule
  /** Candidates against whom an objection was upheld: what ballots gave them counts for nobody, and the others keep their places. */
  struck?: readonly string[] | undefined
}

export type Standing = {
  id: string
  points: number
  firstPlaces: number
  recentWins: number
  /** 1 is the best; equals share a rank. The order among equals is that of their ids and means nothing. */
  rank: number
}

/** Which rung of the ladder decided; `joint` shares the star among all that are still equal. `composite`: a score beside the vote (score/score.ts). */
export type Rung = 'composite' | 'points' | 'first-places' | 'fewer-recent-wins' | 'joint'

/** Without a quorum there are no standings: the vote may be extended, and a running tally is never shown. */
export type Tally =
  | { outcome: 'elected'; winners: string[]; ladder: Rung; standings: Standing[]; turnout: number }
  | { outcome: 'nobody'; standings: Standing[]; turnout: number }
  | { outcome: 'no-quorum'; turnout: number }

/**
 * Counts the ballots. "Nobody" wins when no candidate has a point or more than half of the ballots
 * say so; such ballots count for the turnout alone. Never depends on the order of candidates or
 * ballots. Throws on a ballot or a figure that the edge should not have let in.
 */
export function tally(count: Count): Tally {
  requireSound(count)
  const { ballots, electorate, quorumPercent } = count
  const turnout = ballots.length
  if (turnout * 100 < electorate * quorumPercent) return { outcome: 'no-quorum', turnout }
  const standings = standingsOf(count)
  const sayingNobody = ballots.filter(({ choices }) => choices.length === 0).length
  const hasPoints = standings.some(({ points }) => points > 0)
  if (!hasPoints || sayingNobody * 2 > turnout) return { outcome: 'nobody', standings, turnout }
  return { outcome: 'elected', ...climb(standings), standings, turnout }
}

type Unranked = Omit<Standing, 'rank'>

const ladder: readonly { rung: Rung; merit: (standing: Unranked) => number }[] = [
  { rung: 'points', merit: ({ points }) => points },
  { rung: 'first-places', merit: ({ firstPlaces }) => firstPlaces },
  { rung: 'fewer-recent-wins', merit: ({ recentWins }) => -recentWins },
]

/** Who is ahead among these by the ladder. */
export function climb(standings: readonly Standing[]): { winners: string[]; ladder: Rung } {
  let leaders = standings
  for (const { rung, merit } of ladder) {
    leaders = bestBy(leaders, merit)
    if (leaders.length === 1) return { winners: leaders.map(({ id }) => id), ladder: rung }
  }
  return { winners: leaders.map(({ id }) => id), ladder: 'joint' }
}

/** A rung that a tie went through: who were level before it, what each has there, and who was left. `joint` only shares. */
export type TieStep = { rung: Rung; leaders: readonly Standing[]; left: readonly string[] }

/** How a tie was decided, rung by rung; none where somebody had the most points alone. A rung that a rule has not got is left out. */
export function tiePath(standings: readonly Standing[], { method }: StarRule): TieStep[] {
  const steps: TieStep[] = []
  let leaders = standings
  for (const { rung, merit } of ladder) {
    if (rung === 'first-places' && method !== 'ranked') continue
    const left = bestBy(leaders, merit)
    if (rung !== 'points') steps.push({ rung, leaders, left: left.map(({ id }) => id) })
    else if (left.length > 1) steps.push({ rung, leaders: left, left: left.map(({ id }) => id) })
    leaders = left
    if (leaders.length === 1) return steps
  }
  return [...steps, { rung: 'joint', leaders, left: leaders.map(({ id }) => id) }]
}

function bestBy(standings: readonly Standing[], merit: (standing: Unranked) => number): readonly Standing[] {
  const best = Math.max(...standings.map(merit))
  return standings.filter((standing) => merit(standing) === best)
}

function standingsOf({ ballots, candidates, recentWins, rule, struck = [] }: Count): Standing[] {
  const wins = new Map(Object.entries(recentWins))
  const gone = new Set(struck)
  const counted = new Map(candidates.filter((id) => !gone.has(id)).map((id) => [id, { id, points: 0, firstPlaces: 0, recentWins: wins.get(id) ?? 0 }]))
  for (const { choices } of ballots) {
    for (const [place, id] of choices.entries()) {
      const standing = counted.get(id)
      if (!standing) continue
      standing.points += pointsAt(rule, place)
      // Only a ranked ballot has a first place.
      if (place === 0 && rule.method === 'ranked') standing.firstPlaces += 1
    }
  }
  const sorted = [...counted.values()].sort((a, b) => aheadOf(a, b) || (a.id < b.id ? -1 : 1))
  const standings: Standing[] = []
  for (const [index, one] of sorted.entries()) {
    const before = standings[index - 1]
    standings.push({ ...one, rank: before && aheadOf(before, one) === 0 ? before.rank : index + 1 })
  }
  return standings
}

/** Below 0 where the first is ahead, 0 where they are equal on every rung. */
function aheadOf(one: Unranked, other: Unranked): number {
  const deciding = ladder.find(({ merit }) => merit(one) !== merit(other))
  return deciding ? deciding.merit(other) - deciding.merit(one) : 0
}

function requireSound({ ballots, candidates, recentWins, electorate, quorumPercent, rule, struck = [] }: Count): void {
  if (rule.points.length === 0 || !rule.points.every((points) => isCount(points) && points > 0)) throw new Error('points are not whole numbers')
  const known = new Set(candidates)
  if (known.size !== candidates.length) throw new Error('a candidate stands twice')
  if (!(quorumPercent >= 0 && quorumPercent <= 100)) throw new Error('quorum is not a percentage')
  if (!isCount(electorate)) throw new Error('electorate is not a number of people')
  if (ballots.length > electorate) throw new Error('more ballots than voters')
  if (!Object.values(recentWins).every(isCount)) throw new Error('recent wins are not a count')
  if (!struck.every((id) => known.has(id))) throw new Error('somebody is struck who did not stand')
  for (const { choices } of ballots) {
    if (choices.length > placesOf(rule)) throw new Error('a ballot names more than the rule allows')
    if (new Set(choices).size !== choices.length) throw new Error('a ballot names one twice')
    if (!choices.every((id) => known.has(id))) throw new Error('a ballot names no candidate')
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}
