import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { isSuspended } from '#app/quizzes/attempt-clock.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { showsQuestions } from '#app/quizzes/attempts/result.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'

export const handle = { access: 'sit-quiz' }

/** A picture of a question of one's own attempt. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const { attempt: attemptId = '' } = asked.params
  const attempt = await findAttempt({ personId: member.id, attemptId })
  const now = new Date()
  // While the clock stands still the paper is put away, its pictures too.
  if (!attempt || isSuspended(attempt.pausedUntil, now)) throw notFound()
  if (attempt.end && !(await showsQuestions(member.id, attempt, now))) throw notFound()
  const questions = attempt.paper.questions.map(({ question }) => question)
  return answerPicture(questions, asked)
}
