import { type Item, type Matrix, scaled, sum, totalsOf } from './matrix.ts'
import { covarianceOf, deviationOf, meanOf, varianceOf } from './statistics.ts'

/**
 * One question over all attempts that had it. Percentages; null where a figure is undefined. Names and formulas:
 * docs.moodle.org/dev/Quiz_statistics_calculations. x are the points of the item, T the totals, X = T − x.
 */
export type ItemFigures = {
  id: string
  /** Attempts that had the item. */
  count: number
  /** 100 · mean(x) / max(x). */
  facility: number | null
  /** √V(x), per cent of max(x). */
  deviation: number | null
  /** 100 · max(x) / max(T). */
  intendedWeight: number | null
  /** 100 · √C(x, T) / Σ √C(xj, T), the sum over items without a negative covariance; null for those with one. */
  effectiveWeight: number | null
  /** 100 · C(x, X) / √(V(x) · V(X)): from −100 to 100. */
  discrimination: number | null
  /** 100 · C(x, X) / Cmax, the covariance once both lists are sorted: at most 100. */
  efficiency: number | null
}

type Column = { item: Item; /** As earned. */ points: number[]; /** In the common scale of the totals. */ counted: number[]; totals: number[] }

export function analyseItems(matrix: Matrix): ItemFigures[] {
  const { totals, worths, max } = totalsOf(matrix)
  const columns = matrix.items.map((item, place): Column => {
    const had = matrix.rows.flatMap((row, index) => {
      const points = row[place] ?? null
      return points === null ? [] : [{ points, counted: scaled(points, { from: worths[index] ?? 0, to: max }), total: totals[index] ?? 0 }]
    })
    return { item, points: had.map(({ points }) => points), counted: had.map(({ counted }) => counted), totals: had.map(({ total }) => total) }
  })
  const weights = columns.map(({ counted, totals }) => rootOf(covarianceOf(counted, totals)))
  const allWeights = sum(weights.map((weight) => weight ?? 0))
  return columns.map((column, place) => {
    const weight = weights[place] ?? null
    return { ...figuresOf(column, max), effectiveWeight: weight === null || allWeights === 0 ? null : (100 * weight) / allWeights }
  })
}

function figuresOf({ item, points, counted, totals }: Column, max: number): Omit<ItemFigures, 'effectiveWeight'> {
  const rests = totals.map((total, index) => total - (counted[index] ?? 0))
  const perCent = (value: number | null) => (value === null || item.max === 0 ? null : (100 * value) / item.max)
  return {
    id: item.id,
    count: points.length,
    facility: perCent(meanOf(points)),
    deviation: perCent(deviationOf(points)),
    intendedWeight: max === 0 ? null : (100 * item.max) / max,
    discrimination: discriminationOf(counted, rests),
    efficiency: efficiencyOf(counted, rests),
  }
}

function discriminationOf(counted: readonly number[], rests: readonly number[]): number | null {
  const product = (varianceOf(counted) ?? 0) * (varianceOf(rests) ?? 0)
  if (product === 0) return null
  return Math.min(100, Math.max(-100, (100 * (covarianceOf(counted, rests) ?? 0)) / Math.sqrt(product)))
}

function efficiencyOf(counted: readonly number[], rests: readonly number[]): number | null {
  const most = covarianceOf(ascending(counted), ascending(rests)) ?? 0
  return most <= 0 ? null : Math.min(100, (100 * (covarianceOf(counted, rests) ?? 0)) / most)
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((one, other) => one - other)
}

function rootOf(covariance: number | null): number | null {
  return covariance === null || covariance < 0 ? null : Math.sqrt(covariance)
}
