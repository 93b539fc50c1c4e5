import { type SatAttempt, sittingsFor, turnOf } from '#app/exams/exam-clock.ts'
import { quizOfSitting } from '#app/exams/exam-quiz.ts'
import { isSitter } from '#app/exams/sitters.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { earliestOpenDeadline } from '#app/quizzes/attempt-clock.ts'
import type { Sat } from '../put-away.server.ts'
import type { OwnTurn } from './month-exam.ts'

type Asked = { month: string; sat: readonly Sat[]; now: Date }

/** The exams that the unit has set for a month, "YYYY-MM", as they stand for somebody who is to sit them: one statement. */
export async function listMonthExams({ id: personId, unit, leads }: Pick<Member, 'id' | 'unit' | 'leads'>, { month, sat, now }: Asked): Promise<OwnTurn[]> {
  if (!isSitter({ unit, leads }, unit.id)) return []
  const rows = await database.examSitting.findMany({
    where: { exam: { unitId: unit.id, month, cancellation: null }, OR: [{ kind: 'MAIN' }, { candidates: { some: { personId } } }] },
    select: { id: true, examId: true, kind: true, opensAt: true, closesAt: true },
  })
  const exams = [...Map.groupBy(rows, ({ examId }) => examId).values()].map((own) => {
    const sittings = own.map((sitting) => ({ ...sitting, candidates: [personId] }))
    const attempts = sittings.flatMap(({ id }) => attemptsIn(id, sat, now))
    return { sittings, own: { turn: turnOf(sittings, attempts, { personId, now }), hasSat: attempts.some(({ isOver }) => isOver) } }
  })
  const missed = exams.filter(({ own }) => own.turn.turn === 'missed')
  const memberships = missed.length > 0 ? await database.membership.findMany({ where: { personId, unitId: unit.id }, select: { from: true, until: true } }) : []
  // One that closed before they came was never theirs to miss.
  const wasThere = (at: Date) => memberships.some(({ from, until }) => from <= calendarDay(at, unit.timeZone) && (until === null || calendarDay(at, unit.timeZone) < until))
  return exams.flatMap(({ sittings, own }) => (own.turn.turn !== 'missed' || sittingsFor(sittings, personId).some(({ closesAt }) => wasThere(closesAt)) ? [own] : []))
}

function attemptsIn(sittingId: string, sat: readonly Sat[], now: Date): SatAttempt[] {
  const quiz = quizOfSitting(sittingId)
  return sat.flatMap(({ quiz: of, endedAt, deadline, passed }) => (of === quiz ? [{ sittingId, isOver: endedAt !== null || deadline < earliestOpenDeadline(now), passed: passed === true }] : []))
}
