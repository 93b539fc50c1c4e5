import { database } from '#app/platform/database.server.ts'
import { DrawnQuestion } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { findOwnQuestion } from '../own-courses.server.ts'

/** The question of one's own courses that a picture belongs to, if there is one. */
export async function listAskedQuestions(personId: string, { course, picture }: { course: string; picture: string }): Promise<Question[]> {
  const [question = ''] = picture.split('.')
  const found = await findOwnQuestion(personId, { course, question }, new Date())
  return found ? [found] : []
}

/** One's own answered question as it was then, of a day or of a run, if there is one. */
export async function listAnsweredQuestions(personId: string, answerId: string): Promise<Question[]> {
  const row = await database.reviewAnswer.findFirst({ where: { id: answerId, personId }, select: { drawn: true } })
  const drawn = row ?? (await database.practiceRunAnswer.findFirst({ where: { id: answerId, run: { personId } }, select: { drawn: true } }))
  return drawn ? [DrawnQuestion.parse(drawn.drawn).question] : []
}
