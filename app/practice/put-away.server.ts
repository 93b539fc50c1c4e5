import { sittingOfQuiz } from '#app/exams/exam-quiz.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import type { CourseLearning } from '#app/learning/course-learning.server.ts'
import { database } from '#app/platform/database.server.ts'
import { stateAfter } from '#app/quizzes/attempts/sight.server.ts'
import { nextAfter } from '#app/quizzes/attempts/start-attempt.server.ts'
import type { Question } from '#app/quizzes/question.ts'
import { sightOf, withheldIn } from '#app/quizzes/review-options.ts'
import type { Rest } from './practice-view.ts'
import { findSatNow } from './sat-now.server.ts'

export type Sat = { quiz: string; startedAt: Date; deadline: Date; endedAt: Date | null; passed: boolean | null }

/** Every attempt of a person, open ones too. */
export async function listSat(personId: string): Promise<Sat[]> {
  return database.attempt.findMany({ where: { personId }, select: { quiz: true, startedAt: true, deadline: true, endedAt: true, passed: true } })
}

/**
 * The courses whose keys a person must not see now, and why: practice shows them, so it asks none of their questions and
 * lists none of their mistakes. Whoever sits a quiz sees none of it, and afterwards what its review options allow; whoever
 * sits an exam, which may ask questions of any course, sees none at all.
 */
export function putAwayAmong({ courses }: Learning, sat: readonly Sat[], now: Date): ReadonlyMap<string, Rest> {
  const isInExam = sat.some(({ quiz, endedAt, deadline }) => sittingOfQuiz(quiz) !== null && endedAt === null && deadline > now)
  const own = Map.groupBy(sat, ({ quiz }) => quiz)
  return new Map(
    courses.flatMap((learning): [string, Rest][] => {
      const { slug } = learning.course
      const rest = isInExam ? 'exam' : whyPutAway(learning, own.get(slug) ?? [], now)
      return rest === null ? [] : [[slug, rest]]
    }),
  )
}

export async function findPutAway(personId: string, known: { learning: Learning; now: Date }): Promise<ReadonlyMap<string, Rest>> {
  return putAwayAmong(known.learning, await listSat(personId), known.now)
}

/** Of a question of a course: whether its keys are put away, with all of its quiz or because it stands in an open paper. */
export async function findPutAwayQuestions(personId: string, known: { learning: Learning; now: Date }): Promise<(course: string, question: Question) => boolean> {
  const courses = await findPutAway(personId, known)
  const isSat = await findSatNow(personId, known.now)
  return (course, question) => courses.has(course) || isSat(question)
}

function whyPutAway({ course, calledUpAt }: CourseLearning, sat: readonly Sat[], now: Date): Rest | null {
  if (sat.some(({ endedAt, deadline }) => endedAt === null && deadline > now)) return 'sitting'
  const counted = sat.filter(({ endedAt, startedAt }) => endedAt !== null && (calledUpAt === null || startedAt >= calledUpAt))
  const { review } = course.quiz
  // Before the first attempt there is nothing yet to keep back, where the keys are shown at all in the end.
  const state = counted.length === 0 ? { ...stateAfter({ may: 'never' }, now) } : stateAfter(nextAfter(counted, { assessment: course.quiz, now }), now)
  const { keys, explanations } = sightOf(review, state)
  if (keys && explanations) return null
  return withheldIn(review, state).every(({ until }) => until === 'after-last-attempt') ? 'again' : 'kept'
}
