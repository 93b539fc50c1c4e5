import { clockWords } from '#app/platform/dates.ts'

/** Until when nothing more is tried, by the unit's clock, and how many minutes that is. */
export type IdentityLock = { time: string; minutes: number }

const minuteMs = 60_000

/** Rounded up to the minute, so that at the time that is named it can be tried again; null where nothing has to wait. */
export function lockInWords(seconds: number, { now, zone }: { now: Date; zone: string }): IdentityLock | null {
  if (seconds <= 0) return null
  const until = new Date(Math.ceil((now.getTime() + seconds * 1000) / minuteMs) * minuteMs)
  return { time: clockWords(until, zone), minutes: Math.ceil(seconds / 60) }
}
