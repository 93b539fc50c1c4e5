import { type DrawnQuestion, drawPaper } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'

/** A question that is answered in one tap, in the order of this seed. Options go by their own ids, so the seed may be known. */
export function drawQuestion(question: Question, seed: string): DrawnQuestion {
  const [drawn] = drawPaper([question], seed).questions
  if (!drawn) throw new Error(`nothing was drawn of ${question.id}`)
  return drawn
}
