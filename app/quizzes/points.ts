/** Hundredths of a point as people read them: 267 → "2.67", 400 → "4". Half-up rounding happened once, in scoring. */
export function showPoints(hundredths: number): string {
  return String(hundredths / 100)
}

/** Per cent of the points, rounded down, so that a failed 79.9 never reads 80. */
export function scorePercent({ points, maxPoints }: { points: number; maxPoints: number }): number {
  return maxPoints === 0 ? 0 : Math.floor((points * 100) / maxPoints)
}
