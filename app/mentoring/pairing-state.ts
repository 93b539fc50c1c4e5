export type PairingState = 'invited' | 'running' | 'complete' | 'ended'

type Dates = { mentorAcceptedAt: Date | null; menteeAcceptedAt: Date | null; endedAt: Date | null; completion: object | null }

/** Derived from what has happened; nothing of it is stored. */
export function pairingState({ mentorAcceptedAt, menteeAcceptedAt, endedAt, completion }: Dates): PairingState {
  if (completion) return 'complete'
  if (endedAt) return 'ended'
  return mentorAcceptedAt && menteeAcceptedAt ? 'running' : 'invited'
}
