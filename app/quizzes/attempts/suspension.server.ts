import { z } from 'zod'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { acceptsAnswer, isSuspended, resumed, suspended } from '../attempt-clock.ts'
import { suspensionReasons } from '../sitting/suspension-reasons.ts'
import { type Attempt, lockAttempt } from './attempt-rows.server.ts'

export const SuspensionReason = z.enum(suspensionReasons, 'quizzes:suspension.fault')

type Owner = { personId: string; attemptId: string; now: Date }
export type SuspensionAnswer = { refused: null | 'ended' | 'none-left' }

/**
 * Lets the clock stand still for a customer, with the reason on record. Pressed twice it is one suspension.
 * Null for somebody else's attempt.
 */
export async function suspendAttempt({ now, ...owner }: Owner, reason: z.infer<typeof SuspensionReason>): Promise<SuspensionAnswer | null> {
  return database.$transaction(async (transaction) => {
    const attempt = await lockAttempt(owner, transaction)
    if (!attempt) return null
    if (attempt.end || !acceptsAnswer({ deadline: attempt.deadline, now })) return { refused: 'ended' as const }
    if (isSuspended(attempt.pausedUntil, now)) return { refused: null }
    if ((await suspensionsLeft(attempt, transaction)) === 0) return { refused: 'none-left' as const }
    const { minutes } = attempt.paper.suspensions
    const clock = suspended({ deadline: attempt.deadline, minutes, now })
    await transaction.suspension.create({ data: { attemptId: attempt.id, reason, from: now, latest: clock.pausedUntil }, select: { id: true } })
    await transaction.attempt.update({ where: { id: attempt.id }, data: clock, select: { id: true } })
    return { refused: null }
  })
}

/** Goes on before the suspension ends by itself: what was not needed of it is taken off the deadline again. */
export async function resumeAttempt({ now, ...owner }: Owner): Promise<SuspensionAnswer | null> {
  return database.$transaction(async (transaction) => {
    const attempt = await lockAttempt(owner, transaction)
    if (!attempt) return null
    if (attempt.end) return { refused: 'ended' as const }
    const { deadline, pausedUntil } = attempt
    if (pausedUntil === null || !isSuspended(pausedUntil, now)) return { refused: null }
    await transaction.suspension.updateMany({ where: { attemptId: attempt.id, until: null, latest: pausedUntil }, data: { until: now } })
    await transaction.attempt.update({ where: { id: attempt.id }, data: { deadline: resumed({ deadline, pausedUntil }, now), pausedUntil: null }, select: { id: true } })
    return { refused: null }
  })
}

/** How often an attempt may still be suspended; the suspension that lasts is used up. */
export async function suspensionsLeft({ id, paper }: Attempt, transaction: Transaction = database): Promise<number> {
  const taken = await transaction.$queryRaw<{ taken: number }[]>`SELECT 1 AS "taken" FROM "Suspension" WHERE "attemptId" = ${id}`
  return Math.max(0, paper.suspensions.times - taken.length)
}
