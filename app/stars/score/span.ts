import { DateTime } from 'luxon'
import { addDays } from '#app/platform/calendar-days.ts'
import { lastDayBefore } from '#app/platform/dates.ts'

/** What counts for a round: the month up to the close of its vote, so that no day is lost between two rounds. */
export type ScoreSpan = { from: Date; until: Date; /** Calendar days of the zone, the last one included. */ fromDay: string; lastDay: string }

export function scoreSpan(close: Date, zone: string): ScoreSpan {
  const lastDay = lastDayBefore(close, zone)
  const monthBefore = DateTime.fromISO(lastDay, { zone: 'utc' }).minus({ months: 1 }).toFormat('yyyy-MM-dd')
  const fromDay = addDays(monthBefore, 1)
  return { from: DateTime.fromISO(fromDay, { zone }).startOf('day').toJSDate(), until: close, fromDay, lastDay }
}
