import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isPostgresql, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { earliestOpenDeadline } from '#app/quizzes/attempt-clock.ts'
import { parseFieldTime } from '#app/stars/dates-in-words.ts'
import { deadlineAfterMove, moveFault, phaseOf } from '../exam-clock.ts'
import { quizOfSitting } from '../exam-quiz.ts'
import { type ExamDeed, windowFaultField } from '../forms.ts'

type Move = Extract<ExamDeed, { deed: 'move' }>
type Moving = { team: { id: string; timeZone: string }; examId: string; deed: Move }
type Answer = { refused: null | 'move-cancelled' | 'move-closed' } | { faults: Record<string, string> }

/** Moves the window of a sitting that has not closed, with a reason that everybody reads. Pressed twice it is one move; null for another unit's exam. */
export async function moveWindow(lead: Pick<Member, 'id'>, moving: Moving, now: Date): Promise<Answer | null> {
  try {
    return await database.$transaction((transaction) => moveWithin(transaction, { lead, now, ...moving }))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return { refused: null }
  }
}

async function moveWithin(transaction: Transaction, { lead, team, examId, deed, now }: Moving & { lead: Pick<Member, 'id'>; now: Date }): Promise<Answer | null> {
  // Whoever begins now waits until the window is moved, or has begun before.
  if (isPostgresql) await transaction.$queryRaw`SELECT 1 FROM "Exam" WHERE "id" = ${examId} FOR UPDATE`
  const exam = await transaction.exam.findFirst({ where: { id: examId, unitId: team.id }, select: { cancellation: true, version: { select: { minutes: true } }, sittings: { where: { id: deed.sitting }, select: { id: true, opensAt: true, closesAt: true } } } })
  const [sitting] = exam?.sittings ?? []
  if (!exam || !sitting) return null
  const { reason, requestKey } = deed
  if (await transaction.examMove.findUnique({ where: { requestKey }, select: { id: true } })) return { refused: null }
  if (exam.cancellation) return { refused: 'move-cancelled' }
  if (phaseOf(sitting, now) === 'closed') return { refused: 'move-closed' }
  const { minutes } = exam.version
  const [opensAt, closesAt] = [deed.opensAt === undefined ? sitting.opensAt : parseFieldTime(deed.opensAt, team.timeZone), parseFieldTime(deed.closesAt, team.timeZone)]
  if (!opensAt || !closesAt) return { faults: { [opensAt ? 'closesAt' : 'opensAt']: 'exams:fault.time' } }
  const fault = moveFault(sitting, { opensAt, closesAt }, { minutes, now })
  if (fault) return { faults: { [windowFaultField[fault]]: `exams:fault.${fault}` } }
  const row = { sittingId: sitting.id, opensBefore: sitting.opensAt, closesBefore: sitting.closesAt, opensAt, closesAt, reason, movedBy: lead.id, movedAt: now, requestKey }
  await transaction.examMove.create({ data: row, select: { id: true } })
  await transaction.examSitting.update({ where: { id: sitting.id }, data: { opensAt, closesAt }, select: { id: true } })
  await lengthenRunning(transaction, { sitting, minutes, closesAt, now })
  await recordAudit(transaction, { actorId: lead.id, action: 'move-exam', subject: `exam:${examId}`, details: { reason, opens: opensAt.toISOString(), closes: closesAt.toISOString() } })
  return { refused: null }
}

type Moved = { sitting: { id: string; closesAt: Date }; minutes: number; closesAt: Date; now: Date }

/** Nobody who sits at this moment loses any time; whose time the old end had cut gets it back. */
async function lengthenRunning(transaction: Transaction, { sitting, minutes, closesAt, now }: Moved): Promise<void> {
  const running = await transaction.attempt.findMany({ where: { quiz: quizOfSitting(sitting.id), endedAt: null, deadline: { gte: earliestOpenDeadline(now) } }, select: { id: true, startedAt: true, deadline: true } })
  for (const { id, startedAt, deadline } of running) {
    const after = deadlineAfterMove({ startedAt, deadline, minutes }, sitting, { closesAt })
    if (after > deadline) await transaction.attempt.update({ where: { id }, data: { deadline: after }, select: { id: true } })
  }
}
