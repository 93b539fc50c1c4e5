import type { LoaderFunctionArgs } from '@remix-run/node'
import { listResultQuestions } from '#app/exams/desk/result-rows.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'

export const handle = { access: 'run-exams' }

/** A picture of a question in somebody's exam result, for who leads the unit. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'run-exams')
  const { exam: examId = '', person: personId = '', attempt: attemptId = '' } = asked.params
  return answerPicture(await listResultQuestions(member, { examId, personId, attemptId }, new Date()), asked)
}
