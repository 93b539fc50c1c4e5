import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { toReview } from '../result/review.ts'
import type { Attempt } from './attempt-rows.server.ts'
import type { Look, Sitter } from './hand-in.server.ts'
import { findNextAttempt } from './start-attempt.server.ts'

/** The result of an ended attempt with every question reviewed. Null while it is open: keys stay here until then. */
export async function findResult(sitter: Sitter, attempt: Attempt, { now }: Look) {
  if (!attempt.end) return null
  const course = findCourse(attempt.quiz)
  const { points, maxPoints, passed, ending, at } = attempt.end
  return {
    quiz: attempt.quiz,
    title: attempt.paper.title,
    points,
    maxPoints,
    passed,
    ending,
    endedAt: at,
    passMark: attempt.passMark,
    // A course that has left the content can still be looked back at, but not be sat again.
    next: course ? await findNextAttempt({ personId: sitter.id, course, now }) : ({ may: 'never' } as const),
    reviews: listReviews(attempt, sitter.language),
  }
}

function listReviews({ paper, answers }: Attempt, language: Language) {
  const side = language === 'en' ? 'en' : 'zh'
  return paper.questions.map((drawn) =>
    toReview({ drawn, given: answers.get(drawn.question.id)?.answer ?? null, halfUpTo: paper.halfUpTo }, side),
  )
}
