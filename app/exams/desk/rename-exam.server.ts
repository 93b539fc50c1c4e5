import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { phaseOf } from '../exam-clock.ts'
import type { ExamDeed } from '../forms.ts'

type Renaming = { team: { id: string }; examId: string; deed: Extract<ExamDeed, { deed: 'rename' }> }
type Answer = { refused: null | 'rename-cancelled' | 'rename-closed' }

/**
 * Gives an exam another name, until the window of the whole unit has closed: its results are known by that name from then on.
 * Attempts that were begun keep the one they were begun with. Pressed twice it is one; null for another unit's exam.
 */
export async function renameExam(lead: Pick<Member, 'id'>, renaming: Renaming, now: Date): Promise<Answer | null> {
  return database.$transaction((transaction) => renameWithin(transaction, { lead, now, ...renaming }))
}

async function renameWithin(transaction: Transaction, { lead, team, examId, deed: { title }, now }: Renaming & { lead: Pick<Member, 'id'>; now: Date }): Promise<Answer | null> {
  // Two names at once: the second one sees the first, and the record says what became of it.
  if (isPostgresql) await transaction.$queryRaw`SELECT 1 FROM "Exam" WHERE "id" = ${examId} FOR UPDATE`
  const exam = await transaction.exam.findFirst({ where: { id: examId, unitId: team.id }, select: { title: true, cancellation: true, sittings: { where: { kind: 'MAIN' }, select: { opensAt: true, closesAt: true } } } })
  if (!exam) return null
  if (exam.title === title) return { refused: null }
  if (exam.cancellation) return { refused: 'rename-cancelled' }
  if (exam.sittings.every((sitting) => phaseOf(sitting, now) === 'closed')) return { refused: 'rename-closed' }
  await transaction.exam.update({ where: { id: examId }, data: { title }, select: { id: true } })
  await recordAudit(transaction, { actorId: lead.id, action: 'rename-exam', subject: `exam:${examId}`, details: { from: exam.title, to: title } })
  return { refused: null }
}
