export type HonourState = 'held' | 'past' | 'removed'

/** `expiresAt` is exclusive: an honour that ends is past from that instant on. */
export function honourState({ removedAt, expiresAt }: { removedAt: Date | null; expiresAt: Date | null }, now: Date): HonourState {
  if (removedAt !== null) return 'removed'
  return expiresAt !== null && expiresAt <= now ? 'past' : 'held'
}
