import { DateTime } from 'luxon'
import { lastValidDay } from '../validity.ts'

/*
 * From when to when a course's certificate counts. Days are "YYYY-MM-DD" of the unit's zone, days of a year "MM-DD"; a day
 * that a month does not have is its last (29 February = 28 in a common year).
 */

/** Every certificate of the course ends on this day of the year; one earned from `renewFrom` on counts through the next end. */
type YearlyWindow = { ends: string; renewFrom: string }

/** Neither: it never ends. */
export type ValidityRule = { validMonths?: number | undefined; yearly?: YearlyWindow | undefined }

/** `anchorOn`: the day from which the months are counted; it is older than the certificate where that renewed another in time. */
export type Term = { lastDay: string | null; anchorOn: string }

/** `renews`: the certificate that is renewed before its end. Then the new one ends on the older one's anniversary, so that nobody loses days by being early. */
export function termOf({ yearly, validMonths }: ValidityRule, { issuedOn, renews }: { issuedOn: string; renews: { lastDay: string; anchorOn: string } | null }): Term {
  if (yearly) return { lastDay: renews ? endFrom(nextDay(renews.lastDay), yearly.ends) : yearlyEnd(issuedOn, yearly), anchorOn: issuedOn }
  if (validMonths === undefined) return { lastDay: null, anchorOn: issuedOn }
  const from = renews ? anchorOf(renews) : issuedOn
  return { lastDay: lastValidDay(from, (renews ? monthsBetween(from, renews.lastDay) : 0) + validMonths), anchorOn: from }
}

/** Counted from the first anchor, the 31st stays the 31st through every February; one that ends on no such day begins anew at its end. */
function anchorOf({ lastDay, anchorOn }: { lastDay: string; anchorOn: string }): string {
  return lastValidDay(anchorOn, monthsBetween(anchorOn, lastDay)) === lastDay ? anchorOn : lastDay
}

function monthsBetween(from: string, to: string): number {
  const [first, last] = [parse(from), parse(to)]
  return (last.year - first.year) * 12 + last.month - first.month
}

function yearlyEnd(issuedOn: string, { ends, renewFrom }: YearlyWindow): string {
  const end = endFrom(issuedOn, ends)
  const opened = [inYear(parse(end).year, renewFrom), inYear(parse(end).year - 1, renewFrom)].find((day) => day <= end)
  return opened !== undefined && opened <= issuedOn ? endFrom(nextDay(end), ends) : end
}

/** The first such day of a year that is not before this one. */
function endFrom(day: string, ends: string): string {
  const { year } = parse(day)
  const sameYear = inYear(year, ends)
  return sameYear >= day ? sameYear : inYear(year + 1, ends)
}

function inYear(year: number, monthDay: string): string {
  const [month = 1, day = 1] = monthDay.split('-').map(Number)
  const first = DateTime.utc(year, month, 1)
  return first.set({ day: Math.min(day, first.endOf('month').day) }).toFormat('yyyy-MM-dd')
}

function nextDay(day: string): string {
  return parse(day).plus({ days: 1 }).toFormat('yyyy-MM-dd')
}

function parse(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' })
}

/** How long before its end a certificate that counts months may be renewed. */
const renewalDays = 90
const dayMs = 24 * 60 * 60_000

/** From when it may be renewed: three months before its end or from the day of the yearly window on, but never in the first half of its life. */
export function renewalOpens({ yearly }: ValidityRule, { issuedAt, expiresAt }: { issuedAt: Date; expiresAt: Date }): Date {
  const days = yearly ? windowDays(yearly) : renewalDays
  const halfway = (issuedAt.getTime() + expiresAt.getTime()) / 2
  return new Date(Math.max(expiresAt.getTime() - days * dayMs, halfway))
}

/** Both its ends included, in a common year. */
function windowDays({ ends, renewFrom }: YearlyWindow): number {
  const [common, before] = [2027, 2026]
  const end = inYear(common, ends)
  const start = inYear(common, renewFrom) <= end ? inYear(common, renewFrom) : inYear(before, renewFrom)
  return Math.round(parse(end).diff(parse(start), 'days').days) + 1
}
