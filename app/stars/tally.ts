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
    const best = Math.max(...leaders.map(merit))
    leaders = leaders.filter((standing) => merit(standing) === best)
    if (leaders.length === 1) return { winners: leaders.map(({ id }) => id), ladder: rung }
  }
  return { winners: leaders.map(({ id }) => id), ladder: 'joint' }
}

function standingsOf({ ballots, candidates, recentWins, rule }: Count): Standing[] {
  const wins = new Map(Object.entries(recentWins))
  const unranked = candidates.map((id) => {
    const places = ballots.map(({ choices }) => choices.indexOf(id))
    return {
      id,
      points: places.reduce((sum, place) => sum + pointsAt(rule, place), 0),
      // Only a ranked ballot has a first place.
      firstPlaces: rule.method === 'ranked' ? places.filter((place) => place === 0).length : 0,
      recentWins: wins.get(id) ?? 0,
    }
  })
  return unranked
    .map((standing) => ({
      ...standing,
      rank: 1 + unranked.filter((other) => isAhead(other, standing)).length,
    }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
}

function isAhead(one: Unranked, other: Unranked): boolean {
  const deciding = ladder.find(({ merit }) => merit(one) !== merit(other))
  return deciding !== undefined && deciding.merit(one) > deciding.merit(other)
}

function requireSound({ ballots, candidates, recentWins, electorate, quorumPercent, rule }: Count): void {
  if (rule.points.length === 0 || !rule.points.every((points) => isCount(points) && points > 0)) throw new Error('points are not whole numbers')
  const known = new Set(candidates)
  if (known.size !== candidates.length) throw new Error('a candidate stands twice')
  if (!(quorumPercent >= 0 && quorumPercent <= 100)) throw new Error('quorum is not a percentage')
  if (!isCount(electorate)) throw new Error('electorate is not a number of people')
  if (ballots.length > electorate) throw new Error('more ballots than voters')
  if (!Object.values(recentWins).every(isCount)) throw new Error('recent wins are not a count')
  for (const { choices } of ballots) {
    if (choices.length > placesOf(rule)) throw new Error('a ballot names more than the rule allows')
    if (new Set(choices).size !== choices.length) throw new Error('a ballot names one twice')
    if (!choices.every((id) => known.has(id))) throw new Error('a ballot names no candidate')
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}
