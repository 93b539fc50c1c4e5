import type { Member } from '#app/people/member.server.ts'
import { findPublishedPaper } from '#app/papers/sheets.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isPostgresql, isUniqueViolation } from '#app/platform/database.server.ts'
import { earliestOpenDeadline } from '#app/quizzes/attempt-clock.ts'
import { parseFieldTime } from '#app/stars/dates-in-words.ts'
import { windowFault } from '../exam-clock.ts'
import { quizOfSitting } from '../exam-quiz.ts'
import { type ExamDeed, type ExamForm, windowFaultField } from '../forms.ts'
import { listSitters } from '../sitters.server.ts'
import { findTeamExam } from './team-exam.server.ts'

type Lead = Pick<Member, 'id'>
type Team = { id: string; timeZone: string }
/** `opensAtOnce`: nothing is wrong but that so many may sit from this press on, which is asked first. */
type Faults = { faults: Record<string, string>; opensAtOnce?: number }

/**
 * Sets an exam for the unit, with the window that all of it sits in; one that is open by then only where that is said to
 * be meant. Pressed twice it is one.
 */
export async function setExam(lead: Lead, { team, form }: { team: Team; form: ExamForm }, now: Date): Promise<{ examId: string } | Faults> {
  const { title, month, requestKey } = form
  const version = await findPublishedPaper(team.id, form.version)
  if (!version) return { faults: { version: 'exams:fault.version' } }
  const window = readWindow(form, { zone: team.timeZone, minutes: version.minutes, now })
  if ('faults' in window) return window
  if (window.opensAt <= now && form.openNow !== form.opensAt && !(await findTwin(team, requestKey))) {
    return { faults: { opensAt: 'exams:fault.opensAtOnce' }, opensAtOnce: (await listSitters(team, now)).length }
  }
  const [opens, closes] = [window.opensAt.toISOString(), window.closesAt.toISOString()]
  try {
    const id = await database.$transaction(async (transaction) => {
      const main = { kind: 'MAIN' as const, ...window, openedBy: lead.id, openedAt: now, requestKey }
      const data = { unitId: team.id, month, title, versionId: version.id, createdBy: lead.id, createdAt: now, requestKey, sittings: { create: main } }
      const exam = await transaction.exam.create({ data, select: { id: true } })
      await recordAudit(transaction, { actorId: lead.id, action: 'set-exam', subject: `exam:${exam.id}`, details: { title, month, opens, closes } })
      return exam.id
    })
    return { examId: id }
  } catch (error) {
    const twin = isUniqueViolation(error) ? await findTwin(team, requestKey) : null
    if (!twin) throw error
    return { examId: twin.id }
  }
}

/** The exam that the other press of the same form has set. */
async function findTwin(team: Team, requestKey: string) {
  return database.exam.findFirst({ where: { requestKey, unitId: team.id }, select: { id: true } })
}

type Typed = { opensAt: string; closesAt: string }

function readWindow({ opensAt: opens, closesAt: closes }: Typed, { zone, ...rule }: { zone: string; minutes: number; now: Date }): { opensAt: Date; closesAt: Date } | Faults {
  const [opensAt, closesAt] = [parseFieldTime(opens, zone), parseFieldTime(closes, zone)]
  if (!opensAt || !closesAt) return { faults: { [opensAt ? 'closesAt' : 'opensAt']: 'exams:fault.time' } }
  const fault = windowFault({ opensAt, closesAt }, rule)
  return fault ? { faults: { [windowFaultField[fault]]: `exams:fault.${fault}` } } : { opensAt, closesAt }
}

type Doing<D extends ExamDeed['deed']> = { team: Team; examId: string; deed: Extract<ExamDeed, { deed: D }> }
type Answer = { refused: null | 'cancelled' | 'sitting' } | Faults

/** Opens a make-up for those named, who missed the exam or failed it. Pressed twice it is one; null for another unit's exam. */
export async function openMakeUp(lead: Lead, { team, examId, deed }: Doing<'make-up'>, now: Date): Promise<Answer | null> {
  const { people, requestKey } = deed
  const found = await findTeamExam(team, examId, now)
  if (!found) return null
  const { exam, sitters } = found
  // The other press was first: it is done.
  if (exam.sittings.some((sitting) => sitting.requestKey === requestKey)) return { refused: null }
  if (exam.cancellation) return { refused: 'cancelled' }
  const mayChoose = sitters.filter(({ mayMakeUp }) => mayMakeUp).map(({ id }) => id)
  if (people.some((id) => !mayChoose.includes(id))) return { faults: { people: 'exams:fault.notThese' } }
  const window = readWindow(deed, { zone: team.timeZone, minutes: exam.version.minutes, now })
  if ('faults' in window) return window
  try {
    await database.$transaction(async (transaction) => {
      const candidates = { create: [...new Set(people)].map((personId) => ({ personId })) }
      await transaction.examSitting.create({ data: { examId, kind: 'MAKE_UP', ...window, openedBy: lead.id, openedAt: now, requestKey, candidates }, select: { id: true } })
      const details = { opens: window.opensAt.toISOString(), closes: window.closesAt.toISOString(), people: new Set(people).size }
      await recordAudit(transaction, { actorId: lead.id, action: 'open-make-up', subject: `exam:${examId}`, details })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return { refused: null }
}

/** Cancels an exam that nobody sits at this moment; what was sat of it stays. Null for another unit's exam. */
export async function cancelExam(lead: Lead, { team, examId, deed: { reason } }: Doing<'cancel'>, now: Date): Promise<Answer | null> {
  const exam = await database.exam.findFirst({ where: { id: examId, unitId: team.id }, select: { cancellation: true, sittings: { select: { id: true } } } })
  if (!exam) return null
  if (exam.cancellation) return { refused: null }
  try {
    return await database.$transaction(async (transaction) => {
      // Whoever begins now waits until this is decided, or has begun before.
      if (isPostgresql) await transaction.$queryRaw`SELECT 1 FROM "Exam" WHERE "id" = ${examId} FOR UPDATE`
      const open = await transaction.attempt.count({ where: { quiz: { in: exam.sittings.map(({ id }) => quizOfSitting(id)) }, endedAt: null, deadline: { gte: earliestOpenDeadline(now) } } })
      if (open > 0) return { refused: 'sitting' as const }
      await transaction.examCancellation.create({ data: { examId, reason, cancelledBy: lead.id, cancelledAt: now }, select: { examId: true } })
      await recordAudit(transaction, { actorId: lead.id, action: 'cancel-exam', subject: `exam:${examId}`, details: { reason } })
      return { refused: null }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return { refused: null }
  }
}
