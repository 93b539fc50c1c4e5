import type { Language } from './i18n.ts'

const locales = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const

/** A calendar day "YYYY-MM-DD" in words: 2026年9月28日, 28 September 2026. */
export function dayWords(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A moment as the unit's clock and calendar show it: 9月28日 09:32, 28 Sept, 09:32. */
export function momentWords(at: Date, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
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
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)
}
