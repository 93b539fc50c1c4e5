import { database, type Transaction } from '#app/platform/database.server.ts'
import { earliestOpenDeadline } from '#app/quizzes/attempt-clock.ts'
import type { Bilingual } from '#app/quizzes/question.ts'
import { type Sitting, areAnswersOut } from './exam-clock.ts'
import { examName } from './exam-name.server.ts'
import { quizOfSitting, sittingOfQuiz } from './exam-quiz.ts'

export const whole = {
  sittings: { include: { candidates: { select: { personId: true } } }, orderBy: { opensAt: 'asc' as const } },
  cancellation: true,
  version: { select: { id: true, paperId: true, name: true, minutes: true, passMark: true } },
  unit: { select: { id: true, name: true, timeZone: true } },
}

type Row = {
  sittings: { id: string; kind: Sitting['kind']; opensAt: Date; closesAt: Date; candidates: { personId: string }[] }[]
}

export function sittingsOf({ sittings }: Row): Sitting[] {
  return sittings.map(({ id, kind, opensAt, closesAt, candidates }) => ({ id, kind, opensAt, closesAt, candidates: candidates.map(({ personId }) => personId) }))
}

/** An attempt of an exam without its paper. `isOver`: ended, or out of time and not yet handed in by whoever looks. */
export type ExamAttempt = {
  id: string
  personId: string
  sittingId: string
  startedAt: Date
  deadline: Date
  pausedUntil: Date | null
  endedAt: Date | null
  isOver: boolean
  points: number
  maxPoints: number
  passed: boolean
}

type Whose = { personIds?: readonly string[]; now: Date }

/** The attempts of these sittings, in the order in which they began. */
export async function listExamAttempts(sittingIds: readonly string[], { personIds, now }: Whose): Promise<ExamAttempt[]> {
  const rows = await database.attempt.findMany({
    where: { quiz: { in: sittingIds.map(quizOfSitting) }, ...(personIds && { personId: { in: [...personIds] } }) },
    select: { id: true, personId: true, quiz: true, startedAt: true, deadline: true, pausedUntil: true, endedAt: true, points: true, maxPoints: true, passed: true },
    orderBy: { startedAt: 'asc' },
  })
  return rows.map(({ quiz, points, maxPoints, passed, ...row }) => ({
    ...row,
    sittingId: sittingOfQuiz(quiz) ?? '',
    isOver: row.endedAt !== null || row.deadline < earliestOpenDeadline(now),
    points: points ?? 0,
    maxPoints: maxPoints ?? 0,
    passed: passed === true,
  }))
}

/** May the right answers of this exam be looked at? Its questions stay secret as long as anybody may still be asked them. */
export async function findAnswersOut(examId: string, now: Date, transaction: Transaction = database): Promise<{ out: boolean; after: Date | null }> {
  const sittings = await transaction.examSitting.findMany({ where: { examId }, select: { id: true, closesAt: true } })
  const openAttempts = await transaction.attempt.count({
    where: { quiz: { in: sittings.map(({ id }) => quizOfSitting(id)) }, endedAt: null, deadline: { gte: earliestOpenDeadline(now) } },
  })
  const closes = sittings.map(({ closesAt }) => closesAt.getTime())
  return { out: areAnswersOut(sittings, { openAttempts, now }), after: closes.length > 0 ? new Date(Math.max(...closes)) : null }
}

/** What the exams are called whose attempts these are, by the attempts' `quiz`; asks nothing where there is none. */
export async function findExamTitles(quizzes: readonly string[]): Promise<ReadonlyMap<string, { title: Bilingual; unitId: string }>> {
  const sittingIds = [...new Set(quizzes.flatMap((quiz) => sittingOfQuiz(quiz) ?? []))]
  if (sittingIds.length === 0) return new Map()
  const rows = await database.examSitting.findMany({ where: { id: { in: sittingIds } }, select: { id: true, exam: { select: { title: true, month: true, unitId: true } } } })
  return new Map(rows.map(({ id, exam }) => [quizOfSitting(id), { title: examName(exam), unitId: exam.unitId }]))
}
