import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'

export const handle = { access: 'sit-quiz' }

/** A picture of a question of one's own attempt. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const { attempt: attemptId = '', picture = '' } = asked.params
  const attempt = await findAttempt({ personId: member.id, attemptId })
  const questions = attempt?.paper.questions.map(({ question }) => question) ?? []
  const answer = await answerPicture(questions, { picture, isStill: asked.request.url.endsWith('?still') })
  if (!answer) throw notFound()
  return answer
}
