import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import { acceptsAnswer, isSuspended, remainingMs } from '../attempt-clock.ts'

/** The tab that carries an attempt on, by a name that it gave itself. */
export const Seat = z.strictObject({ seat: z.string().regex(/^[A-Za-z0-9-]{8,64}$/) })

/**
 * What a sitting asks now and then: whether it goes on, for how long and until when, and whether it does so elsewhere.
 * `saved`: the sequences of all answers together, so that a tab can tell whether there is one that it does not know.
 */
export type SittingState = { isOpen: boolean; isSuspended: boolean; remainingMs: number; until: string; seat: string | null; saved: number }

type Owner = { personId: string; attemptId: string }
type Moment = { now: Date; timeZone: string }

/** Null for somebody else's attempt. */
export async function findSittingState({ personId, attemptId }: Owner, { now, timeZone }: Moment): Promise<SittingState | null> {
  const row = await database.attempt.findFirst({ where: { id: attemptId, personId }, select: { endedAt: true, deadline: true, pausedUntil: true, seat: true, responses: { select: { sequence: true } } } })
  if (!row) return null
  const isOpen = row.endedAt === null && acceptsAnswer({ deadline: row.deadline, now })
  const saved = row.responses.reduce((sum, { sequence }) => sum + sequence, 0)
  return { isOpen, isSuspended: isSuspended(row.pausedUntil, now), remainingMs: remainingMs(row, now), until: clockWords(row.deadline, timeZone), seat: row.seat, saved }
}

/** This tab carries on from here; the one that did so before will notice. False for somebody else's attempt and an ended one. */
export async function takeSeat({ personId, attemptId }: Owner, seat: string): Promise<boolean> {
  const { count } = await database.attempt.updateMany({ where: { id: attemptId, personId, endedAt: null }, data: { seat } })
  return count > 0
}
