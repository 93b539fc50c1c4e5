import { addDays } from '#app/platform/calendar-days.ts'

export type DayTest = (day: string) => boolean

/**
 * How many days somebody has answered since the last day on which it was asked and not done. Only a day that asked can
 * break it: leave, a holiday or a day off never does, and an answer given on one counts. Today is not over yet.
 */
export function streakOf({ answered, asks, today }: { answered: ReadonlySet<string>; asks: DayTest; today: string }): number {
  let streak = answered.has(today) ? 1 : 0
  let left = [...answered].filter((day) => day < today).length
  for (let day = addDays(today, -1); left > 0; day = addDays(day, -1)) {
    if (answered.has(day)) {
      streak += 1
      left -= 1
    } else if (asks(day)) break
  }
  return streak
}
