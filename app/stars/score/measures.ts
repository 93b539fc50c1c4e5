import { type Fraction, fraction } from './fraction.ts'

/** What somebody who could be elected brought into a round besides the vote. */
export type PersonFacts = {
  personId: string
  position: string
  /** Levels 1 to 5 added up, and how many ratings they were. */
  ratingSum: number
  ratingCount: number
  /** Null where nothing was to be learned. */
  training: number | null
  dutyDays: number
}

/** Fewer ratings say nothing about a person: the part is missing. */
export const fewestRatings = 20
/** So many ratings of the team's average are thought to each person's own, so that twenty good ones do not outdo five hundred. */
const priorRatings = 50

type Rated = Pick<PersonFacts, 'ratingSum' | 'ratingCount'>

/**
 * The average of somebody's ratings, drawn towards that of all: (C·m + Σ) / (C + n) with the team's mean m and C = 50, the
 * Bayesian average as review sites use it. Null for too few ratings.
 */
export function customerMeasure({ ratingSum, ratingCount }: Rated, all: readonly Rated[]): Fraction | null {
  if (ratingCount < fewestRatings) return null
  const sum = all.reduce((total, one) => total + one.ratingSum, 0)
  const count = all.reduce((total, one) => total + one.ratingCount, 0)
  return fraction(priorRatings * sum + ratingSum * count, count * (priorRatings + ratingCount))
}
