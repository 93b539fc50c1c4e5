import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { answerPicture } from '#app/quizzes/question-picture.server.ts'
import { listCheckQuestions } from '#app/teach-backs/check/check.server.ts'

export const handle = { access: 'take-part-in-teach-back' }

/** A picture of a question of one's own check. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-teach-back')
  const { teachBack = '', picture = '' } = asked.params
  const questions = await listCheckQuestions({ personId: member.id, teachBackId: teachBack })
  const answer = await answerPicture(questions, { picture, isStill: asked.request.url.endsWith('?still') })
  if (!answer) throw notFound()
  return answer
}
