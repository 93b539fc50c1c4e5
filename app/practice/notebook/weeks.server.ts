import { DateTime } from 'luxon'
import { addDays } from '#app/platform/calendar-days.ts'
import { dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { weekOf } from '../cadence/cadence.ts'
import type { PracticeDay } from '../practice-day.server.ts'
import type { StreakDay } from '../practice-view.ts'

/** The last four weeks from Monday to Sunday, this one at the end. */
export function viewWeeks(practice: PracticeDay, language: Language): { weekdays: string[]; days: StreakDay[] } {
  const weeks = [-21, -14, -7, 0].map((days) => weekOf(addDays(practice.today, days)))
  const weekdays = (weeks[0] ?? []).map((day) => DateTime.fromISO(day, { zone: 'utc' }).setLocale(language).toFormat(language === 'en' ? 'ccc' : 'ccccc'))
  const days = weeks.flat().map((day) => ({ day, number: Number(day.slice(8)), state: stateOf(practice, day), words: dayWords(day, language) }))
  return { weekdays, days }
}

function stateOf({ today, answeredDays, asks }: PracticeDay, day: string): StreakDay['state'] {
  if (answeredDays.has(day)) return 'answered'
  if (day === today) return 'today'
  if (day > today) return 'ahead'
  if (![...answeredDays].some((answered) => answered < day)) return 'before'
  return asks(day) ? 'missed' : 'rest'
}
