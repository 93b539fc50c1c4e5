import { z } from 'zod'
import { Day } from '#app/people/identity.ts'
import { addDays, daysFrom } from '#app/platform/calendar-days.ts'
import type { DayTest } from '../days/streak.ts'

/** 请假: days "YYYY-MM-DD" in the unit's zone, the last one included. Leaves may overlap: a day is free that is in any. */
export type Leave = { fromDay: string; toDay: string }

export const LeaveForm = z.object({ fromDay: Day, toDay: Day })

const mostDaysBack = 31
const mostDaysAhead = 92
const longestLeave = 92

/** What is wrong with a leave that somebody records today, by the field that it is said at. */
export function leaveFaults({ fromDay, toDay }: Leave, today: string): Record<string, string> | null {
  if (toDay < fromDay) return { toDay: 'leave:fault.order' }
  if (fromDay < addDays(today, -mostDaysBack)) return { fromDay: 'leave:fault.early' }
  if (toDay > addDays(today, mostDaysAhead)) return { toDay: 'leave:fault.late' }
  return daysFrom(fromDay, toDay) >= longestLeave ? { toDay: 'leave:fault.long' } : null
}

/** A day of leave is not worked, whatever the calendar says. */
export function workedWithout(leaves: readonly Leave[], worked: DayTest): DayTest {
  return (day) => worked(day) && !leaves.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
}
