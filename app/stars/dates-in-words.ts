import { DateTime } from 'luxon'
import type { Language } from '#app/platform/i18n.ts'

/** How a unit's dates are said: in its zone, in the reader's language. */
export type Saying = { zone: string; language: Language; withoutWeekday?: boolean }

/** '2026-11' → 2026年11月, November 2026 */
export function monthInWords(month: string, language: Language): string {
  const first = DateTime.fromFormat(month, 'yyyy-MM', { zone: 'utc' })
  return language === 'en' ? first.toFormat('LLLL yyyy', { locale: 'en' }) : first.toFormat('yyyy年L月')
}

/** The moment when something begins: 11月21日（周六）09:30, and at midnight just the day. */
export function startInWords(at: Date, saying: Saying): string {
  const { day, whole } = timeInWords(at, saying)
  return isMidnight(localTime(at, saying)) ? day : whole
}

/** The first moment that is too late, as the last one in time: midnight is 24:00 of the day before. */
export function endInWords(at: Date, saying: Saying): string {
  return timeInWords(at, saying, true).whole
}

/** A moment with its time in any case: 11月21日（周六）00:00. As an end midnight is 24:00 of the day before. */
export function timeInWords(at: Date, saying: Saying, isEnd = false): { day: string; time: string; whole: string } {
  const local = localTime(at, saying)
  const isLast = isEnd && isMidnight(local)
  const day = dayInWords(isLast ? local.minus({ days: 1 }) : local, saying)
  const time = isLast ? '24:00' : local.toFormat('HH:mm')
  return { day, time, whole: withTime(day, time) }
}

/** For a datetime-local field. */
export function fieldTime(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
}

/** What a datetime-local field says in a zone, or null for what is no time. */
export function parseFieldTime(typed: string, zone: string): Date | null {
  const local = DateTime.fromFormat(typed, "yyyy-MM-dd'T'HH:mm", { zone })
  return local.isValid ? local.toJSDate() : null
}

function localTime(at: Date, { zone }: Saying): DateTime {
  return DateTime.fromJSDate(at, { zone })
}

function isMidnight(local: DateTime): boolean {
  return local.toMillis() === local.startOf('day').toMillis()
}

function dayInWords(local: DateTime, { language, withoutWeekday }: Saying): string {
  if (language === 'en') return local.setLocale('en').toFormat(withoutWeekday ? 'd LLL' : 'ccc d LLL')
  return local.setLocale('zh-CN').toFormat(withoutWeekday ? 'L月d日' : 'L月d日（ccc）')
}

/** A full-width bracket brings its own space. */
function withTime(day: string, time: string): string {
  return day.endsWith('）') ? day + time : `${day} ${time}`
}
