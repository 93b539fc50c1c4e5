import type { ItemFigures } from './item-analysis.ts'

/*
 * What readers are told about the figures; the bands are those of the field (docs.moodle.org, "Quiz statistics
 * report"), with fewer steps.
 */

/** Below this many takers no figure is shown: it would tell of single people and of chance. */
export const fewestTakers = 10
/** Below this many takers figures are shown, and that they move by chance. */
export const enoughTakers = 30

export type Flag = 'keyDoubtful' | 'tooHard' | 'tooEasy'

/** Who knows more earns less; nearly nobody earns it, or fewer than by blind choice; everybody does. */
export function flagsOf({ facility, discrimination }: Pick<ItemFigures, 'facility' | 'discrimination'>, guess: number | null): Flag[] {
  const isHard = facility !== null && (facility < 5 || (guess !== null && facility < guess))
  return [
    ...(discrimination !== null && discrimination < 0 ? (['keyDoubtful'] as const) : []),
    ...(isHard ? (['tooHard'] as const) : []),
    ...(facility !== null && facility > 95 ? (['tooEasy'] as const) : []),
  ]
}

export function facilityBand(facility: number) {
  if (facility < 5) return 'nobody'
  if (facility < 35) return 'hard'
  if (facility < 65) return 'right'
  return facility <= 95 ? 'easy' : 'everybody'
}

export function discriminationBand(discrimination: number) {
  if (discrimination < 0) return 'negative'
  if (discrimination < 20) return 'veryWeak'
  if (discrimination < 30) return 'weak'
  return discrimination <= 50 ? 'adequate' : 'veryGood'
}

export function consistencyBand(consistency: number) {
  if (consistency < 64) return 'unsatisfactory'
  return consistency <= 75 ? 'fair' : 'good'
}

type Judged = { flags: readonly Flag[]; discrimination: number | null; number: number }

const weights: Record<Flag, number> = { keyDoubtful: 4, tooHard: 2, tooEasy: 1 }

/** Worst first: by the gravest flags, then by the lowest discrimination; what has none comes last. */
export function worstFirst<T extends Judged>(items: readonly T[]): T[] {
  const gravity = ({ flags }: Judged) => flags.reduce((sum, flag) => sum + weights[flag], 0)
  return items.toSorted((one, other) => gravity(other) - gravity(one) || (one.discrimination ?? 101) - (other.discrimination ?? 101) || one.number - other.number)
}
