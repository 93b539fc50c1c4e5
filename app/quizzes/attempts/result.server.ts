import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { sightOf, withheldIn } from '../review-options.ts'
import { toGiven } from '../result/given.ts'
import { toReview, unexplained } from '../result/review.ts'
import type { Attempt } from './attempt-rows.server.ts'
import type { Look, Sitter } from './hand-in.server.ts'
import { findReviewState } from './sight.server.ts'
import { findNextAttempt } from './start-attempt.server.ts'

/**
 * The result of an ended attempt, with as much of its questions as may be seen: reviewed, or my answers alone while the
 * keys are put away. Null while it is open: keys stay here until then.
 */
export async function findResult(sitter: Sitter, attempt: Attempt, { now }: Look) {
  if (!attempt.end) return null
  const { quiz, paper, passMark } = attempt
  const { points, maxPoints, passed, ending, at } = attempt.end
  const next = await findNext(sitter.id, quiz, now)
  const state = await findReviewState({ personId: sitter.id, quiz, paper, next, now })
  const sight = sightOf(paper.review, state)
  return {
    quiz,
    title: paper.title,
    score: sight.score ? { points, maxPoints } : null,
    passed,
    ending,
    endedAt: at,
    passMark,
    next,
    withheld: withheldIn(paper.review, state),
    reviews: sight.keys ? listReviews(attempt, sitter.language, sight.explanations) : [],
    given: sight.answers && !sight.keys ? listGiven(attempt, sitter.language, sight.explanations) : [],
  }
}

/** Whether the questions of one's own ended attempt may be looked at. */
export async function showsQuestions(personId: string, attempt: Attempt, now: Date): Promise<boolean> {
  const { quiz, paper } = attempt
  const next = await findNext(personId, quiz, now)
  return sightOf(paper.review, await findReviewState({ personId, quiz, paper, next, now })).answers
}

/** A course that has left the content can still be looked back at, but not be sat again. */
async function findNext(personId: string, quiz: string, now: Date) {
  const course = findCourse(quiz)
  return course ? findNextAttempt({ personId, course, now }) : ({ may: 'never' } as const)
}

function listReviews({ paper, answers }: Attempt, language: Language, explains: boolean) {
  return paper.questions.map((drawn) => {
    const review = toReview({ drawn, given: answers.get(drawn.question.id)?.answer ?? null, halfUpTo: paper.halfUpTo }, sideOf(language))
    return explains ? review : unexplained(review)
  })
}

function listGiven({ paper, answers }: Attempt, language: Language, explanations: boolean) {
  return paper.questions.map((drawn) => toGiven({ drawn, given: answers.get(drawn.question.id)?.answer ?? null }, sideOf(language), { explanations }))
}

function sideOf(language: Language) {
  return language === 'en' ? 'en' : 'zh'
}
