import { Prisma } from '#app/generated/sqlite/client.ts'
import { findAnswersOut, findExamTitles } from '#app/exams/exam-rows.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { acceptsAnswer } from '../attempt-clock.ts'
import { type Attempt, lockAttempt } from '../attempts/attempt-rows.server.ts'
import { handIn, type Look, openKeyOf, seeAttempt } from '../attempts/hand-in.server.ts'
import type { AttemptDeed } from './deed-form.ts'

type Team = { id: string; timeZone: string }
export type DeedRefusal = 'ended' | 'open' | 'passed' | 'other-open' | 'missing-glyph' | 'answers-out'
type DeedAnswer = { refused: DeedRefusal | null }
type Doing = { lead: Pick<Member, 'id'>; sitter: Member; deed: AttemptDeed; now: Date }

const minuteMs = 60_000

/**
 * Gives time, re-opens or closes the attempt of a member of this team; the running attempt feels it at once. Pressed
 * twice it is one deed. Null where there is no such attempt in the team.
 */
export async function doToAttempt(lead: Pick<Member, 'id'>, { team, deed }: { team: Team; deed: AttemptDeed }, look: Look): Promise<DeedAnswer | null> {
  const sitter = await findSitter(team, deed.attempt, look.now)
  if (!sitter) return null
  if (await database.attemptDeed.findUnique({ where: { requestKey: deed.requestKey }, select: { id: true } })) return { refused: null }
  const doing = { lead, sitter, deed, now: look.now }
  try {
    if (deed.deed === 'close') return await closeNow(doing, look)
    return await database.$transaction((transaction) => (deed.deed === 'reopen' ? reopen(transaction, doing, deed) : giveTime(transaction, doing, deed)))
  } catch (error) {
    // The other press came first, or the person has begun another attempt meanwhile.
    if (!isUniqueViolation(error)) throw error
    const isDone = await database.attemptDeed.count({ where: { requestKey: deed.requestKey } })
    return { refused: isDone > 0 ? null : 'other-open' }
  }
}

async function findSitter(team: Team, attemptId: string, now: Date): Promise<Member | null> {
  const members = await listTeamMembers(team, now)
  const row = await database.attempt.findFirst({ where: { id: attemptId, personId: { in: members.map(({ id }) => id) } }, select: { personId: true, quiz: true } })
  if (!row) return null
  // An exam is the business of the unit that set it, whoever leads the person now.
  const exam = (await findExamTitles([row.quiz])).get(row.quiz)
  return exam && exam.unitId !== team.id ? null : findMember(row.personId, now)
}

async function closeNow(doing: Doing, look: Look): Promise<DeedAnswer> {
  const { sitter, deed } = doing
  const seen = await seeAttempt(sitter, deed.attempt, look)
  if (!seen || seen.attempt.end) return { refused: 'ended' }
  const closed = { record: async (transaction: Transaction) => record(transaction, doing, { kind: 'CLOSED', minutes: null }) }
  const answer = await handIn(sitter, deed.attempt, { ...look, closed })
  return { refused: answer?.refused ?? null }
}

async function giveTime(transaction: Transaction, doing: Doing, { minutes }: { minutes: number }): Promise<DeedAnswer> {
  const { sitter, deed, now } = doing
  const attempt = await lockAttempt({ personId: sitter.id, attemptId: deed.attempt }, transaction)
  if (!attempt || attempt.end || !acceptsAnswer({ deadline: attempt.deadline, now })) return { refused: 'ended' }
  await transaction.attempt.update({ where: { id: attempt.id }, data: { deadline: new Date(attempt.deadline.getTime() + minutes * minuteMs) }, select: { id: true } })
  await record(transaction, doing, { kind: 'EXTRA_TIME', minutes })
  return { refused: null }
}

/** It goes on where it ended, with so many minutes; how it had ended stays on record. One that was passed is not touched: its certificate stands. */
async function reopen(transaction: Transaction, doing: Doing, { minutes }: { minutes: number }): Promise<DeedAnswer> {
  const { sitter, deed, now } = doing
  const attempt = await lockAttempt({ personId: sitter.id, attemptId: deed.attempt }, transaction)
  if (!attempt?.end) return { refused: 'open' }
  if (attempt.end.passed || (await hasPassedSince(transaction, sitter.id, attempt))) return { refused: 'passed' }
  const { exam } = attempt.paper
  if (exam && (await findAnswersOut(exam.id, now, transaction)).out) return { refused: 'answers-out' }
  await transaction.attempt.update({
    where: { id: attempt.id },
    data: { openKey: openKeyOf(sitter.id, attempt.quiz), endedAt: null, ending: null, points: null, maxPoints: null, passed: null, scores: Prisma.DbNull, pausedUntil: null, deadline: new Date(now.getTime() + minutes * minuteMs) },
    select: { id: true },
  })
  const { at, ending, points, maxPoints } = attempt.end
  await record(transaction, doing, { kind: 'REOPENED', minutes, earlier: { endedAt: at.toISOString(), ending, points, maxPoints } })
  return { refused: null }
}

async function hasPassedSince(transaction: Transaction, personId: string, { quiz, startedAt }: Attempt): Promise<boolean> {
  return (await transaction.attempt.count({ where: { personId, quiz, passed: true, startedAt: { gt: startedAt } } })) > 0
}

type Recorded = { kind: 'EXTRA_TIME' | 'REOPENED' | 'CLOSED'; minutes: number | null; earlier?: { endedAt: string; ending: string; points: number; maxPoints: number } }

const actions = { EXTRA_TIME: 'extend-attempt', REOPENED: 'reopen-attempt', CLOSED: 'close-attempt' } as const

async function record(transaction: Transaction, { lead, deed, now }: Doing, { kind, minutes, earlier }: Recorded): Promise<void> {
  const { attempt: attemptId, reason, requestKey } = deed
  await transaction.attemptDeed.create({ data: { attemptId, kind, minutes, reason, doneBy: lead.id, doneAt: now, ...(earlier && { earlier }), requestKey }, select: { id: true } })
  await recordAudit(transaction, { actorId: lead.id, action: actions[kind], subject: `attempt:${attemptId}`, details: { reason, ...(minutes === null ? {} : { minutes }) } })
}
