import { mean, median, sampleCovariance, sampleKurtosis, sampleSkewness, sampleVariance } from 'simple-statistics'

/*
 * The sample statistics of item analysis, null where they are undefined. The definitions are those of
 * docs.moodle.org/dev/Quiz_statistics_calculations, which simple-statistics shares: variance and covariance with the
 * divisor s − 1; skewness k3 / k2^(3/2) and kurtosis k4 / k2², the k-statistics written out as G1 and G2.
 */

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean([...values])
}

/** Of an even count the mean of the two middle ones. */
export function medianOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : median([...values])
}

export function varianceOf(values: readonly number[]): number | null {
  if (values.length < 2) return null
  return isConstant(values) ? 0 : sampleVariance([...values])
}

export function deviationOf(values: readonly number[]): number | null {
  const variance = varianceOf(values)
  return variance === null ? null : Math.sqrt(variance)
}

/** Of two lists of the same length. */
export function covarianceOf(one: readonly number[], other: readonly number[]): number | null {
  if (one.length < 2) return null
  return isConstant(one) || isConstant(other) ? 0 : sampleCovariance([...one], [...other])
}

export function skewnessOf(values: readonly number[]): number | null {
  return values.length < 3 || isConstant(values) ? null : sampleSkewness([...values])
}

export function kurtosisOf(values: readonly number[]): number | null {
  return values.length < 4 || isConstant(values) ? null : sampleKurtosis([...values])
}

/** Exact for integers: no rounding may make a variance of what does not vary. */
function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}
