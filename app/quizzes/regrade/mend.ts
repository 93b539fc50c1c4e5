import { z } from 'zod'
import { type Answer, readAnswer } from '../answer.ts'
import type { DrawnQuestion, HalfUpTo } from '../paper.ts'
import { inHundredths, Question } from '../question.ts'
import { type QuestionScore, scoreAnswer } from '../scoring.ts'

/**
 * What is done about a question whose key was wrong: another key (the whole question, with the same ids), all its points
 * to everybody who had it, or out of the count. A question that comes with one of the latter says something else of itself
 * from then on: its key is the old one, its explanations are new.
 */
export const Mend = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key'), question: Question }),
  z.strictObject({ kind: z.literal('accept-all'), question: Question.optional() }),
  z.strictObject({ kind: z.literal('leave-out'), question: Question.optional() }),
])
export type Mend = z.infer<typeof Mend>

/** Drawn and answered; `given` in the keys that the paper showed. */
export type AnsweredQuestion = { drawn: DrawnQuestion; given: Answer | null; halfUpTo: HalfUpTo }

/** The points of an answer by the mended question, in 1/100 point; null where it does not count at all. */
export function scoreMended(mend: Mend, { drawn, given, halfUpTo }: AnsweredQuestion): QuestionScore | null {
  const { id, points } = drawn.question
  if (mend.kind === 'leave-out') return null
  if (mend.kind === 'accept-all') return { id, points: inHundredths(points), maxPoints: inHundredths(points) }
  const { question } = mend
  const answer = given && readAnswer({ ...drawn, question }, given)
  return { id, points: scoreAnswer(question, answer, halfUpTo), maxPoints: inHundredths(question.points) }
}

/** The question as it is looked back at once this mend holds: with its key and its explanations. */
export function asMended(mend: Mend | null | undefined, question: Question): Question {
  return mend?.question ?? question
}

/** The questions as they are drawn from now on: mended ones in the place of the faulty, without those that count no more. */
export function mendedQuestions(questions: readonly Question[], mendOf: (question: Question) => Mend | null): Question[] {
  const mended = questions.flatMap((question) => {
    const mend = mendOf(question)
    return mend === null ? [question] : mend.kind === 'key' ? [mend.question] : []
  })
  // A quiz without a question is none: then the faulty ones are asked on until their author mends them.
  return mended.length > 0 ? mended : [...questions]
}
