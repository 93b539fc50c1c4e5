import type { Language } from './i18n.ts'

const locales = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making one costs a hundred times what using it does. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, known)
  return known
}

/** A moment in words of one's own choice. */
export function momentIn(options: Intl.DateTimeFormatOptions, at: Date, language: Language): string {
  return formatter(locales[language], options).format(at)
}

/** A calendar day "YYYY-MM-DD" in words: 2026年9月28日, 28 September 2026. */
export function dayWords(day: string, language: Language): string {
  return formatter(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** A month "YYYY-MM" in words: 2026年9月, September 2026. */
export function monthWords(month: string, language: Language): string {
  return formatter(locales[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
}

/** A calendar day without its year where that is this one: 9月28日, 28 Sept; 2027年1月3日, 3 Jan 2027. */
export function shortDayWords(day: string, { today, language }: { today: string; language: Language }): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return formatter(locales[language], { month: language === 'en' ? 'short' : 'long', day: 'numeric', ...year, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** A moment as the unit's clock and calendar show it: 9月28日 09:32, 28 Sept, 09:32; with its year where that is not this one. */
export function momentWords(at: Date, timeZone: string, language: Language): string {
  const yearOf = (moment: Date) => calendarDay(moment, timeZone).slice(0, 4)
  const format = formatter(locales[language], {
    ...(yearOf(at) === yearOf(new Date()) ? {} : ({ year: 'numeric' } as const)),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return format.format(at)
}

/** The unit's clock alone: 09:32. */
export function clockWords(at: Date, timeZone: string): string {
  return formatter('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)
}

/** The calendar day of a moment in a zone, as "YYYY-MM-DD". */
export function calendarDay(at: Date, timeZone: string): string {
  // Sweden writes its days as ISO 8601 does.
  return formatter('sv-SE', { dateStyle: 'short', timeZone }).format(at)
}

/** The last day that is over when this moment comes: of an end that is exclusive the last day that still counts. */
export function lastDayBefore(end: Date, timeZone: string): string {
  return calendarDay(new Date(end.getTime() - 1), timeZone)
}

/** Monday to Sunday in words: 星期一, Monday. */
export function weekdayNames(language: Language): string[] {
  const words = formatter(locales[language], { weekday: 'long', timeZone: 'UTC' })
  return [5, 6, 7, 8, 9, 10, 11].map((day) => words.format(new Date(Date.UTC(2026, 0, day))))
}
