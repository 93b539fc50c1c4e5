import { database } from '#app/platform/database.server.ts'
import type { Bilingual } from '#app/quizzes/question.ts'
import { areAnswersOut, countingOf } from './exam-clock.ts'
import { examName } from './exam-name.server.ts'
import { type ExamAttempt, listExamAttempts } from './exam-rows.server.ts'

type Pass = { personId: string; attemptId: string }
export type PassedExam = { id: string; title: Bilingual; passes: Pass[] }

/** As many as the list of exams shows. */
const mostListed = 36

/** The exams of a unit that nobody sits any more and that somebody passed, the newest first, with the attempt that counts of each who did. */
export async function listPassedExams(unitId: string, now: Date): Promise<PassedExam[]> {
  const exams = await database.exam.findMany({
    where: { unitId, cancellation: null },
    select: { id: true, title: true, month: true, sittings: { select: { id: true, closesAt: true } } },
    orderBy: [{ month: 'desc' }, { createdAt: 'desc' }],
    take: mostListed,
  })
  const attempts = await listExamAttempts(exams.flatMap(({ sittings }) => sittings.map(({ id }) => id)), { now })
  return exams.flatMap((exam) => {
    const { id, sittings } = exam
    const own = attempts.filter(({ sittingId }) => sittings.some((sitting) => sitting.id === sittingId))
    const openAttempts = own.filter(({ isOver }) => !isOver).length
    const passes = passesIn(own)
    return areAnswersOut(sittings, { openAttempts, now }) && passes.length > 0 ? [{ id, title: examName(exam), passes }] : []
  })
}

function passesIn(attempts: readonly ExamAttempt[]): Pass[] {
  const byPerson = Map.groupBy(attempts, ({ personId }) => personId)
  return [...byPerson].flatMap(([personId, own]) => {
    const counting = countingOf(own.filter(({ passed }) => passed))
    return counting ? [{ personId, attemptId: counting.id }] : []
  })
}
