import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAbility } from '#app/people/guard.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'
import { listCheckQuestions } from '#app/teach-backs/check/check.server.ts'

export const handle = { access: 'take-part-in-teach-back' }

/** A picture of a question of one's own check. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-teach-back')
  const { teachBack = '' } = asked.params
  const questions = await listCheckQuestions({ personId: member.id, teachBackId: teachBack })
  return answerPicture(questions, asked)
}
