import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/platform/calendar-days.ts'
import { isWorkingDay } from './chinese-calendar.ts'
import { streakOf } from './streak.ts'

const today = '2026-11-25'
const workedMondayToFriday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Days before today, and today, each worked or not and answered or not. */
const history = fc
  .array(fc.record({ isWorked: fc.boolean(), isAnswered: fc.boolean() }), { minLength: 1, maxLength: 60 })
  .map((days) => days.map((one, index) => ({ ...one, day: addDays(today, -index) })))

type History = { day: string; isWorked: boolean; isAnswered: boolean }[]

const streakIn = (days: History) =>
  streakOf({
    answered: new Set(days.filter(({ isAnswered }) => isAnswered).map(({ day }) => day)),
    asks: (day) => days.find((one) => one.day === day)?.isWorked ?? true,
    today,
  })

test('a streak counts back over the weekend to the last worked day that was missed', () => {
  const answered = new Set(['2026-11-25', '2026-11-24', '2026-11-23', '2026-11-20', '2026-11-18'])
  expect(streakOf({ answered, asks: workedMondayToFriday, today })).toBe(4)
})

test('today is not over: it breaks nothing, and counts once it is answered', () => {
  expect(streakOf({ answered: new Set(['2026-11-24']), asks: () => true, today })).toBe(1)
  expect(streakOf({ answered: new Set(['2026-11-24', today]), asks: () => true, today })).toBe(2)
})

test('leave or a holiday on any day never makes a streak shorter', () => {
  fc.assert(
    fc.property(history, fc.nat(59), (days, index) => {
      const freed = days.map((one, place) => (place === index ? { ...one, isWorked: false } : one))
      expect(streakIn(freed)).toBeGreaterThanOrEqual(streakIn(days))
    }),
  )
})

test('an answer never makes a streak shorter, and one of today makes it longer by one', () => {
  fc.assert(
    fc.property(history, fc.nat(59), (days, index) => {
      const answered = days.map((one, place) => (place === index ? { ...one, isAnswered: true } : one))
      expect(streakIn(answered)).toBeGreaterThanOrEqual(streakIn(days))
      const open = days.map((one) => (one.day === today ? { ...one, isAnswered: false } : one))
      const done = days.map((one) => (one.day === today ? { ...one, isAnswered: true } : one))
      expect(streakIn(done)).toBe(streakIn(open) + 1)
    }),
  )
})

test('a streak is as long as the answers since the last worked day without one', () => {
  fc.assert(
    fc.property(history, (days) => {
      const missed = days.findIndex(({ day, isWorked, isAnswered }) => day !== today && isWorked && !isAnswered)
      const since = missed === -1 ? days : days.slice(0, missed)
      expect(streakIn(days)).toBe(since.filter(({ isAnswered }) => isAnswered).length)
    }),
  )
})

test('the Spring Festival and its swapped days of 2026 break nothing that was worked through', () => {
  // 14 and 28 February are Saturdays that are worked, 15 to 23 are free.
  const answered = new Set(['2026-02-12', '2026-02-13', '2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28'])
  expect(streakOf({ answered, asks: isWorkingDay, today: '2026-03-01' })).toBe(8)
  answered.delete('2026-02-14')
  expect(streakOf({ answered, asks: isWorkingDay, today: '2026-03-01' })).toBe(5)
})
