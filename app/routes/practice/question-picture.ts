import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAbility } from '#app/people/guard.server.ts'
import { listAskedQuestions } from '#app/practice/question/pictures.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'

export const handle = { access: 'practise' }

/** A picture of a question that may be asked. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const { course = '', picture = '' } = asked.params
  const questions = await listAskedQuestions(member.id, { course, picture })
  return answerPicture(questions, asked)
}
