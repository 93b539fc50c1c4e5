import { findCourse } from '#app/learning/catalogue.server.ts'
import { findAnswersOut } from '#app/exams/exam-rows.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { asMended } from '../regrade/mend.ts'
import { mendOf, listMends, type MendInForce } from '../regrade/mends-in-force.server.ts'
import { regradedAs } from '../regrade/regraded-quiz.server.ts'
import { listRegradeNotes, type RegradeNote } from '../regrade/regrade-notes.server.ts'
import { type Sight, sightOf, withheldIn } from '../review-options.ts'
import { toGiven } from '../result/given.ts'
import { scoredAs, toReview, unexplained } from '../result/review.ts'
import { assessmentOfCourse } from './assessment.server.ts'
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
  const [mends, notes] = await Promise.all([listMends(regradedAs(attempt)), listRegradeNotes(attempt.id)])
  return {
    quiz,
    title: paper.title,
    score: sight.score ? { points, maxPoints } : null,
    passed,
    ending,
    endedAt: at,
    passMark,
    next,
    exam: paper.exam ? { id: paper.exam.id, closes: sight.keys ? null : (await findAnswersOut(paper.exam.id, now)).after } : null,
    withheld: paper.exam ? [] : withheldIn(paper.review, state),
    regraded: notes.map((note) => regradedLine(note, attempt, sight)),
    reviews: sight.keys ? listReviews(attempt, { mends, explains: sight.explanations, side: sideOf(sitter.language) }) : [],
    given: sight.answers && !sight.keys ? listGiven(attempt, { mends, explains: sight.explanations, side: sideOf(sitter.language) }) : [],
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
  return course ? findNextAttempt({ personId, assessment: assessmentOfCourse(course), now }) : ({ may: 'never' } as const)
}

type Reviewing = { mends: readonly MendInForce[]; explains: boolean; side: 'zh' | 'en' }

/** By the keys that hold now, with the points that stand: what was kept in favour of the learner differs from what the key would give. */
export function listReviews({ paper, answers, end }: Attempt, { mends, explains, side }: Reviewing) {
  return paper.questions.map((drawn) => {
    const mend = mendOf(mends, drawn.question)?.mend
    const shown = { ...drawn, question: asMended(mend, drawn.question) }
    const review = toReview({ drawn: shown, given: answers.get(drawn.question.id)?.answer ?? null, halfUpTo: paper.halfUpTo }, side)
    const stands = mend ? scoredAs(review, end?.scores?.find(({ id }) => id === drawn.question.id)) : review
    return explains ? stands : unexplained(stands)
  })
}

/** Only where the key may be seen is it said which question it was, and why in full: the reason may name it. What was done is said to all. */
function regradedLine({ id, question, kind, reason, authors, at, taken, before, after }: RegradeNote, { paper }: Attempt, sight: Sight) {
  const place = paper.questions.findIndex((drawn) => drawn.question.id === question)
  return { id, question, kind, authors, at, taken, number: sight.keys && place >= 0 ? place + 1 : null, reason: sight.keys ? reason : null, points: sight.score ? { before, after } : null }
}

/** Nothing of the keys is said, but of a mended one what it says of itself now. */
function listGiven({ paper, answers }: Attempt, { mends, explains, side }: Reviewing) {
  return paper.questions.map((drawn) => {
    const shown = { ...drawn, question: asMended(mendOf(mends, drawn.question)?.mend, drawn.question) }
    return toGiven({ drawn: shown, given: answers.get(drawn.question.id)?.answer ?? null }, side, { explanations: explains })
  })
}

function sideOf(language: Language) {
  return language === 'en' ? 'en' : 'zh'
}
