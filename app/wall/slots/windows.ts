import { DateTime } from 'luxon'
import { z } from 'zod'
import { addDays } from '#app/platform/calendar-days.ts'
import { isWorkingDay } from '#app/practice/days/chinese-calendar.ts'
import type { Span } from '../panel.ts'
import { windowDays } from './slot-kinds.ts'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * When something is shown, in the unit's zone: on which days of the calendar, from its first moment until, and without,
 * its last. Hours that end before they begin go over midnight and belong to the day on which they began.
 */
export const Window = z.object({
  days: z.enum(windowDays),
  fromDay: Day.nullable(),
  /** The last day, included. */
  lastDay: Day.nullable(),
  from: Clock.nullable(),
  to: Clock.nullable(),
})
export type Window = z.infer<typeof Window>

export const always: Window = { days: 'ALL', fromDay: null, lastDay: null, from: null, to: null }

type Look = { zone: string; firstDay: string; days: number }

/**
 * The spans in which a window is open on so many days from the first one, the evening before included; null for one that
 * is open always. A display gets them ahead, so that it keeps to its hours without the server.
 */
export function spansOf(window: Window, { zone, firstDay, days }: Look): Span[] | null {
  const { days: which, fromDay, lastDay, from, to } = window
  const isWholeDay = from === null || to === null || from === to
  if (which === 'ALL' && fromDay === null && lastDay === null && isWholeDay) return null
  const instant = (day: string, clock: string | null) => DateTime.fromISO(clock === null ? day : `${day}T${clock}`, { zone }).toMillis()
  const spans: Span[] = []
  for (let offset = -1; offset < days; offset += 1) {
    const day = addDays(firstDay, offset)
    if (!isOn(window, day)) continue
    const begin = isWholeDay ? instant(day, null) : instant(day, from)
    const end = isWholeDay ? instant(addDays(day, 1), null) : instant(from < to ? day : addDays(day, 1), to)
    const last = spans.at(-1)
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end)
    else if (begin < end) spans.push([begin, end])
  }
  return spans
}

function isOn({ days, fromDay, lastDay }: Window, day: string): boolean {
  if ((fromDay !== null && day < fromDay) || (lastDay !== null && day > lastDay)) return false
  return days === 'ALL' || (days === 'WORKING') === isWorkingDay(day)
}
