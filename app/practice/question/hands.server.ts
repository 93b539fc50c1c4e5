import { database } from '#app/platform/database.server.ts'
import { readHandDrawing } from '#app/quizzes/attempts/hand-drawing.server.ts'
import { DrawnQuestion } from '#app/quizzes/paper.ts'
import { findOwnQuestion } from '../own-courses.server.ts'

/** The SVG of the hand that a question of one's own courses shows, or null. */
export async function findQuestionHand(personId: string, asked: { course: string; question: string }): Promise<string | null> {
  return readHandDrawing((await findOwnQuestion(personId, asked, new Date()))?.hand)
}

/** The SVG of the hand that one's own answered question showed then, or null. */
export async function findAnswerHand(personId: string, answerId: string): Promise<string | null> {
  const row = await database.reviewAnswer.findFirst({ where: { id: answerId, personId }, select: { drawn: true } })
  return row && readHandDrawing(DrawnQuestion.parse(row.drawn).question.hand)
}
