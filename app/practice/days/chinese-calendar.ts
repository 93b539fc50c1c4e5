import chineseDays from 'chinese-days'

// Node takes the package as CommonJS, which has no names to import.
const { getDayDetail } = chineseDays

const known = new Map<string, boolean>()

/**
 * Whether a calendar day "YYYY-MM-DD" is a working day in China, with the days that are swapped (调休). The package brings
 * the State Council's list; for a year that is not published in it yet, the weeks that are free every year count as free,
 * for a streak must not break because a list is old.
 */
export function isWorkingDay(day: string): boolean {
  const answer = known.get(day) ?? listedWork(day) ?? (isWeekday(day) && (isPublished(day) || !isUsuallyFree(day)))
  known.set(day, answer)
  return answer
}

/** What the list says of a day; null where it is silent, for its own weekdays are those of the server's zone. */
function listedWork(day: string): boolean | null {
  const { name, work } = getDayDetail(day)
  // "Spring Festival,春节,4"; of other days it says the weekday.
  return name.includes(',') ? work : null
}

function isWeekday(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** New Year is named in every list there is. */
function isPublished(day: string): boolean {
  return listedWork(`${day.slice(0, 4)}-01-01`) !== null
}

const usuallyFree = [
  ['01-01', '01-01'],
  // 清明 falls on either.
  ['04-04', '04-05'],
  ['05-01', '05-05'],
  ['10-01', '10-07'],
] as const

function isUsuallyFree(day: string): boolean {
  const date = day.slice(5)
  return usuallyFree.some(([first, last]) => first <= date && date <= last) || isLunarFestival(day)
}

const lunarCalendar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
const dayMs = 86_400_000

/** 除夕 to the seventh of the first month, 端午, 中秋. A leap month has another name and no festivals. */
function isLunarFestival(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  const [today, tomorrow] = [lunarDay(at), lunarDay(at + dayMs)]
  return (today.month === '1' && today.day <= 7) || isOn(tomorrow, '1', 1) || isOn(today, '5', 5) || isOn(today, '8', 15)
}

function isOn({ month, day }: { month: string; day: number }, wantedMonth: string, wantedDay: number): boolean {
  return month === wantedMonth && day === wantedDay
}

function lunarDay(at: number): { month: string; day: number } {
  const parts = lunarCalendar.formatToParts(new Date(at))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { month: part('month'), day: Number(part('day')) }
}
