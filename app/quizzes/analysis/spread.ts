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

export type Spot = { x: number; y: number }

/** Moves spots that would cover each other apart, each to the nearest free place around it; the first ones keep theirs. */
export function spreadApart(spots: readonly Spot[], distance: number): Spot[] {
  const placed: Spot[] = []
  for (const spot of spots) placed.push(ringsAround(spot, distance).find((one) => placed.every((other) => Math.hypot(one.x - other.x, one.y - other.y) >= distance - 1e-9)) ?? spot)
  return placed
}

function ringsAround({ x, y }: Spot, distance: number): Spot[] {
  const rings = Array.from({ length: 8 }, (_, ring) => ({ radius: (ring * distance) / 2, steps: ring === 0 ? 1 : 6 * ring }))
  return rings.flatMap(({ radius, steps }) => Array.from({ length: steps }, (_, step) => ({ x: x + radius * Math.cos((2 * Math.PI * step) / steps), y: y + radius * Math.sin((2 * Math.PI * step) / steps) })))
}
