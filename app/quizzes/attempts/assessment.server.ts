import { randomBytes } from 'node:crypto'
import type { Course } from '#app/learning/content-schema.ts'
import { database } from '#app/platform/database.server.ts'
import type { GradeMethod } from '../grade.ts'
import { drawPaper, type Paper } from '../paper.ts'
import { drawFromPool } from '../pool.ts'
import type { Bilingual } from '../question.ts'
import type { ReviewOptions } from '../review-options.ts'
import type { SuspensionRule } from '../suspension-rule.ts'
import type { AttemptPaper } from './attempt-paper.ts'
import { findPaper } from './attempt-rows.server.ts'

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
  /** For this person: who has sat it before is asked something else, as far as there is something else. */
  draw: (personId: string) => Paper | Promise<Paper>
}

export function assessmentOfCourse({ slug, title, quiz, certificate }: Course): Assessment {
  const { minutes, passMark, attempts, waitMinutes, grade, suspensions, review } = quiz
  const draw = async (personId: string) => {
    // Random and never kept: what order the keys have cannot be computed from anything a browser knows.
    const seed = randomBytes(16).toString('hex')
    const asked = await findLastAsked({ personId, quiz: slug }, quiz)
    return drawPaper(drawFromPool(quiz, { seed: `${seed}/pool`, lastAsked: (id) => asked.get(id) ?? 0 }), seed)
  }
  return { quiz: slug, title, minutes, passMark, attempts, waitMinutes, grade, suspensions, review, certificate, closesAt: null, exam: undefined, draw }
}

/** In which of the person's attempts each question was last asked, counted from 1; of a quiz that asks all of them nobody needs to know. */
async function findLastAsked(whose: { personId: string; quiz: string }, { ask, questions }: Course['quiz']): Promise<ReadonlyMap<string, number>> {
  if (ask === undefined || ask >= questions.length) return new Map()
  const attempts = await database.attempt.findMany({ where: whose, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }], select: { id: true } })
  const papers = await Promise.all(attempts.map(({ id }) => findPaper(id)))
  return new Map(papers.flatMap((paper, index) => (paper?.questions ?? []).map(({ question }) => [question.id, index + 1] as const)))
}

/** Where an attempt is begun, and looked back at from. */
export function entryAddress({ quiz, paper: { exam } }: { quiz: string; paper: AttemptPaper }): string {
  return exam ? `/exams/${exam.id}` : `/quizzes/${quiz}`
}
