import { database } from '#app/platform/database.server.ts'
import type { NextAttempt } from '../attempt-clock.ts'
import type { ReviewState } from '../review-options.ts'
import type { AttemptPaper } from './attempt-paper.ts'
import { openKeyOf } from './hand-in.server.ts'

type Standing = { personId: string; quiz: string; paper: Pick<AttemptPaper, 'closesAt'>; next: NextAttempt; now: Date }

/** How a person stands to an ended attempt, for sightOf. `next`: whether another attempt at the same questions may be taken. */
export async function findReviewState({ personId, quiz, paper: { closesAt }, next, now }: Standing): Promise<ReviewState> {
  const open = await database.attempt.findUnique({ where: { openKey: openKeyOf(personId, quiz) }, select: { id: true } })
  return { ...stateAfter(next, now), closed: closesAt === undefined ? null : new Date(closesAt), isSitting: open !== null }
}

/** Of a quiz without a window, nothing of it open. */
export function stateAfter(next: NextAttempt, now: Date): ReviewState {
  return { passed: next.may === 'passed', attemptsLeft: next.may === 'never' ? 0 : 1, closed: null, now }
}
