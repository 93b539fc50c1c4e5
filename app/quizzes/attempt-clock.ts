/*
 * When an attempt ends, and when the next may begin. The server's clock decides: `now` is its
 * time at the moment the request arrived. All instants are Dates (UTC).
 */

const minute = 60_000

/** For an answer that was on its way when the time ran out. */
const graceMilliseconds = 5_000

export type AttemptStart = {
  startedAt: Date
  /** Time for one attempt. */
  minutes: number
  /** End of the exam's window, where there is one. */
  closesAt?: Date | null
  /** Extra time granted to the person: added to the time limit and to the window alike. */
  extraMinutes?: number
}

/** min(start + time limit, close of the window), extra time added to both. */
export function attemptDeadline({
  startedAt,
  minutes,
  closesAt = null,
  extraMinutes = 0,
}: AttemptStart): Date {
  const limit = startedAt.getTime() + minutes * minute
  const close = closesAt?.getTime() ?? Infinity
  return new Date(Math.min(limit, close) + extraMinutes * minute)
}

/** Whether an answer that reaches the server at `now` still counts: up to the deadline plus 5 s, both included. */
export function acceptsAnswer({ deadline, now }: { deadline: Date; now: Date }): boolean {
  return now.getTime() <= deadline.getTime() + graceMilliseconds
}

/** The earliest deadline of which acceptsAnswer still says yes at `now`: what a statement compares with. */
export function earliestOpenDeadline(now: Date): Date {
  return new Date(now.getTime() - graceMilliseconds)
}

export type EndedAttempt = { endedAt: Date; passed: boolean }

export type AttemptHistory = {
  /** In any order; those that are still open do not belong here. */
  endedAttempts: readonly EndedAttempt[]
  attemptsAllowed: number
  waitMinutes: number
  now: Date
}

export type NextAttempt =
  { may: 'start' } | { may: 'wait'; until: Date } | { may: 'never' } | { may: 'passed' }

/** Whether, and from when, one may begin another attempt. Who has passed needs none. */
export function nextAttemptAt({
  endedAttempts,
  attemptsAllowed,
  waitMinutes,
  now,
}: AttemptHistory): NextAttempt {
  if (endedAttempts.some(({ passed }) => passed)) return { may: 'passed' }
  if (endedAttempts.length >= attemptsAllowed) return { may: 'never' }
  const lastEnd = Math.max(...endedAttempts.map(({ endedAt }) => endedAt.getTime()))
  const until = lastEnd + waitMinutes * minute
  return now.getTime() < until ? { may: 'wait', until: new Date(until) } : { may: 'start' }
}

export type Suspended = { deadline: Date; pausedUntil: Date }

/**
 * The clock from now on, while somebody serves a customer: it goes on by itself after the minutes of the rule, so the
 * deadline is put off by all of them; `resumed` takes back what was not needed.
 */
export function suspended({ deadline, minutes, now }: { deadline: Date; minutes: number; now: Date }): Suspended {
  return { deadline: new Date(deadline.getTime() + minutes * minute), pausedUntil: new Date(now.getTime() + minutes * minute) }
}

/** The deadline once a suspension is ended at `now`, before it would have ended by itself. */
export function resumed({ deadline, pausedUntil }: Suspended, now: Date): Date {
  return new Date(deadline.getTime() - Math.max(0, pausedUntil.getTime() - now.getTime()))
}

/** Whether the clock stands still. */
export function isSuspended(pausedUntil: Date | null, now: Date): boolean {
  return pausedUntil !== null && now < pausedUntil
}

/** Milliseconds that are left to answer in; a suspension does not use them up. */
export function remainingMs({ deadline, pausedUntil }: { deadline: Date; pausedUntil: Date | null }, now: Date): number {
  const from = Math.max(now.getTime(), pausedUntil?.getTime() ?? 0)
  return Math.max(0, deadline.getTime() - from)
}
