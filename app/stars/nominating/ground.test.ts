import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/platform/calendar-days.ts'
import { actDays, isActDay } from './ground.ts'

test('an act is of this month up to today, or of the last one', () => {
  expect(actDays({ month: '2026-03', today: '2026-03-09' })).toEqual({ first: '2026-02-01', last: '2026-03-09' })
  expect(actDays({ month: '2026-01', today: '2026-01-31' })).toEqual({ first: '2025-12-01', last: '2026-01-31' })
})

test('in a round that goes on into the next month the act is still of its own', () => {
  expect(actDays({ month: '2026-02', today: '2026-03-04' })).toEqual({ first: '2026-01-01', last: '2026-02-28' })
  expect(actDays({ month: '2028-02', today: '2028-03-04' }).last).toBe('2028-02-29')
})

test('tomorrow is no act, nor is a day that lies 62 days back', () => {
  const months = fc.record({ year: fc.integer({ min: 2000, max: 2080 }), number: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  fc.assert(
    fc.property(months, ({ year, number, day }) => {
      const month = `${year}-${String(number).padStart(2, '0')}`
      const today = `${month}-${String(day).padStart(2, '0')}`
      expect(isActDay(today, { month, today })).toBe(true)
      expect(isActDay(addDays(today, 1), { month, today })).toBe(false)
      expect(isActDay(addDays(today, -day), { month, today })).toBe(true)
      expect(isActDay(addDays(today, -62), { month, today })).toBe(false)
    }),
  )
})
