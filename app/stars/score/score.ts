/*
 * The composite score of one star, exact: each part as a percentile within the role, weighed as the ballot said.
 *
 * Percentile: of the others whom one is compared with, the share that lies below, ties by half. It is the mid-rank
 * percentile rank (below + ½ · equal) / n of educational measurement (L. Crocker, J. Algina: Introduction to Classical and
 * Modern Test Theory, 1986, ch. 19), taken over the others alone, and so the same as the measure of stochastic superiority A
 * (A. Vargha, H. D. Delaney: A Critique and Improvement of the CL Common Language Effect Size Statistics, 2000) of one
 * against the rest. Counting oneself, the best of three would have 83 and the best of ten 95; so every best has 100.
 */
import { compare, type Fraction, fraction, plus, times } from './fraction.ts'
import { type ScorePart, scoreParts, type Weights } from './score-rule.ts'
import { climb, type Tally } from '../tally.ts'

export type Entrant = {
  id: string
  /** The role within which one is compared; '' for none. */
  position: string
  /** Higher is better; null for what is missing. Who does not stand has no `peer`. */
  measures: Readonly<Record<ScorePart, Fraction | null>>
  stands: boolean
  /** A valid grave complaint, or too few days of duty. */
  isBarred: boolean
}

export type Scored = {
  id: string
  /** 0 to 100; null for a part that is missing. */
  percentiles: Readonly<Record<ScorePart, Fraction | null>>
  /** 0 to 100; null for who does not stand. */
  composite: Fraction | null
}

/** A role of fewer is compared with the whole team: among two, each would read the other's place from the own one. */
const fewestOfRole = 3

const middle = fraction(50)

/** Scores everybody. Depends on no order; a part that is missing is no zero: the weights of the others stand for it. */
export function scoreField(field: readonly Entrant[], weights: Weights): Scored[] {
  return field.map((entrant) => {
    const percentiles = {
      peer: percentileIn(field, entrant, 'peer'),
      customers: percentileIn(field, entrant, 'customers'),
      training: percentileIn(field, entrant, 'training'),
      lead: percentileIn(field, entrant, 'lead'),
    }
    return { id: entrant.id, percentiles, composite: entrant.stands ? compositeOf(percentiles, weights) : null }
  })
}

/** What each part weighs of a hundred for somebody, once what is missing is shared out in proportion; null for what is missing. */
export function weightsUsed(percentiles: Scored['percentiles'], weights: Weights): Record<ScorePart, Fraction | null> {
  const present = scoreParts.filter((part) => percentiles[part] !== null && weights[part] > 0)
  const sum = present.reduce((total, part) => total + weights[part], 0)
  const used = (part: ScorePart) => (present.includes(part) ? fraction(100 * weights[part], sum) : null)
  return { peer: used('peer'), customers: used('customers'), training: used('training'), lead: used('lead') }
}

function percentileIn(field: readonly Entrant[], { id, position, measures }: Entrant, part: ScorePart): Fraction | null {
  const own = measures[part]
  if (own === null) return null
  const having = field.filter((entrant) => entrant.measures[part] !== null)
  const ofRole = having.filter((entrant) => entrant.position === position)
  const compared = position !== '' && ofRole.length >= fewestOfRole ? ofRole : having
  return percentile(own, compared.flatMap((other) => (other.id === id ? [] : (other.measures[part] ?? []))))
}

/** Nobody to be compared with is the middle. */
export function percentile(own: Fraction, others: readonly Fraction[]): Fraction {
  if (others.length === 0) return middle
  const halves = others.reduce((sum, other) => sum + 1 + Math.sign(compare(own, other)), 0)
  return fraction(100 * halves, 2 * others.length)
}

function compositeOf(percentiles: Scored['percentiles'], weights: Weights): Fraction | null {
  const used = weightsUsed(percentiles, weights)
  return scoreParts.reduce<Fraction | null>((sum, part) => {
    const [value, weight] = [percentiles[part], used[part]]
    if (value === null || weight === null) return sum
    const share = times(value, times(weight, fraction(1, 100)))
    return sum === null ? share : plus(sum, share)
  }, null)
}

/**
 * Who wins a star with a composite score, where the vote itself came to a result: the highest score of those who are not
 * barred, and among equals the ladder of the vote.
 */
export function electByScore(vote: Tally, { field, weights }: { field: readonly Entrant[]; weights: Weights }): Tally {
  if (vote.outcome !== 'elected') return vote
  const { standings, turnout } = vote
  const free = new Set(field.flatMap(({ id, stands, isBarred }) => (stands && !isBarred ? [id] : [])))
  const scored = scoreField(field, weights).flatMap(({ id, composite }) => (composite !== null && free.has(id) ? [{ id, composite }] : []))
  const best = scored.reduce<Fraction | null>((highest, { composite }) => (highest === null || compare(composite, highest) > 0 ? composite : highest), null)
  if (best === null) return { outcome: 'nobody', standings, turnout }
  const leaders = scored.filter(({ composite }) => compare(composite, best) === 0).map(({ id }) => id)
  if (leaders.length === 1) return { outcome: 'elected', winners: leaders, ladder: 'composite', standings, turnout }
  return { outcome: 'elected', ...climb(standings.filter(({ id }) => leaders.includes(id))), standings, turnout }
}
