import type { DayTest } from './streak.ts'
import { isWorkingDay } from './chinese-calendar.ts'

/**
 * The one place to ask whether somebody works on a day. A day is a worked shift where a rotation exists, and leave is none;
 * as long as there is no rotation it is a working day of the Chinese calendar, the same for everybody.
 */
export async function findWorkedDays(_who: { personId: string; unitId: string }): Promise<DayTest> {
  return isWorkingDay
}
