import { addDays } from '#app/platform/calendar-days.ts'

/** What a nomination is tied to: the day on which the person did it, one of the six 不让 (its id), or both. */
export type Ground = { actDay: string | null; pledge: string | null }

/** The first and the last day that an act may have: of the round's month up to today, or of the month before it. */
export function actDays({ month, today }: { month: string; today: string }): { first: string; last: string } {
  const first = `${monthBefore(month)}-01`
  const lastOfMonth = addDays(`${monthAfter(month)}-01`, -1)
  return { first, last: today < lastOfMonth ? today : lastOfMonth }
}

export function isActDay(day: string, asked: { month: string; today: string }): boolean {
  const { first, last } = actDays(asked)
  return first <= day && day <= last
}

function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7)
}

function monthAfter(month: string): string {
  return addDays(`${month}-01`, 31).slice(0, 7)
}
