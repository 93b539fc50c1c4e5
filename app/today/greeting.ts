import { DateTime } from 'luxon'
import { momentIn } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

/** What one says at this hour, where the unit is. */
export function partOfDay(at: Date, timeZone: string): PartOfDay {
  const { hour } = DateTime.fromJSDate(at, { zone: timeZone })
  if (hour < 5) return 'night'
  if (hour < 11) return 'morning'
  if (hour >= 11 && hour < 14) return 'noon'
  return hour >= 14 && hour < 18 ? 'afternoon' : 'evening'
}

/** The unit's calendar day in words: 11月23日 and 星期一, 23 November and Monday. */
export function dayInWords(at: Date, timeZone: string, language: Language): { date: string; weekday: string } {
  return { date: momentIn({ month: 'long', day: 'numeric', timeZone }, at, language), weekday: momentIn({ weekday: 'long', timeZone }, at, language) }
}

/** "2026-11" as people say it: 11月, November. */
export function monthInWords(month: string, language: Language): string {
  return DateTime.fromISO(month).setLocale(language === 'en' ? 'en-GB' : 'zh-CN').toFormat(language === 'en' ? 'LLLL' : 'L月')
}
