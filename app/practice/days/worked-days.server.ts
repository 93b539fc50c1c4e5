import { listLeaves } from '../leave/leave.server.ts'
import { workedWithout } from '../leave/leave.ts'
import { isWorkingDay } from './chinese-calendar.ts'
import type { DayTest } from './streak.ts'

/**
 * The one place to ask whether somebody works on a day. A day is a worked shift where a rotation exists; as long as there is
 * none it is a working day of the Chinese calendar. A day of leave is not worked.
 */
export async function findWorkedDays({ personId }: { personId: string }): Promise<DayTest> {
  return workedWithout(await listLeaves(personId), isWorkingDay)
}
