import { findAnswersOut } from '#app/exams/exam-rows.server.ts'
import type { NextAttempt } from '../attempt-clock.ts'
import type { ReviewState } from '../review-options.ts'
import type { AttemptPaper } from './attempt-paper.ts'
import { findOpenId } from './hand-in.server.ts'

type Standing = { personId: string; quiz: string; paper: Pick<AttemptPaper, 'exam'>; next: NextAttempt; now: Date }

/** How a person stands to an ended attempt, for sightOf. `next`: whether another attempt at the same questions may be taken. */
export async function findReviewState({ personId, quiz, paper: { exam }, next, now }: Standing): Promise<ReviewState> {
  const open = await findOpenId(personId, quiz)
  return { ...stateAfter(next, now), closed: exam ? await findClose(exam.id, now) : null, isSitting: open !== null }
}

/** When the last window of an exam closed; null while anybody may still be asked its questions. */
async function findClose(examId: string, now: Date): Promise<Date | null> {
  const { out, after } = await findAnswersOut(examId, now)
  return out ? after : null
}

/** Of a quiz without a window, nothing of it open. */
export function stateAfter(next: NextAttempt, now: Date): ReviewState {
  return { passed: next.may === 'passed', attemptsLeft: next.may === 'never' ? 0 : 1, closed: null, now }
}
