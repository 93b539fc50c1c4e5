import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/platform/calendar-days.ts'
import { streakOf } from '../days/streak.ts'
import { isWorkingDay } from '../days/chinese-calendar.ts'
import { type Leave, leaveFaults, workedWithout } from './leave.ts'

const today = '2026-11-25'
const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(today, -days))
const anyLeave = fc.tuple(anyDay, fc.nat(10)).map(([fromDay, days]): Leave => ({ fromDay, toDay: addDays(fromDay, days) }))
const streakWith = (answered: ReadonlySet<string>, leaves: readonly Leave[]) => streakOf({ answered, asks: workedWithout(leaves, isWorkingDay), today })

test('a day of leave that was missed neither breaks a streak nor lengthens it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const others = new Set(Array.from({ length: 60 }, (_, index) => addDays(today, -index)).filter((one) => one !== day))
      const streak = streakWith(others, [{ fromDay: day, toDay: day }])
      expect(streak).toBe(others.size)
      expect(streakWith(new Set([...others, day]), [{ fromDay: day, toDay: day }])).toBe(others.size + 1)
    }),
  )
})

test('leave never makes a streak shorter, nor counts a day that was not answered', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyDay), fc.array(anyLeave), anyLeave, (days, leaves, leave) => {
      const answered = new Set(days)
      const streak = streakWith(answered, [...leaves, leave])
      expect(streak).toBeGreaterThanOrEqual(streakWith(answered, leaves))
      expect(streak).toBeLessThanOrEqual(answered.size)
    }),
  )
})

test('an answer on a day of leave counts', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyDay), fc.array(anyLeave), (days, leaves) => {
      const answered = new Set(days.filter((day) => day !== today))
      expect(streakWith(new Set([...answered, today]), [...leaves, { fromDay: today, toDay: today }])).toBe(streakWith(answered, [...leaves, { fromDay: today, toDay: today }]) + 1)
    }),
  )
})

test('leaves that overlap free the days of all of them and no others', () => {
  fc.assert(
    fc.property(fc.array(anyLeave), anyDay, (leaves, day) => {
      const isFree = leaves.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
      expect(workedWithout(leaves, isWorkingDay)(day)).toBe(isWorkingDay(day) && !isFree)
    }),
  )
})

test.each([
  [0, 0, null],
  [-31, 0, null],
  [1, 92, null],
  [0, -1, { toDay: 'leave:fault.order' }],
  [-32, 0, { fromDay: 'leave:fault.early' }],
  [90, 93, { toDay: 'leave:fault.late' }],
  [-10, 82, { toDay: 'leave:fault.long' }],
])('leave from day %i to day %i, today being 0: %o', (from, to, faults) => {
  expect(leaveFaults({ fromDay: addDays(today, from), toDay: addDays(today, to) }, today)).toEqual(faults)
})
