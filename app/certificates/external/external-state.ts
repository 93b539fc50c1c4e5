/** 待核对, 已认可, 已退回, 已过期: how a certificate of somebody else stands. */
export type ExternalState = 'waiting' | 'accepted' | 'returned' | 'expired'

type Standing = { expiresAt: Date | null; /** Oldest first; the latest holds. */ decisions: readonly { accepted: boolean }[] }

export function externalState({ expiresAt, decisions }: Standing, now: Date): ExternalState {
  const latest = decisions.at(-1)
  if (!latest) return 'waiting'
  if (!latest.accepted) return 'returned'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'accepted'
}
