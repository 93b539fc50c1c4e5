import type { Answer } from '#app/quizzes/answer.ts'
import type { DrawnQuestion } from '#app/quizzes/paper.ts'
import { asMended, type Mend } from '#app/quizzes/regrade/mend.ts'
import { type Review, rightOrWrong, toReview } from '#app/quizzes/result/review.ts'

type Given = { drawn: DrawnQuestion; given: Answer; side: 'zh' | 'en' }

/** A mend that was applied after an answer was given touches it; one that came before was asked already. */
export function isTouched(mend: { appliedAt: Date } | null, answeredAt: Date): boolean {
  return mend !== null && mend.appliedAt > answeredAt
}

/** An answer by the key that holds now, and whether it was right by the one it was given to. */
export function reviewMended({ drawn, given, side }: Given, mend: Mend | null): { review: Review; wasRight: boolean; isRight: boolean } {
  const look = (question: DrawnQuestion['question']) => rightOrWrong(toReview({ drawn: { ...drawn, question }, given, halfUpTo: 100 }, side))
  const [then, now] = [look(drawn.question), look(asMended(mend, drawn.question))]
  return { review: now, wasRight: then.verdict === 'right', isRight: now.verdict === 'right' }
}

/** What a mend makes of an answer that it turns; null where it was worth the same before. */
export function turnedInto(answer: Given, mend: Mend): 'right' | 'wrong' | 'void' | null {
  const { wasRight, isRight } = reviewMended(answer, mend)
  if (mend.kind !== 'key') return wasRight ? null : 'void'
  return wasRight === isRight ? null : isRight ? 'right' : 'wrong'
}
