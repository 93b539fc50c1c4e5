/** How many lie in each step of 10 %: 0–9, 10–19, …, 90–100. Below 0 counts as 0. */
export function histogramOf(percents: readonly number[]): number[] {
  const counts = Array.from({ length: 10 }, () => 0)
  for (const percent of percents) {
    const step = Math.min(9, Math.max(0, Math.floor(percent / 10)))
    counts[step] = (counts[step] ?? 0) + 1
  }
  return counts
}

/** The lower, middle and upper third by total, as 0, 1 and 2; equal totals in the order given. Sizes differ by one at most. */
export function thirdsOf(totals: readonly number[]): number[] {
  const order = totals.map((total, index) => ({ total, index })).toSorted((one, other) => one.total - other.total || one.index - other.index)
  const thirds = Array.from({ length: totals.length }, () => 0)
  order.forEach(({ index }, rank) => {
    thirds[index] = Math.floor((rank * 3) / totals.length)
  })
  return thirds
}

/** Points that lie too close to be told apart, together: each is drawn once with all its numbers. */
export function clustersOf<T extends { x: number; y: number }>(points: readonly T[], step: number): { x: number; y: number; points: T[] }[] {
  const near = Map.groupBy(points, ({ x, y }) => `${Math.round(x / step)} ${Math.round(y / (2 * step))}`)
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return [...near.values()].map((those) => ({ x: middle(those.map(({ x }) => x)), y: middle(those.map(({ y }) => y)), points: those }))
}
