import { DateTime } from 'luxon'
import type { Bilingual } from './panel.ts'

/** "2012-03" → 2012年3月, March 2012; "2012-03-15" → 2012年3月15日, 15 March 2012; "2012" stays. Anything else is shown as it is. */
export function dayInWords(day: string): Bilingual {
  const parts = day.split('-').length
  const date = DateTime.fromISO(day, { zone: 'utc' })
  if (!date.isValid || parts > 3) return { zh: day, en: day }
  const format = (['yyyy年', 'yyyy年L月', 'yyyy年L月d日'] as const)[parts - 1] ?? ''
  const english = (['yyyy', 'LLLL yyyy', 'd LLLL yyyy'] as const)[parts - 1] ?? ''
  return { zh: date.toFormat(format), en: date.setLocale('en').toFormat(english) }
}
