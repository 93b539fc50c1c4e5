import type { Span } from '../panel.ts'

/** So long nothing is heard of a display before anybody is told. */
export const patienceMs = 15 * 60_000

/** `watchedSince`: since when this house has been listening without a break; `lit`: the display's hours, null: always. */
type Quiet = { heardAt: number; watchedSince: number; lit: Span[] | null }

/**
 * Whether a display has been silent for too long, within its hours and while the house listened: a house that was shut
 * itself knows nothing of its displays, and a television that is switched on as the doors open has its fifteen minutes.
 */
export function isSilent({ heardAt, watchedSince, lit }: Quiet, now: number): boolean {
  const hours = lit === null ? [-Infinity] : lit.find(([begin, end]) => begin <= now && now < end)
  if (!hours) return false
  return now - Math.max(heardAt, watchedSince, hours[0] ?? now) >= patienceMs
}
