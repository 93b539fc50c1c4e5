import { examOfQuiz, quizOfExam, quizOfSitting } from '#app/exams/exam-quiz.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import type { AttemptPaper } from '../attempts/attempt-paper.ts'

/*
 * A key is mended for everybody who had the question: for the quiz of a course, or for an exam in all its sittings, whose
 * attempts have a `quiz` each.
 */

/** Under which `quiz` the keys of an attempt are mended. */
export function regradedAs({ quiz, paper: { exam } }: { quiz: string; paper: Pick<AttemptPaper, 'exam'> }): string {
  return exam ? quizOfExam(exam.id) : quiz
}

/** The `quiz` of all attempts that a mended key touches. */
export async function attemptedAs(regraded: string, transaction: Transaction = database): Promise<string[]> {
  const examId = examOfQuiz(regraded)
  if (examId === null) return [regraded]
  const sittings = await transaction.examSitting.findMany({ where: { examId }, select: { id: true } })
  return sittings.map(({ id }) => quizOfSitting(id))
}

/** The exam whose keys these are; null for those of a course, and where there is none. */
export async function findRegradedExam(regraded: string, transaction: Transaction = database): Promise<{ id: string; unitId: string; title: string; month: string } | null> {
  const id = examOfQuiz(regraded)
  return id === null ? null : transaction.exam.findUnique({ where: { id }, select: { id: true, unitId: true, title: true, month: true } })
}
