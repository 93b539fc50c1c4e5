import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { listAnsweredQuestions } from '#app/practice/question/pictures.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'

export const handle = { access: 'practise' }

/** A picture of one's own answered question, as it was then. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const { answer: answerId = '', picture = '' } = asked.params
  const questions = await listAnsweredQuestions(member.id, answerId)
  const answer = await answerPicture(questions, { picture, isStill: asked.request.url.endsWith('?still') })
  if (!answer) throw notFound()
  return answer
}
