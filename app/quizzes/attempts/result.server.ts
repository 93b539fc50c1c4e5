import { findCourse } from '#app/learning/catalogue.server.ts'
import { findAnswersOut } from '#app/exams/exam-rows.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { toReview } from '../result/review.ts'
import { assessmentOfCourse } from './assessment.server.ts'
import type { Attempt } from './attempt-rows.server.ts'
import type { Look, Sitter } from './hand-in.server.ts'
import { findNextAttempt } from './start-attempt.server.ts'

/** The result of an ended attempt with every question reviewed, once that is for all to see. Null while it is open: keys stay here until then. */
export async function findResult(sitter: Sitter, attempt: Attempt, { now }: Look) {
  if (!attempt.end) return null
  const course = findCourse(attempt.quiz)
  const { points, maxPoints, passed, ending, at } = attempt.end
  const { exam } = attempt.paper
  const answers = exam ? await findAnswersOut(exam.id, now) : { out: true, after: null }
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
    next: course ? await findNextAttempt({ personId: sitter.id, assessment: assessmentOfCourse(course), now }) : ({ may: 'never' } as const),
    examId: exam?.id ?? null,
    answersAfter: answers.out ? null : answers.after,
    reviews: answers.out ? listReviews(attempt, sitter.language) : [],
  }
}

function listReviews({ paper, answers }: Attempt, language: Language) {
  const side = language === 'en' ? 'en' : 'zh'
  return paper.questions.map((drawn) =>
    toReview({ drawn, given: answers.get(drawn.question.id)?.answer ?? null, halfUpTo: paper.halfUpTo }, side),
  )
}
