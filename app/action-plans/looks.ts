import { DateTime } from 'luxon'

/** The lead looks at the promises so many calendar days after the plan was written. */
export const lookDays = [30, 60] as const
export type LookDays = (typeof lookDays)[number]
/** `missed`: the next look's day has come before this one was given. At most one look is due. */
export type LookState = 'ahead' | 'due' | 'given' | 'missed'
export type LookStanding = { days: LookDays; on: string; state: LookState }

type Look = { days: number; promise: number; number: number }
type Plan = { writtenOn: string; promises: number; looks: readonly Look[] }

/** The calendar day "YYYY-MM-DD" of a look. */
export function lookDay(writtenOn: string, days: LookDays): string {
  return DateTime.fromISO(writtenOn, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
}

/** How each look stands on this day of the unit. */
export function lookStandings({ writtenOn, promises, looks }: Plan, today: string): LookStanding[] {
  return lookDays.map((days, index) => {
    const on = lookDay(writtenOn, days)
    const seen = latestLooks(looks, days).size
    if (promises > 0 && seen >= promises) return { days, on, state: 'given' }
    if (today < on) return { days, on, state: 'ahead' }
    const later = lookDays[index + 1]
    return { days, on, state: later !== undefined && today >= lookDay(writtenOn, later) ? 'missed' : 'due' }
  })
}

/** By the place of the promise: the row with the highest number holds. */
export function latestLooks<L extends Look>(looks: readonly L[], days: LookDays): Map<number, L> {
  const latest = new Map<number, L>()
  for (const look of looks) {
    if (look.days === days && look.number > (latest.get(look.promise)?.number ?? 0)) latest.set(look.promise, look)
  }
  return latest
}
