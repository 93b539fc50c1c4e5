import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAbility } from '#app/people/guard.server.ts'
import { listRunQuestions } from '#app/practice/runs/run-page.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'

export const handle = { access: 'practise' }

/** A picture of the question in turn. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  return answerPicture(await listRunQuestions(member.id, new Date()), asked)
}
