import { type Matrix, type Row, sum, totalsOf } from './matrix.ts'
import { deviationOf, kurtosisOf, meanOf, medianOf, skewnessOf, varianceOf } from './statistics.ts'

/**
 * The paper as a whole. Totals in per cent of what the paper is worth; null where a figure is undefined. Names and
 * formulas: docs.moodle.org/dev/Quiz_statistics_calculations.
 */
export type PaperFigures = {
  /** What most papers are worth, in hundredths of a point. */
  max: number
  mean: number | null
  median: number | null
  deviation: number | null
  skewness: number | null
  kurtosis: number | null
  /** Cronbach's alpha: 100 · p/(p − 1) · (1 − ΣV(x)/V(T)) over p items. At most 100, and negative where items work against each other. */
  consistency: number | null
  /** Attempts behind the consistency: the largest group with the very same items. */
  consistencyCount: number
  /** 100 · √(1 − consistency/100): how much of the deviation is chance. */
  errorRatio: number | null
  /** Error ratio · deviation / 100, in per cent of the paper. */
  standardError: number | null
}

export function analysePaper(matrix: Matrix): PaperFigures {
  const { totals, max } = totalsOf(matrix)
  const perCent = (value: number | null) => (value === null || max === 0 ? null : (100 * value) / max)
  const alike = largestGroup(matrix.rows)
  const consistency = consistencyOf(alike)
  const errorRatio = consistency === null ? null : 100 * Math.sqrt(1 - consistency / 100)
  const deviation = perCent(deviationOf(totals))
  return {
    max,
    mean: perCent(meanOf(totals)),
    median: perCent(medianOf(totals)),
    deviation,
    skewness: skewnessOf(totals),
    kurtosis: kurtosisOf(totals),
    consistency,
    consistencyCount: alike.length,
    errorRatio,
    standardError: errorRatio === null || deviation === null ? null : (errorRatio * deviation) / 100,
  }
}

/** Rows without their gaps, of the items that most attempts have in common; of equally large groups the one whose places come first. */
function largestGroup(rows: readonly Row[]): number[][] {
  const groups = Map.groupBy(rows, (row) => row.flatMap((points, place) => (points === null ? [] : [place])).join())
  const [largest] = [...groups].toSorted(([one, mine], [other, theirs]) => theirs.length - mine.length || (one < other ? -1 : 1))
  return (largest?.[1] ?? []).map((row) => row.flatMap((points) => points ?? []))
}

function consistencyOf(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0
  const whole = varianceOf(rows.map(sum))
  if (items < 2 || whole === null || whole === 0) return null
  const parts = sum(Array.from({ length: items }, (_, place) => varianceOf(rows.map((row) => row[place] ?? 0)) ?? 0))
  return Math.min(100, (100 * items * (1 - parts / whole)) / (items - 1))
}
