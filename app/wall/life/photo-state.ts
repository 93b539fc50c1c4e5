export type PhotoState = 'waiting' | 'unconsented' | 'shown' | 'declined' | 'over'

export type Standing = { approved: boolean | null; expiresAt: Date; removedAt: Date | null; note: { approved: boolean | null; expiresAt: Date } | null }

/** Where a photo stands: with a note it goes as that goes. `missing`: people in it who do not consent. */
export function photoState({ removedAt, note, ...own }: Standing, { now, missing }: { now: Date; missing: number }): PhotoState {
  const { approved, expiresAt } = note ?? own
  if (removedAt !== null) return 'over'
  if (approved === false) return 'declined'
  if (expiresAt <= now) return 'over'
  if (!approved) return 'waiting'
  return missing > 0 ? 'unconsented' : 'shown'
}
