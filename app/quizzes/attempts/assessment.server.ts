import { randomBytes } from 'node:crypto'
import type { Course } from '#app/learning/content-schema.ts'
import type { GradeMethod } from '../grade.ts'
import { drawPaper, type Paper } from '../paper.ts'
import type { Bilingual } from '../question.ts'
import type { ReviewOptions } from '../review-options.ts'
import type { SuspensionRule } from '../suspension-rule.ts'
import type { AttemptPaper } from './attempt-paper.ts'

/**
 * What is sat: the quiz of a course or a sitting of a monthly exam. Starting, saving, handing in and the result know no
 * more of either than this.
 */
export type Assessment = {
  /** The `quiz` of its attempts. */
  quiz: string
  title: Bilingual
  minutes: number
  passMark: number
  attempts: number
  waitMinutes: number
  grade: GradeMethod
  suspensions: SuspensionRule
  review: ReviewOptions
  /** Null: passing it issues none and completes no course. */
  certificate: AttemptPaper['certificate']
  /** The end of its window: none but the time that a lead gives or a pause puts off goes beyond. */
  closesAt: Date | null
  exam: AttemptPaper['exam']
  draw: () => Paper | Promise<Paper>
}

export function assessmentOfCourse({ slug, title, quiz, certificate }: Course): Assessment {
  const { minutes, passMark, attempts, waitMinutes, grade, suspensions, review, questions } = quiz
  // Random and never kept: what order the keys have cannot be computed from anything a browser knows.
  const draw = () => drawPaper(questions, randomBytes(16).toString('hex'))
  return { quiz: slug, title, minutes, passMark, attempts, waitMinutes, grade, suspensions, review, certificate, closesAt: null, exam: undefined, draw }
}

/** Where an attempt is begun, and looked back at from. */
export function entryAddress({ quiz, paper: { exam } }: { quiz: string; paper: AttemptPaper }): string {
  return exam ? `/exams/${exam.id}` : `/quizzes/${quiz}`
}
