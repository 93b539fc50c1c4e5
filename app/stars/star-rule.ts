/** How one star is elected: by what a ballot says, and what each place on it counts. */
export const methods = ['ranked', 'approval', 'single'] as const
export type Method = (typeof methods)[number]

export type StarRule = {
  method: Method
  /** ranked: of each place, best first, one to three of them. approval and single: of the one kind of place there is. */
  points: readonly number[]
}

/** Up to three names in order, 3-2-1. */
export const usualRule: StarRule = { method: 'ranked', points: [3, 2, 1] }

/** No ballot takes more than three taps. */
export const mostPlaces = 3

/** How many names a ballot carries at most. */
export function placesOf({ method, points }: StarRule): number {
  if (method === 'ranked') return points.length
  return method === 'single' ? 1 : mostPlaces
}

/** What a name counts that stands at a place, the first one being 0; nothing at none. */
export function pointsAt({ method, points }: StarRule, place: number): number {
  if (place < 0) return 0
  return (method === 'ranked' ? points[place] : points[0]) ?? 0
}

/** '3-2-1', as an edition keeps it. Throws on anything else. */
export function parsePoints(text: string): number[] {
  if (!/^[1-9]\d?(-[1-9]\d?){0,2}$/.test(text)) throw new RangeError(`no points: "${text}"`)
  return text.split('-').map(Number)
}
