/** So long after a change a display may still show what was before: it asks once a minute. As long its own line stays calm. */
const patienceMs = 180_000

type Told = { bundle: string; confirmedAt: Date; build: string }
type Current = { bundle: string; build: string; now: Date }

/**
 * Of what a display is behind: its content, when it shows a bundle that is no more and was last told a while ago that it
 * is; its program, when that is of another build than the server's.
 */
export function behindOf(told: Told, { bundle, build, now }: Current): 'content' | 'program' | null {
  if (told.bundle !== bundle && now.getTime() - told.confirmedAt.getTime() > patienceMs) return 'content'
  return told.build === build ? null : 'program'
}

/** How large a picture of a display is drawn, in the proportions of its window. */
export function pictureSize({ width, height }: { width: number; height: number }, most: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(most.width / width, most.height / height)
  return { width: Math.max(Math.round(width * scale), 1), height: Math.max(Math.round(height * scale), 1) }
}
