import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { isBankPicture } from '#app/question-bank/draft/bank-pictures.server.ts'
import { readDrawn } from '#app/question-bank/editor/drawn-pictures.server.ts'
import { answerDrawing } from '#app/quizzes/question-picture.server.ts'

export const handle = { access: 'keep-question-bank' }

/** A picture of a question that is being written: its file, or what the preview asks for by its own name. */
export async function loader(asked: LoaderFunctionArgs) {
  const { teams } = await requireTeam(asked, 'keep-question-bank')
  const { draft = '', picture } = asked.params
  const drawn = picture === undefined ? draft : readDrawn(draft, picture)
  if (drawn === null || (typeof drawn === 'string' && !(await isBankPicture(teams.map(({ id }) => id), drawn)))) throw notFound()
  return answerDrawing(drawn, asked)
}
