/** Divides a whole in proportion, each at least 1, what rounding leaves to the largest remainders. */
export function sharesOf(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const exact = weights.map((weight) => (weight * whole) / sum)
  const shares = exact.map((share) => Math.max(1, Math.floor(share)))
  const gaps = (sign: 1 | -1) => exact.map((share, index) => ({ index, gap: sign * (share - (shares[index] ?? 0)) })).toSorted((one, other) => other.gap - one.gap)
  const left = () => whole - shares.reduce((total, share) => total + share, 0)
  while (left() !== 0) {
    const sign = left() > 0 ? 1 : -1
    const next = gaps(sign).find(({ index }) => sign > 0 || (shares[index] ?? 0) > 1)
    if (!next) throw new RangeError(`${whole} cannot be divided among ${weights.length}`)
    shares[next.index] = (shares[next.index] ?? 0) + sign
  }
  return shares
}
