import { DateTime } from 'luxon'
import type { Language } from './i18n.ts'

/* Instants as people of a unit read them; on the server, so that every browser shows the same. */

/** "09:32" */
export function clockTime(at: Date, timeZone: string): string {
  return DateTime.fromJSDate(at, { zone: timeZone }).toFormat('HH:mm')
}

/** "11月24日 09:32", "24 Nov, 09:32" */
export function dayAndTime(at: Date, { timeZone, language }: { timeZone: string; language: Language }): string {
  return DateTime.fromJSDate(at, { zone: timeZone })
    .setLocale(language === 'en' ? 'en-GB' : 'zh-CN')
    .toFormat(language === 'en' ? 'd LLL, HH:mm' : 'L月d日 HH:mm')
}
