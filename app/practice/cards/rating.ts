/** As FSRS counts: Again, Hard, Good. Nobody grades oneself, so there is no Easy. */
export type Rating = 1 | 2 | 3

const enoughTimes = 5
const slowFactor = 3
/** Longer than this nobody looks at a question: somebody came to the counter. */
const longestMs = 5 * 60_000

/** Wrong is Again, right is Good, and right but slower than three times one's own median is Hard. */
export function ratingOf({ isRight, tookMs, earlierMs }: { isRight: boolean; tookMs: number | null; earlierMs: readonly number[] }): Rating {
  if (!isRight) return 1
  if (tookMs === null || tookMs > longestMs || earlierMs.length < enoughTimes) return 3
  return tookMs > slowFactor * medianOf(earlierMs) ? 2 : 3
}

/** Milliseconds as a browser sends them, or null for what says nothing. */
export function readTime(given: FormDataEntryValue | null): number | null {
  if (typeof given !== 'string' || !/^\d{1,7}$/.test(given)) return null
  const ms = Number(given)
  return ms > 0 && ms <= longestMs ? ms : null
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}
