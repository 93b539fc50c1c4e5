import { DateTime } from 'luxon'

/*
 * When an exam is open, for whom, and when its right answers may be shown. The server's clock decides: `now` is its time
 * at the moment the request arrived. A window holds from its first moment until, and without, its last.
 */

export type Sitting = { id: string; kind: 'MAIN' | 'MAKE_UP'; opensAt: Date; closesAt: Date; /** Of a make-up: who may sit it. */ candidates: readonly string[] }
export type Phase = 'ahead' | 'open' | 'closed'

export function phaseOf({ opensAt, closesAt }: Pick<Sitting, 'opensAt' | 'closesAt'>, now: Date): Phase {
  if (now < opensAt) return 'ahead'
  return now < closesAt ? 'open' : 'closed'
}

/** What the sittings are to one person, the first first: the unit's own, and the make-ups that name the person. */
export function sittingsFor(sittings: readonly Sitting[], personId: string): Sitting[] {
  return sittings
    .filter(({ kind, candidates }) => kind === 'MAIN' || candidates.includes(personId))
    .toSorted((one, other) => one.opensAt.getTime() - other.opensAt.getTime() || one.closesAt.getTime() - other.closesAt.getTime())
}

export type SatAttempt = { sittingId: string; isOver: boolean; passed: boolean }

export type Turn<S extends Sitting = Sitting> =
  | { turn: 'passed' | 'failed' | 'missed' }
  /** Begun and not ended. */
  | { turn: 'sitting' }
  /** To be sat now. */
  | { turn: 'open'; sitting: S }
  | { turn: 'ahead'; sitting: S }

/** How a person stands with an exam: one attempt in each sitting, and none once it is passed. */
export function turnOf(sittings: readonly Sitting[], attempts: readonly SatAttempt[], { personId, now }: { personId: string; now: Date }): Turn {
  if (attempts.some(({ isOver, passed }) => isOver && passed)) return { turn: 'passed' }
  if (attempts.some(({ isOver }) => !isOver)) return { turn: 'sitting' }
  const left = sittingsFor(sittings, personId).filter(({ id }) => !attempts.some(({ sittingId }) => sittingId === id))
  const open = left.find((sitting) => phaseOf(sitting, now) === 'open')
  if (open) return { turn: 'open', sitting: open }
  const ahead = left.find((sitting) => phaseOf(sitting, now) === 'ahead')
  if (ahead) return { turn: 'ahead', sitting: ahead }
  return { turn: attempts.length > 0 ? 'failed' : 'missed' }
}

type Ended = { isOver: boolean; points: number; maxPoints: number }

/** The attempt that counts: of those that are over the best one, of equals the first. */
export function countingOf<A extends Ended>(attempts: readonly A[]): A | undefined {
  const share = ({ points, maxPoints }: A) => (maxPoints > 0 ? points / maxPoints : 0)
  return attempts.filter(({ isOver }) => isOver).toSorted((one, other) => share(other) - share(one))[0]
}

/**
 * Right answers are for nobody before everybody has sat: make-ups are drawn from the same questions, and time that was
 * given goes beyond the window. A make-up that is opened later puts them away again.
 */
export function areAnswersOut(sittings: readonly Pick<Sitting, 'closesAt'>[], { openAttempts, now }: { openAttempts: number; now: Date }): boolean {
  return openAttempts === 0 && sittings.every(({ closesAt }) => now >= closesAt)
}

/** When the last window that is known of closes. */
export function lastClose(sittings: readonly Pick<Sitting, 'closesAt'>[]): Date {
  return new Date(Math.max(...sittings.map(({ closesAt }) => closesAt.getTime())))
}

const longestWindowDays = 31

export type WindowFault = 'not-after' | 'too-short' | 'over' | 'too-long'

/** What is wrong with a window; null where nothing is. */
export function windowFault({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }, { minutes, now }: { minutes: number; now: Date }): WindowFault | null {
  const length = (closesAt.getTime() - opensAt.getTime()) / 60_000
  if (length <= 0) return 'not-after'
  if (closesAt <= now) return 'over'
  if (length < minutes) return 'too-short'
  return length > longestWindowDays * 24 * 60 ? 'too-long' : null
}

type Window = { opensAt: Date; closesAt: Date }

export type MoveFault = WindowFault | 'opened' | 'same'

/** What is wrong with moving a window that has not closed; null where nothing is. One that has opened keeps its first moment. */
export function moveFault(before: Window, after: Window, rule: { minutes: number; now: Date }): MoveFault | null {
  const isSameStart = after.opensAt.getTime() === before.opensAt.getTime()
  if (!isSameStart && phaseOf(before, rule.now) !== 'ahead') return 'opened'
  if (isSameStart && after.closesAt.getTime() === before.closesAt.getTime()) return 'same'
  return windowFault(after, rule)
}

type Running = { startedAt: Date; deadline: Date; minutes: number }

/** Until when an attempt runs once the window is moved: never shorter than it was promised, and longer where the old close alone cut its time. */
export function deadlineAfterMove({ startedAt, deadline, minutes }: Running, before: Pick<Window, 'closesAt'>, after: Pick<Window, 'closesAt'>): Date {
  if (deadline.getTime() !== before.closesAt.getTime() || after.closesAt <= before.closesAt) return deadline
  return new Date(Math.max(deadline.getTime(), Math.min(startedAt.getTime() + minutes * 60_000, after.closesAt.getTime())))
}

const openHour = { hour: 8, minute: 30 }
const closeHour = { hour: 18, minute: 0 }
const usualDays = 5

/**
 * The last five days of this month, in the unit's zone; in its last two days those of the next. What of them has begun is
 * over: then from tomorrow's opening. "YYYY-MM".
 */
export function suggestedWindow(now: Date, zone: string): { month: string; opensAt: Date; closesAt: Date } {
  const local = DateTime.fromJSDate(now, { zone })
  const isLate = local > local.endOf('month').minus({ days: 2 })
  const last = (isLate ? local.startOf('month').plus({ months: 1 }) : local).endOf('month').startOf('day')
  const first = last.minus({ days: usualDays - 1 }).set(openHour)
  const opens = first > local ? first : local.startOf('day').plus({ days: 1 }).set(openHour)
  return { month: last.toFormat('yyyy-MM'), opensAt: opens.toJSDate(), closesAt: last.set(closeHour).toJSDate() }
}

/** Two days in the unit's zone, from the day after today and after the last window. */
export function suggestedMakeUp(sittings: readonly Pick<Sitting, 'closesAt'>[], now: Date, zone: string): { opensAt: Date; closesAt: Date } {
  const from = DateTime.max(DateTime.fromJSDate(now, { zone }), DateTime.fromJSDate(lastClose(sittings), { zone })).startOf('day').plus({ days: 1 })
  return { opensAt: from.set(openHour).toJSDate(), closesAt: from.plus({ days: 1 }).set(closeHour).toJSDate() }
}

/** Whole days of the calendar from now until then, in a zone: 0 today, 1 tomorrow. */
export function daysUntil(at: Date, now: Date, zone: string): number {
  const day = (moment: Date) => DateTime.fromJSDate(moment, { zone }).startOf('day')
  return Math.round(day(at).diff(day(now), 'days').days)
}
