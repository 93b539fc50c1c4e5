import { randomBytes } from 'node:crypto'
import { type Identified, identify } from '#app/accounts/pin/pin.server.ts'
import { drawSheet, findPublishedPaper, findSheet } from '#app/papers/sheets.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import type { Assessment } from '#app/quizzes/attempts/assessment.server.ts'
import { findPaper } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { type Look, seeAttempt } from '#app/quizzes/attempts/hand-in.server.ts'
import { beginAttempt } from '#app/quizzes/attempts/start-attempt.server.ts'
import type { Paper } from '#app/quizzes/paper.ts'
import { examReview } from '#app/quizzes/review-options.ts'
import { usualSuspensions } from '#app/quizzes/suspension-rule.ts'
import { phaseOf, type Sitting } from '../exam-clock.ts'
import { examName } from '../exam-name.server.ts'
import { quizOfSitting } from '../exam-quiz.ts'
import { findOwnExam, type OwnExam } from './own-exams.server.ts'

type Asking = { examId: string; /** PIN or password. */ typed: string; address: string; onSharedMachine: boolean }
export type ExamRefusal = { refused: 'not-now' | 'wrong' | 'infeasible' } | { refused: 'wait'; seconds: number }

/**
 * Starts the exam for a person who has shown again who it is, or gives the attempt that is open. The sheet is drawn for
 * this person; one who sits again gets other questions where there are any. Null for whom it is not.
 */
export async function startExam(member: Member, { examId, ...asking }: Asking, look: Look): Promise<{ attemptId: string } | ExamRefusal | null> {
  const own = await findOwnExam(member, examId, look.now)
  if (!own) return null
  const { exam, attempts, turn } = own
  const open = attempts.find(({ isOver }) => !isOver)
  if (open) return { attemptId: open.id }
  if (turn.turn !== 'open') return { refused: 'not-now' }
  const identified = await identify(member, asking.typed, asking.address)
  if ('refused' in identified) return identified
  const paper = await drawFor(own, turn.sitting)
  if (!paper) return { refused: 'infeasible' }
  const { sitting } = turn
  const check = { sitting, examId: exam.id, ...identified, onSharedMachine: asking.onSharedMachine, now: look.now }
  const admit = (transaction: Transaction, attemptId: string) => admitTo(transaction, attemptId, check)
  const answer = await beginAttempt(member, { assessment: assessmentOf(own, { sitting, paper }), admit }, look)
  return 'attemptId' in answer ? answer : { refused: 'not-now' }
}

/** A sitting of an exam, as all that is sat. */
function assessmentOf({ exam }: OwnExam, { sitting, paper }: { sitting: Sitting; paper: Paper }): Assessment {
  const { id, version } = exam
  return {
    quiz: quizOfSitting(sitting.id),
    title: examName(exam),
    minutes: version.minutes,
    passMark: version.passMark,
    attempts: 1,
    waitMinutes: 0,
    grade: 'best',
    suspensions: usualSuspensions,
    review: examReview,
    certificate: null,
    closesAt: sitting.closesAt,
    exam: { id },
    draw: () => paper,
  }
}

async function drawFor({ exam, attempts }: OwnExam, sitting: Sitting): Promise<Paper | null> {
  const published = await findPublishedPaper(exam.unitId, exam.versionId)
  if (!published) return null
  const seen = await Promise.all(attempts.map(({ id }) => findPaper(id)))
  const avoid = seen.flatMap((paper) => paper?.questions.map(({ question }) => question.id) ?? [])
  const sheet = await drawSheet(published, { seed: randomBytes(16).toString('hex'), avoid, asOf: await findOpening(sitting) })
  // A bank that has shrunk since: the sheet that was drawn when the paper was published is there for good.
  return 'paper' in sheet ? sheet.paper : findSheet(published.id, 'A')
}

/**
 * Everybody of one window is asked from the same bank: that of the moment when it opened, or was set where that was
 * later. What is added, changed or taken out while others sit would ask them something else.
 */
async function findOpening({ id }: Sitting): Promise<Date> {
  const { opensAt, openedAt, exam } = await database.examSitting.findUniqueOrThrow({
    where: { id },
    select: { opensAt: true, openedAt: true, exam: { select: { version: { select: { publication: { select: { publishedAt: true } } } } } } },
  })
  const moments = [opensAt, openedAt, exam.version.publication?.publishedAt].flatMap((moment) => moment?.getTime() ?? [])
  return new Date(Math.max(...moments))
}

type Admission = Extract<Identified, { means: unknown }> & { sitting: Sitting; examId: string; onSharedMachine: boolean; now: Date }

/** The exam still stands, whoever may be about to cancel it; and it is on record who was asked for what. */
async function admitTo(transaction: Transaction, attemptId: string, { sitting, examId, means, onSharedMachine, now }: Admission): Promise<boolean> {
  if (isPostgresql) await transaction.$queryRaw`SELECT 1 FROM "Exam" WHERE "id" = ${examId} FOR SHARE`
  if ((await transaction.examCancellation.count({ where: { examId } })) > 0) return false
  // Its window may just have been moved: then the deadline is that of another one.
  const { opensAt, closesAt } = await transaction.examSitting.findUniqueOrThrow({ where: { id: sitting.id }, select: { opensAt: true, closesAt: true } })
  if (closesAt.getTime() !== sitting.closesAt.getTime() || phaseOf({ opensAt, closesAt }, now) !== 'open') return false
  await transaction.identityCheck.create({ data: { attemptId, means, onSharedMachine, checkedAt: now } })
  return true
}

/** One's attempts whose time is over are handed in first, as by whoever looks. */
export async function seeOwnExam(member: Member, examId: string, look: Look): Promise<OwnExam | null> {
  const own = await findOwnExam(member, examId, look.now)
  const overdue = own?.attempts.filter(({ isOver, endedAt }) => isOver && endedAt === null) ?? []
  for (const { id } of overdue) await seeAttempt(member, id, look)
  return overdue.length > 0 ? findOwnExam(member, examId, look.now) : own
}
