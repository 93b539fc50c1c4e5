import { DateTime } from 'luxon'

/** How many days before its end the holder of a certificate is reminded. */
export const reminderDays = [60, 30, 7] as const

/** How many days before its end the lead is told: as the holder is a second time. */
export const [, endingDays] = reminderDays

/** A certificate that ends, of ours or of others, as its holder is reminded of it; `to`: where something can be done about it. */
export type Ending = {
  of: { certificateId: string } | { externalId: string }
  to: string
  title: string
  issuedOn: string
  lastDay: string
  /** In the zone that its days are of. */
  today: string
  /** Those that were given. */
  reminders: readonly { daysBefore: number; remindedAt: Date }[]
}

type Reminded = { issuedOn: string; lastDay: string; today: string; given: readonly number[] }

/**
 * The reminders that are due today and were not given: those whose day has come, while the certificate still counts. One
 * whose day lies before the issue is never due. Days are "YYYY-MM-DD" of the unit's zone.
 */
export function dueReminders({ issuedOn, lastDay, today, given }: Reminded): number[] {
  if (today > lastDay) return []
  return reminderDays.filter((days) => {
    const day = daysBefore(lastDay, days)
    return day > issuedOn && day <= today && !given.includes(days)
  })
}

/** Whole days from today to its last. */
export function daysLeft(lastDay: string, today: string): number {
  return Math.round(parse(lastDay).diff(parse(today), 'days').days)
}

function daysBefore(day: string, days: number): string {
  return parse(day).minus({ days }).toFormat('yyyy-MM-dd')
}

function parse(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' })
}
