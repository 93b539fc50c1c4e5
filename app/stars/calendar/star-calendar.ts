import { DateTime } from 'luxon'
import { isWorkingDay } from '#app/practice/days/chinese-calendar.ts'
import type { RoundDates } from '../round-phase.ts'

/** On which days of its month a unit elects. */
export type StarCalendar = {
  /** Days of the month, 1 to 31; one that a month has not got is its last. */
  nominateFromDay: number
  voteFromDay: number
  /** The last day of the vote. */
  voteUntilDay: number
  /** How many working days the public notice hangs. */
  noticeDays: number
}

/** Nominate on the 1st to the 20th, vote on the 21st to the 25th, three working days of public notice. */
export const usualCalendar: StarCalendar = { nominateFromDay: 1, voteFromDay: 21, voteUntilDay: 25, noticeDays: 3 }

export type PlannedRound = Pick<RoundDates, 'nominateFrom' | 'voteFrom' | 'noticeFrom' | 'publishFrom'>

type Planning = { month: string; zone: string; calendar?: StarCalendar }

/**
 * The dates of a month, '2026-11', by a calendar, each at midnight in the unit's zone. In a month that is too short the
 * vote ends on its last day, and what comes before keeps a day at least. Throws a RangeError on what is no month or no zone.
 */
export function planRound({ month, zone, calendar = usualCalendar }: Planning): PlannedRound {
  const first = DateTime.fromFormat(month, 'yyyy-MM', { zone })
  if (!first.isValid) throw new RangeError(`no month "${month}" in zone "${zone}"`)
  const onDay = (day: number) => first.plus({ days: day - 1 }).startOf('day').toJSDate()
  const voteUntil = Math.min(calendar.voteUntilDay, first.daysInMonth)
  const voteFrom = Math.min(calendar.voteFromDay, voteUntil)
  const noticeFrom = onDay(voteUntil + 1)
  return {
    nominateFrom: onDay(Math.min(calendar.nominateFromDay, voteFrom - 1)),
    voteFrom: onDay(voteFrom),
    noticeFrom,
    publishFrom: afterWorkingDays(noticeFrom, calendar.noticeDays, zone),
  }
}

/** The midnight at which so many whole working days have passed since then; for none of them then itself. */
export function afterWorkingDays(from: Date, days: number, zone: string): Date {
  let at = firstMidnight(from, zone)
  if (days === 0) return from
  for (let left = days; left > 0; at = nextMidnight(at)) if (isWorkingDay(at.toISODate())) left -= 1
  return at.toJSDate()
}

/** Of a notice that somebody put off for years nobody counts the days. */
const mostCounted = 60

/** How many whole working days lie between two moments, up to 60. */
export function workingDaysBetween(from: Date, until: Date, zone: string): number {
  let count = 0
  for (let at = firstMidnight(from, zone); count < mostCounted && nextMidnight(at).toJSDate() <= until; at = nextMidnight(at)) if (isWorkingDay(at.toISODate())) count += 1
  return count
}

/** When the notice ends whose beginning is put off: after as many working days as it had, and never sooner than by its length. */
export function movedNotice({ noticeFrom, publishFrom }: Pick<RoundDates, 'noticeFrom' | 'publishFrom'>, begins: Date, zone: string): Date {
  const byDays = afterWorkingDays(begins, workingDaysBetween(noticeFrom, publishFrom, zone), zone)
  const byLength = new Date(begins.getTime() + publishFrom.getTime() - noticeFrom.getTime())
  return byDays > byLength ? byDays : byLength
}

/** A day that has begun does not count whole. */
function firstMidnight(from: Date, zone: string): DateTime<true> {
  const local = DateTime.fromJSDate(from, { zone })
  if (!local.isValid) throw new RangeError(`no instant, or no zone "${zone}"`)
  const midnight = local.startOf('day')
  return midnight.toMillis() === local.toMillis() ? midnight : nextMidnight(midnight)
}

function nextMidnight(at: DateTime<true>): DateTime<true> {
  return at.plus({ days: 1 }).startOf('day')
}
