import { fieldTime, parseFieldTime } from '../dates-in-words.ts'
import type { RoundDates } from '../round-phase.ts'
import { effectiveDates, movable, type MovableDate, movableDates, type WantedDates } from './moved-dates.ts'

type Typed = Partial<Record<MovableDate, string | undefined>> & { deed: 'move' | 'now' }
type Asked = { dates: RoundDates; zone: string; now: Date }

/**
 * The dates that the lead's form asks for. A field left as it was asks for nothing, so that the seconds it does not show
 * stay; "now" moves the next date to this moment, whatever stands in the fields.
 */
export function wantedDates(typed: Typed, { dates, zone, now }: Asked): { wanted: WantedDates } | { unreadable: MovableDate[] } {
  if (typed.deed === 'now') {
    const next = movable(dates, now)[0]
    return { wanted: next ? { [next]: now } : {} }
  }
  const before = effectiveDates(dates)
  const wanted: WantedDates = {}
  const unreadable: MovableDate[] = []
  for (const date of movableDates) {
    const text = typed[date]
    if (text === undefined || text === fieldTime(before[date], zone)) continue
    const at = parseFieldTime(text, zone)
    if (at) wanted[date] = at
    else unreadable.push(date)
  }
  return unreadable.length > 0 ? { unreadable } : { wanted }
}
