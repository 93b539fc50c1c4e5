import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAbility } from '#app/people/guard.server.ts'
import { listAnsweredQuestions } from '#app/practice/question/pictures.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'

export const handle = { access: 'practise' }

/** A picture of one's own answered question, as it was then. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const { answer: answerId = '' } = asked.params
  const questions = await listAnsweredQuestions(member.id, answerId)
  return answerPicture(questions, asked)
}
