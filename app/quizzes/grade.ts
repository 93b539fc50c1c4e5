import { z } from 'zod'
import { scorePercent } from './points.ts'
import { isPassed, type Score } from './scoring.ts'

/** Which of several attempts counts: the best, the first, the last, or the average of their percentages. */
export const GradeMethod = z.enum(['best', 'first', 'last', 'average'])
export type GradeMethod = z.infer<typeof GradeMethod>

/** `percent` is rounded down, so that a failed 79.9 never reads 80. */
export type Grade = { percent: number; passed: boolean }

/**
 * The grade of ended attempts, in the order in which they ended, at least one; the pass mark is in per cent, with at
 * most two decimals. Compared as exact fractions: an average of thirds is neither rounded up nor down to a pass.
 */
export function gradeOf(method: GradeMethod, scores: readonly Score[], passMarkPercent: number): Grade {
  if (method === 'average') return averageGrade(scores, passMarkPercent)
  const chosen = method === 'first' ? scores[0] : method === 'last' ? scores.at(-1) : bestOf(scores)
  if (!chosen) throw new Error('a grade needs an attempt')
  return { percent: scorePercent(chosen), passed: isPassed(chosen, passMarkPercent) }
}

function bestOf(scores: readonly Score[]): Score | undefined {
  return scores.toSorted((one, other) => other.points * one.maxPoints - one.points * other.maxPoints)[0]
}

function averageGrade(scores: readonly Score[], passMarkPercent: number): Grade {
  const counted = scores.filter(({ maxPoints }) => maxPoints > 0)
  // Σ points / maxPoints over a common denominator, then divided by how many there are.
  const whole = counted.reduce((product, { maxPoints }) => product * BigInt(maxPoints), 1n)
  const sum = counted.reduce((total, { points, maxPoints }) => total + (BigInt(points) * whole) / BigInt(maxPoints), 0n)
  const divisor = whole * BigInt(Math.max(1, scores.length))
  return { percent: Number((sum * 100n) / divisor), passed: counted.length > 0 && sum * 10_000n >= BigInt(Math.round(passMarkPercent * 100)) * divisor }
}
