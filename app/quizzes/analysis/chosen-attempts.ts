import { z } from 'zod'

/** Which of each person's ended attempts are analysed: `first` is the field's default, as nobody has seen the answers yet. */
export const Chosen = z.enum(['first', 'best', 'last', 'all'])
export type Chosen = z.infer<typeof Chosen>

type Ended = { personId: string; startedAt: Date; points: number; maxPoints: number }

/** Of attempts in the order of their starts; of equally good ones the earlier is the best. Keeps the order. */
export function chooseAttempts<T extends Ended>(attempts: readonly T[], chosen: Chosen): T[] {
  if (chosen === 'all') return [...attempts]
  const kept = new Map<string, T>()
  for (const attempt of attempts) {
    const before = kept.get(attempt.personId)
    if (!before || chosen === 'last' || (chosen === 'best' && shareOf(attempt) > shareOf(before))) kept.set(attempt.personId, attempt)
  }
  const ofEach = new Set(kept.values())
  return attempts.filter((attempt) => ofEach.has(attempt))
}

function shareOf({ points, maxPoints }: Ended): number {
  return maxPoints === 0 ? 0 : points / maxPoints
}
